import { segment } from '../../model/index.ts';
import { rightSteps } from '../../signing/index.ts';
import { stepFault } from '../define.ts';
import { oracleRestlet } from '../oracle-example.ts';

export const urlQueryIncluded = stepFault({
  id: 'url-query-included',
  step: 'baseUri',
  commonness: 'high',
  title: 'The query was left in the signed URL',
  did: 'left the query in the URL part of the base string',
  what: 'The second part of the base string is the whole URL, `?` and query included. The query’s parameters are not among the sorted parameters.',
  why: 'The base string URI ends before the `?`; the query’s parameters are sorted together with the `oauth_` ones: RFC 5849 §3.4.1.2 and §3.4.1.3.1.',
  fix: 'Cut the URL at its first `?` for the second part, and move the pairs behind it to the parameters.',
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
  run: (done, given) => {
    const uri = rightSteps.baseUri(done, given);
    const { query } = done.urlParts;
    return query === null
      ? uri
      : [...uri, ...segment(`?${query}`, { kind: 'query', key: 'query' })];
  },
  also: { querySigned: () => [] },
  examples: [
    {
      name: 'Oracle’s RESTlet with its whole URL signed',
      given: oracleRestlet,
      correct: '+KK4SKNgz4ZiILGLwOMtfYlgcXSy1eis8ldE9X90azQ=',
      observed: 'Sdw7LIldk6FCs/HFkKRpG+EcU84cncgnasSDYz9HHTQ=',
    },
  ],
});
