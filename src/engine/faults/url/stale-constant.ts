import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { pathVariants, urlPartsOf, type UrlWay } from '../places/url.ts';

const records = '/record/v1/';

/** The addresses of REST web services that code is likely to hold as constants. */
function constantsFor(path: string): readonly UrlWay[] {
  const at = path.indexOf(records);
  if (at < 0) return [];
  const root = path.slice(0, at + records.length - 1);
  const [type = '', id = ''] = path.slice(at + records.length).split('/', 2);
  return [
    ['the collection', () => `${root}/${type}`],
    ['the record', () => (id === '' ? path : `${root}/${type}/${id}`)],
    ['SuiteQL', () => `${path.slice(0, at)}/query/v1/suiteql`],
    ['the root of all records', () => root],
  ];
}

export const urlStaleConstant = stepFault({
  id: 'url-stale-constant',
  step: 'pathChosen',
  commonness: 'medium',
  title: 'The same URL was signed for every call',
  did: 'signed a URL that is written into the code, not that of the request',
  what: 'It is that of SuiteQL, for example. The call for which it was written works.',
  why: 'The path is signed as it is sent: RFC 5849 §3.4.1.2.',
  fix: 'Pass the URL of each request to the signer.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.2',
      says: 'What belongs to the base string URI.',
    },
  ],
  variants: (given) => pathVariants(given, 'pathChosen', constantsFor(urlPartsOf(given).path)),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/customer/5',
    ),
  ],
});
