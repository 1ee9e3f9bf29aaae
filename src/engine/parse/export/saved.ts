import type { Notice, Pair, Span } from '../../model/index.ts';
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

/** What of a saved request is not read here. */
const unread = {
  multipart: 'A multipart body was left out: it is no part of what is signed.',
  file: 'The body comes from a file, which is not in this paste.',
  script: 'A script runs before the request is sent: what it changes is not known here.',
  auth: 'The request has an authorization that is not OAuth 1.0: it was left out.',
};

/** Notices on what is not read, each once. */
export function unreadNotices(
  format: string,
  span: Span,
  found: readonly (keyof typeof unread | '')[],
): readonly Notice[] {
  return [...new Set(found)].flatMap((what) =>
    what === ''
      ? []
      : [{ code: `${format}-${what}`, level: 'warning', message: unread[what], span }],
  );
}

/** Whether an authorization is of a kind that is not read. */
export function otherAuth(type: string): 'auth' | '' {
  return /^(?:|noauth|none|inherit|oauth1)$/.test(type) ? '' : 'auth';
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
