import { formDecode } from '../../text/form.ts';
import { percentDecode, percentEncode } from '../../text/percent.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { pathVariants, urlPartsOf, type UrlChange } from '../places/url.ts';

const everyMark: UrlChange = (path) => percentEncode(path, /[^A-Za-z0-9\-._~/]+/g);
const asEncodeUri: UrlChange = (path) => percentEncode(path, /[^A-Za-z0-9\-._~;/?:@&=+$,#!'()*]+/g);
/** What a browser’s URL leaves alone in a path. */
const asBrowsers: UrlChange = (path) =>
  percentEncode(path, /[^A-Za-z0-9\-._~;/:@&=+$,!'()*[\]|^]+/g);

/**
 * Decoded, and then escaped by rules of its own. Where nothing is decoded it is escaped once more, and where
 * nothing is escaped it is decoded: both are mistakes by themselves.
 */
const anew =
  (decode: UrlChange, escape: UrlChange): UrlChange =>
  (path) => {
    const decoded = decode(path);
    const escaped = escape(decoded);
    return decoded === path || escaped === decoded ? path : escaped;
  };

const capitals: UrlChange = (path) =>
  path.replace(/%[0-9a-f]{2}/gi, (escaped) => escaped.toUpperCase());

export const urlPathRewritten = stepFault({
  id: 'url-path-rewritten',
  step: 'pathDecoded',
  commonness: 'low',
  title: 'A URL class rewrote the path',
  did: 'signed the path as its URL class writes it, with other escapes than it sends',
  what: 'The class took the escapes of the path away and put its own in. For example, `eid:A!B%20C` is sent and `eid%3AA%21B%20C` is signed.',
  why: 'The path is signed as it is sent: RFC 5849 §3.4.1.2.',
  fix: 'Sign the very text that you send: take the path from the request, and not from a URL class that parsed it.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2',
      says: 'How a path is normalised: escapes in capitals, none where none is needed.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/oauthlib/oauthlib/issues/650',
      says: 'About escaped and decoded paths in the base string.',
    },
  ],
  variants: (given) =>
    urlPartsOf(given).path.includes('%') || urlPartsOf(given).path.includes('+')
      ? pathVariants(given, 'pathDecoded', [
          ['with every mark but the slash escaped', anew(percentDecode, everyMark)],
          ['with the escapes of encodeURI', anew(percentDecode, asEncodeUri)],
          ['with the escapes of a browser', anew(percentDecode, asBrowsers)],
          ['with a + read as a space', anew(formDecode, asEncodeUri)],
          ['with its escapes in capitals', capitals],
        ])
      : [],
  examples: [
    oracleRequest(
      'GET',
      'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/customer/eid:A!B%20C',
    ),
  ],
});
