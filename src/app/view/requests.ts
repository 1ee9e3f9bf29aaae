import { isSigned, type ParsedRequest } from '../../engine/parse/index.ts';
import { secretsReplaced } from '../../engine/redact/index.ts';

const longest = 90;

/** Words for each of several requests, to choose one by: without what is, or may be, a secret. */
export function requestNames(requests: readonly ParsedRequest[]): readonly string[] {
  return requests.map((request, index) => {
    const { method = '', url = '' } = request;
    const words = [method, targetOf(url), isSigned(request) ? '' : '(no OAuth signature)'];
    return `${index + 1}. ${words.filter((word) => word !== '').join(' ')}`;
  });
}

/** So much of a URL is looked through, so that what is cut of it cannot bring a secret back. */
const mostRead = 4_000;

function targetOf(url: string): string {
  const named = secretsReplaced(url.slice(0, mostRead), [], () => '…');
  const target = named.replace(/[0-9a-f]{32,}/gi, '…');
  return target.length > longest ? `${target.slice(0, longest)}…` : target;
}
