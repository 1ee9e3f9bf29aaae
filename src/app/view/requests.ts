import { isSigned, type ParsedRequest } from '../../engine/index.ts';

const longest = 90;

/** Words for each of several requests, to choose one by. */
export function requestNames(requests: readonly ParsedRequest[]): readonly string[] {
  return requests.map((request, index) => {
    const { method = '', url = '' } = request;
    const target = url.length > longest ? `${url.slice(0, longest)}…` : url;
    const words = [method, target, isSigned(request) ? '' : '(no OAuth signature)'];
    return `${index + 1}. ${words.filter((word) => word !== '').join(' ')}`;
  });
}
