import type { Notice, Pair } from '../model/index.ts';
import { opening } from './authorization.ts';
import type { ParsedRequest } from './parsed.ts';

/** The value of the first header of this name, which is in small letters. */
export function valueOf(headers: readonly Pair[], name: string): string | undefined {
  return headers.find((header) => header.name.toLowerCase() === name)?.value;
}

/**
 * The Authorization of a request: of several the one for OAuth; and where none has the name, a line of a log
 * that holds one, such as `DEBUG:http:Authorization: OAuth realm=…`.
 */
function authorizationIn(headers: readonly Pair[]): string | undefined {
  const holdsOAuth = ({ name, value }: Pair): boolean =>
    !/-authenticate$/i.test(name) && value.search(opening) >= 0;
  const named = headers.filter(({ name }) => name.toLowerCase() === 'authorization');
  return (named.find(holdsOAuth) ?? named[0] ?? headers.find(holdsOAuth))?.value;
}

/** The parts of a request as a tool prints them; `''` for what it does not say. */
export interface RequestParts {
  readonly method?: string;
  readonly url?: string;
  readonly headers: readonly Pair[];
  readonly body?: string;
}

/** A type in quotes, as Postman prints each header, without them: none is sent so. */
const unquoted = (header: Pair): Pair =>
  header.name.toLowerCase() === 'content-type'
    ? { ...header, value: header.value.replace(/^"([^"]*)",?$/, '$1') }
    : header;

/** A request, its Authorization apart from its other headers, and HTTP/2's own fields left out. */
export function requestOf({
  method = '',
  url = '',
  headers,
  body = '',
}: RequestParts): ParsedRequest {
  const authorization = authorizationIn(headers);
  const leftAside = otherSchemes(headers, authorization);
  return {
    ...(method === '' ? {} : { method }),
    ...(url === '' ? {} : { url }),
    headers: headers
      .filter(({ name }) => name.toLowerCase() !== 'authorization' && !name.startsWith(':'))
      .map(unquoted),
    ...(authorization === undefined ? {} : { authorization }),
    ...(body.trim() === '' ? {} : { body }),
    ...(leftAside.length === 0 ? {} : { leftAside }),
  };
}

/** A path completed by the host that it was sent to, as https. */
export function urlAt(host: string | undefined, target: string): string {
  return target.startsWith('/') && host !== undefined ? `https://${host}${target}` : target;
}

/** What there is to say of a URL without a host. */
export function hostNotice({ url = '' }: ParsedRequest): readonly Notice[] {
  const message = 'The request names a path and no host: put the whole URL into its field.';
  return url.startsWith('/') ? [{ code: 'http-no-host', level: 'warning', message }] : [];
}

/** Schemes that may be named; any other word may be a secret in the wrong place. */
const knownScheme = /^(?:basic|bearer|digest|nlauth|oauth|negotiate|ntlm)\b/i;

/** The schemes of the Authorization headers beside the one that is read. */
export function otherSchemes(
  headers: readonly Pair[],
  read: string | undefined,
): readonly string[] {
  const named = headers.filter(({ name }) => name.toLowerCase() === 'authorization');
  const others = named.filter(({ value }) => value !== read);
  return others.map(({ value }) => knownScheme.exec(value.trim())?.[0] ?? 'another scheme');
}

/** What there is to say of requests that have more than one Authorization header. */
export function secondHeaders(requests: readonly ParsedRequest[]): readonly Notice[] {
  const schemes = new Set(requests.flatMap(({ leftAside = [] }) => leftAside));
  if (schemes.size === 0) return [];
  return [
    {
      code: 'auth-second-header',
      level: 'warning',
      message: `A request has more than one Authorization header. The one for OAuth was taken; left aside: ${[...schemes].join(', ')}.`,
    },
  ];
}
