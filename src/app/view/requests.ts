import type { Observed } from '../../engine/model/index.ts';
import { isSigned, type ParsedRequest } from '../../engine/parse/index.ts';
import { secretsReplaced } from '../../engine/redact/index.ts';
import type { Fields } from './fields.ts';

const longest = 90;

/** Words for each of several requests, to choose one by: without what is, or may be, a secret. */
export function requestNames(requests: readonly ParsedRequest[]): readonly string[] {
  return requests.map((request, index) => {
    const { method = '', url = '' } = request;
    const words = [method, targetOf(url), isSigned(request) ? '' : '(no OAuth signature)'];
    return `${index + 1}. ${words.filter((word) => word !== '').join(' ')}`;
  });
}

/** A request in one line, to fold it to: "POST 123.restlets… · header with 8 parameters · body". */
export function requestLine(
  fields: Pick<Fields, 'method' | 'url' | 'header' | 'body'>,
  observed: Observed | undefined,
): string {
  const { method, url, header, body } = fields;
  const words = [
    `${method === '' && url !== '' ? 'method not stated,' : method} ${targetOf(withoutQuery(url))}`.trim(),
    header === '' ? '' : headerWords(observed),
    body === '' ? '' : observed?.kind === 'passport' && header === '' ? 'envelope' : 'body',
  ];
  return words.filter((word) => word !== '').join(' · ');
}

const withoutQuery = (url: string): string => url.replace(/^[a-z]+:\/\/|[?#][^]*$/gi, '');

function headerWords(observed: Observed | undefined): string {
  if (observed?.kind !== 'oauth' || observed.params.length === 0) return 'header';
  const count = observed.params.length;
  return `header with ${count} ${count === 1 ? 'parameter' : 'parameters'}`;
}

/** So much of a URL is looked through, so that what is cut of it cannot bring a secret back. */
const mostRead = 4_000;

function targetOf(url: string): string {
  const named = secretsReplaced(url.slice(0, mostRead), [], () => '…');
  const target = named.replace(/[0-9a-f]{32,}/gi, '…');
  return target.length > longest ? `${target.slice(0, longest)}…` : target;
}
