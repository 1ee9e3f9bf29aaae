import type { Run } from '../slots/index.ts';
import { changing } from '../places/changing.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { urlPartsOf } from '../places/url.ts';

const atLastQuestion: Run<'urlParts'> = ({ urlSplit: parts }) => {
  const at = parts.query?.lastIndexOf('?') ?? -1;
  if (parts.query === null || at < 0) return parts;
  return {
    ...parts,
    path: `${parts.path}?${parts.query.slice(0, at)}`,
    query: parts.query.slice(at + 1),
  };
};

export const urlSplitLastQuestion = stepFault({
  id: 'url-split-last-question',
  step: 'urlParts',
  commonness: 'rare',
  title: 'The URL was split at its last question mark',
  did: 'split the URL at its last `?` instead of its first',
  what: 'A value holds a `?`, so most of the query stays in the signed URL.',
  why: 'The query begins at the first `?` and may hold others: RFC 3986 §3.4. The base string URI ends before it: RFC 5849 §3.4.1.2.',
  fix: 'Look for the first `?`. In C# that is `IndexOf`, not `LastIndexOf`.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc3986#section-3.4',
      says: 'A query may itself hold a question mark.',
    },
  ],
  variants: (given) => {
    const { query } = urlPartsOf(given);
    if (query?.includes('?') !== true) return [];
    return [
      { label: 'what follows is signed as parameters', runs: { urlParts: atLastQuestion } },
      {
        label: 'what follows is signed only where it has a value',
        runs: {
          urlParts: atLastQuestion,
          ...changing('queryPairs', (pairs) => pairs.filter(({ value }) => value !== null)),
        },
      },
    ];
  },
  examples: [
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&note=why?&ref=a?b=1',
    ),
  ],
});
