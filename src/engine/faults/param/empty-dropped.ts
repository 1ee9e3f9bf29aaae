import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { queryVariants } from '../imitate/query.ts';

export const paramEmptyDropped = stepFault({
  id: 'param-empty-dropped',
  step: 'queryEmpties',
  commonness: 'medium',
  title: 'Empty parameters were not signed',
  did: 'left query parameters without a value out of the signature',
  what: 'The parser or a filter drops a name such as `memo=`, as Python’s `parse_qsl` does by default.',
  why: 'An empty value is signed too, as the name and its `=`: RFC 5849 §3.4.1.3.2.',
  fix: 'Keep empty values when you parse (`keep_blank_values=True` in Python).',
  sources: [
    {
      kind: 'pull',
      url: 'https://github.com/ruby-oauth/oauth/pull/155',
      says: 'Parameters with an empty value were left out of the signature.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.2',
      says: 'How parameters are encoded, sorted and joined; repeated names stay.',
    },
  ],
  variants: (given) =>
    queryVariants(given, 'queryEmpties', [
      ['', (params) => params.filter(({ value }) => value !== '')],
    ]),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&memo=',
    ),
  ],
});
