import { segment } from '../../model/index.ts';
import { rightSteps } from '../../signing/index.ts';
import type { Runs } from '../slots/index.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';
import { urlPartsOf } from '../places/url.ts';

function runsWith(query: string): Runs {
  return {
    baseUri: (done, given) => [
      ...rightSteps.baseUri(done, given),
      ...segment(`?${query}`, { kind: 'query', key: 'query' }),
    ],
    queryChosen: () => [],
  };
}

export const urlQueryIncluded = stepFault({
  id: 'url-query-included',
  step: 'baseUri',
  commonness: 'high',
  title: 'The query was left in the signed URL',
  did: 'left the query in the URL part of the base string',
  what: 'The second part of the base string is the whole URL.',
  why: 'The base string URI ends before the `?`; the query is signed only as parameters: RFC 5849 §3.4.1.2 and §3.4.1.3.1.',
  fix: 'Cut the URL at its first `?`, and move the pairs after it to the parameters.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/Kong/insomnia/issues/4238',
      says: 'The whole URL with its query was signed as the base URL.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/heremaps/here-aaa-java-sdk/issues/87',
      says: 'The query stayed in the URL part of the base string.',
    },
  ],
  variants: (given) => {
    const { query } = urlPartsOf(given);
    if (query === null) return [];
    const whole = { label: '', runs: runsWith(query) };
    const at = query.lastIndexOf('?');
    return at < 0
      ? [whole]
      : [whole, { label: 'as far as its last question mark', runs: runsWith(query.slice(0, at)) }];
  },
  examples: [oracleRestlet],
});
