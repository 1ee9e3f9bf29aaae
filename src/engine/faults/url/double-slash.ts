import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { pathVariants } from '../places/url.ts';

/** RFC 3986 §5.2.4, for a path that begins with a slash. */
function withoutDots(path: string): string {
  const segments = path.split('/');
  const last = segments.at(-1);
  const kept: string[] = [];
  for (const segment of segments) {
    if (segment === '..') kept.length = Math.max(kept.length - 1, 1);
    else if (segment !== '.') kept.push(segment);
  }
  if (last === '.' || last === '..') kept.push('');
  return kept.join('/');
}

export const urlDoubleSlash = stepFault({
  id: 'url-double-slash',
  step: 'pathSlashes',
  commonness: 'low',
  title: 'Signed and sent path differ in double slashes or dots',
  did: 'signed the path with other slashes or dots than it is sent with',
  what: 'A base URL and a resource were joined, or the path holds `.` or `..`, and a library tidied one of them.',
  why: 'The path is signed as it is sent: RFC 5849 §3.4.1.2.',
  fix: 'Build the URL once, and sign and send the same text.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc3986#section-5.2.4',
      says: 'How dot segments are removed.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.2',
      says: 'What belongs to the base string URI.',
    },
  ],
  variants: (given) =>
    pathVariants(given, 'pathSlashes', [
      ['double slashes signed as one', (path) => path.replace(/\/{2,}/g, '/')],
      ['dot segments resolved', withoutDots],
      ['two slashes signed after the host', (path) => (path === '/' ? path : `/${path}`)],
    ]),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.suitetalk.api.netsuite.com//services/rest/record/v1/customer/5',
    ),
    oracleRequest(
      'GET',
      'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/customer/5',
    ),
  ],
});
