import type { ParsedRequest } from './parsed.ts';
import { isTokenPassword } from './token-password.ts';

/** Whether a request carries a signature that can be judged. */
export function isSigned({ authorization, body, url }: ParsedRequest): boolean {
  return (
    /oauth/i.test(authorization ?? '') ||
    isTokenPassword(authorization ?? '') ||
    /tokenPassport/i.test(body ?? '') ||
    /[?&]oauth_signature=/i.test(url ?? '') ||
    /(?:^|&)oauth_signature=/.test(body ?? '')
  );
}

/**
 * Requests of one paste, put together: a header on one line and its URL on another are one request, as
 * long as neither says what the other has said. Those with a signature come first.
 */
export function mergeRequests(requests: readonly ParsedRequest[]): readonly ParsedRequest[] {
  const merged: ParsedRequest[] = [];
  /** Where the last request with this header is: a paste may hold thousands. */
  const places = new Map<string, number>();
  for (const request of requests) {
    const [place, put] = placeOf(request, merged, places);
    merged[place] = put;
    if (put.authorization !== undefined) places.set(put.authorization, place);
  }
  const all = merged.map(asPosted);
  const signed = all.filter(isSigned);
  const signedNames = new Set(signed.map(nameOf));
  const others = all.filter(
    (one) => !isSigned(one) && !(isBare(one) && signedNames.has(nameOf(one))),
  );
  return [...signed, ...others];
}

const nameOf = ({ method = '', url = '' }: ParsedRequest): string => `${method} ${url}`;

/** Whether a request says no more than what was called, as a log repeats it. */
const isBare = ({ headers = [], authorization, body, response }: ParsedRequest): boolean =>
  headers.length === 0 && [authorization, body, response].every((part) => part === undefined);

/** Where a request belongs among those before it, and what stands there then. */
function placeOf(
  request: ParsedRequest,
  merged: readonly ParsedRequest[],
  places: ReadonlyMap<string, number>,
): readonly [place: number, put: ParsedRequest] {
  const twin = places.get(request.authorization ?? '') ?? -1;
  const before = merged[twin];
  if (before !== undefined && isSame(before, request)) return [twin, joinSame(before, request)];
  const last = merged.at(-1);
  if (last !== undefined && complete(last, request))
    return [merged.length - 1, join(last, request)];
  return [merged.length, request];
}

const parts = ['method', 'url', 'authorization', 'body'] as const;

/** Whether two requests complete each other: one has the URL and the other the signature, and no part is in both. */
function complete(a: ParsedRequest, b: ParsedRequest): boolean {
  const isOnce = parts.every((part) => a[part] === undefined || b[part] === undefined);
  const isWhole = (one: ParsedRequest): boolean => one.url !== undefined && isSigned(one);
  return isOnce && !isWhole(a) && !isWhole(b);
}

/** Whether both are the same request, as a curl command and the trace that it printed are. */
function isSame(a: ParsedRequest, b: ParsedRequest): boolean {
  return (
    a.authorization !== undefined &&
    a.authorization === b.authorization &&
    parts.every((part) => a[part] === undefined || b[part] === undefined || a[part] === b[part])
  );
}

/** The trace has all headers that were sent, the command the body. */
function joinSame(a: ParsedRequest, b: ParsedRequest): ParsedRequest {
  const [few = [], many = []] = [a.headers, b.headers].sort(
    (one = [], other = []) => one.length - other.length,
  );
  const headers = many.length > 0 ? many : few;
  return { ...a, ...b, ...(headers.length === 0 ? {} : { headers }) };
}

function join(a: ParsedRequest, b: ParsedRequest): ParsedRequest {
  const headers = [...(a.headers ?? []), ...(b.headers ?? [])];
  return { ...a, ...b, ...(headers.length === 0 ? {} : { headers }) };
}

/** A SOAP envelope is always sent by POST, also where no method is stated. */
function asPosted(request: ParsedRequest): ParsedRequest {
  const isEnvelope = request.method === undefined && /tokenPassport/i.test(request.body ?? '');
  return isEnvelope ? { ...request, method: 'POST' } : request;
}
