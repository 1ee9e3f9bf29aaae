import { oracleHeader } from '../examples/check.ts';
import { checkFault, type CheckContext } from '../kinds/define.ts';
import { urlPartsOf } from '../places/url.ts';

export const urlSeparatorEncoded = checkFault({
  id: 'url-separator-encoded',
  topic: 'http',
  commonness: 'low',
  title: 'An & between two parameters of the URL is escaped',
  did: 'escaped the `&` between two parameters of its URL',
  what: 'The query reads like `script=1%26deploy=1`. To the server that is a single parameter, `script`, whose value holds the rest. The signature may still be right.',
  why: 'An escaped `&` is part of a value and does not separate: RFC 3986 §2.2. RFC 5849 §3.4.1.3.1 splits the query at the plain `&`.',
  fix: 'Encode each name and value, then join by a plain `&`.',
  sources: [
    {
      kind: 'page',
      url: 'https://followingnetsuite.com/2019/01/28/403-forbidden-when-calling-my-restlet-from-c/',
      says: 'A RESTlet call was refused until the `&` of its URL was plain.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc3986#section-2.2',
      says: 'An escaped delimiter is no delimiter.',
    },
  ],
  find: (context) =>
    hasEscapedSeparator(context)
      ? {
          level: 'warning',
          title: 'The query has `%26` where a plain `&` seems to be meant.',
        }
      : undefined,
  examples: [
    {
      header: oracleHeader,
      url: 'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6%26deploy=1',
    },
  ],
});

/**
 * A `%26` that is followed by a name and a plain `=`, or by `deploy` in a RESTlet’s `script`. A `&` that
 * belongs to a value has the `=` behind it escaped too.
 */
function hasEscapedSeparator({ given }: CheckContext): boolean {
  const query = urlPartsOf(given).query ?? '';
  return /%26[A-Za-z_]\w{0,63}=/.test(query) || /(?:^|&)script=\w{1,64}%26deploy%3D/i.test(query);
}
