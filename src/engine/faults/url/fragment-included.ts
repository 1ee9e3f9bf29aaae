import type { Run } from '../slots/index.ts';
import { splitUrl } from '../../text/url.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { urlPartsOf } from '../places/url.ts';

const fragmentBehindPath: Run<'urlSplit'> = ({ urlText }) => {
  const parts = splitUrl(urlText);
  return { ...parts, path: `${parts.path}#${parts.fragment ?? ''}` };
};

const fragmentInQuery: Run<'urlSplit'> = ({ urlText }) => {
  const parts = splitUrl(urlText);
  return { ...parts, query: `${parts.query ?? ''}#${parts.fragment ?? ''}` };
};

export const urlFragmentIncluded = stepFault({
  id: 'url-fragment-included',
  step: 'urlSplit',
  commonness: 'rare',
  title: 'The fragment was signed',
  did: 'signed what stands behind the `#` of the URL',
  what: 'It is never sent, but stayed in the last value or behind the path.',
  why: 'The base string URI has no fragment: RFC 5849 §3.4.1.2.',
  fix: 'Cut the URL at its first `#` before anything else.',
  sources: [
    {
      kind: 'page',
      url: 'https://github.com/ddo/oauth-1.0a',
      says: 'Its code looks for the `?` of the URL only.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.2',
      says: 'What belongs to the base string URI.',
    },
  ],
  variants: (given) => {
    const { query, fragment } = urlPartsOf(given);
    if (fragment === null) return [];
    const behindPath = { label: 'behind the path', runs: { urlSplit: fragmentBehindPath } };
    return query === null
      ? [behindPath]
      : [{ label: 'in the last value', runs: { urlSplit: fragmentInQuery } }, behindPath];
  },
  examples: [
    oracleRequest(
      'GET',
      'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/customer/5#main',
    ),
  ],
});
