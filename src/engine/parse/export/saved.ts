import type { Pair } from '../../model/index.ts';
import { percentEncode } from '../../text/percent.ts';
import type { ParsedRequest } from '../parsed.ts';
import { requestOf, valueOf } from '../request.ts';
import { encodeForm } from './form.ts';
import type { Variables } from './place.ts';

/** A request as an API tool keeps it. */
export interface Saved {
  readonly method: string;
  readonly url: string;
  /** Parameters that the tool adds to the URL. */
  readonly query?: readonly Pair[];
  readonly headers: readonly Pair[];
  readonly text?: string;
  readonly form?: readonly Pair[];
  /** The Content-Type that the tool sends when no header says another. */
  readonly type?: string;
}

/** What a URL holds only escaped; tools see to that. */
export const unsafe = /[^!#-;=?-~]+/g;

/** The request as the tool sends it: variables filled in, the form encoded, its type among the headers. */
export function sentOf(saved: Saved, { fill }: Variables): ParsedRequest {
  const filled = (pairs: readonly Pair[] = []): readonly Pair[] =>
    pairs.map(({ name, value }) => ({ name: fill(name), value: fill(value) }));
  const { method, type = '', text = '' } = saved;
  const headers = filled(saved.headers);
  const body = encodeForm(filled(saved.form)) || fill(text);
  const isTyped = type === '' || body === '' || valueOf(headers, 'content-type') !== undefined;
  const url = percentEncode(fill(saved.url).trim(), unsafe);
  const query = encodeForm(filled(saved.query));
  return requestOf({
    method: method.toUpperCase(),
    url: query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`,
    headers: isTyped ? headers : [...headers, { name: 'Content-Type', value: type }],
    body,
  });
}

/** Words such as `Postman collection · 3 requests`. */
export function countWords(what: string, { length }: readonly unknown[]): string {
  return length === 0 ? what : `${what} · ${length} ${length === 1 ? 'request' : 'requests'}`;
}
