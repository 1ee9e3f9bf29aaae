import { splitUrl } from '../../../engine/text/url.ts';
import { headersOf, wantsLength, type Call } from './call.ts';

/** A call as the octets of HTTP/1.1, as a proxy or `nc` sends them; RFC 9112, section 2.1. */
export function rawHttp(call: Call): string {
  const { host, port, path, query } = splitUrl(call.url);
  const target = (path === '' ? '/' : path) + (query === null ? '' : `?${query}`);
  const length = new TextEncoder().encode(call.body).length;
  const head = [
    `${call.method} ${target} HTTP/1.1`,
    `Host: ${host}${port === '' ? '' : `:${port}`}`,
    ...headersOf(call).map(({ name, value }) => `${name}: ${value}`),
    ...(length > 0 || wantsLength(call) ? [`Content-Length: ${length}`] : []),
  ];
  return [...head, '', call.body].join('\r\n');
}
