import { splitUrl } from '../../text/url.ts';
import { changing } from '../places/changing.ts';
import { stepFault } from '../kinds/define.ts';
import type { Variant } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

const decoded = (query: string): string => query.replaceAll('&amp;', '&');
const encoded = (query: string): string => query.replaceAll('&', '&amp;');

function signed(label: string, change: (query: string) => string): Variant {
  return {
    label,
    runs: changing('queryEntities', change),
  };
}

export const encHtmlEntity = stepFault({
  id: 'enc-html-entity',
  step: 'queryEntities',
  commonness: 'low',
  title: 'The URL holds `&amp;` instead of `&`',
  did: 'signed a URL in which `&amp;` stands for `&`',
  what: 'It comes from XML or HTML, and gives names such as `amp;deploy`.',
  why: 'The signed names are those that NetSuite reads from the URL: RFC 5849 §3.4.1.3.1.',
  fix: 'Decode the entity when you load the URL, and sign and send the same text.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.1',
      says: 'How the query is read into names and values.',
    },
  ],
  variants: (given) => {
    const query = splitUrl(given.request.url).query ?? '';
    if (query.includes('&amp;')) return [signed('decoded, but sent with the entity', decoded)];
    return query.includes('&') ? [signed('signed with the entity', encoded)] : [];
  },
  examples: [oracleRestlet],
});
