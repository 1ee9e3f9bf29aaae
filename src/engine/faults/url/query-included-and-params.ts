import { segment } from '../../model/index.ts';
import { rightSteps } from '../../signing/index.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';
import { urlPartsOf } from '../places/url.ts';

export const urlQueryIncludedAndParams = stepFault({
  id: 'url-query-included-and-params',
  step: 'baseUri',
  commonness: 'medium',
  title: 'The query was signed twice',
  did: 'left the query in the signed URL and signed its parameters too',
  what: 'The second part of the base string is the whole URL.',
  why: 'The base string URI ends before the `?`; the query is signed only as parameters: RFC 5849 §3.4.1.2 and §3.4.1.3.1.',
  fix: 'Cut the URL at its first `?` before you encode it.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/litl/rauth/issues/1',
      says: 'The query was in the base URL and among the parameters.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.2',
      says: 'What belongs to the base string URI.',
    },
  ],
  variants: (given) => {
    const { query } = urlPartsOf(given);
    if (query === null) return [];
    return [
      {
        label: '',
        runs: {
          baseUri: (done, all) => [
            ...rightSteps.baseUri(done, all),
            ...segment(`?${done.urlParts.query ?? ''}`, { kind: 'query', key: 'query' }),
          ],
        },
      },
    ];
  },
  examples: [oracleRestlet],
});
