import type { Param } from '../../signing/index.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { queryVariants, type QueryChange } from '../imitate/query.ts';

const joinedByComma: QueryChange = (params) => {
  const byName = new Map<string, Param>();
  for (const param of params) {
    const before = byName.get(param.name);
    byName.set(
      param.name,
      before === undefined ? param : { ...before, value: `${before.value},${param.value}` },
    );
  }
  return [...byName.values()];
};

export const paramDupCommaJoined = stepFault({
  id: 'param-dup-comma-joined',
  step: 'queryRepeats',
  commonness: 'medium',
  title: 'Values of a repeated name were joined by a comma',
  did: 'joined the values of a repeated name by commas before signing',
  what: '.NET’s `NameValueCollection` gives them as one text, and so does a JavaScript array.',
  why: 'A name sent several times is signed several times: RFC 5849 §3.4.1.3.2.',
  fix: 'Ask for the values one by one (`GetValues` in .NET) and add a pair for each.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.2',
      says: 'How parameters are encoded, sorted and joined; repeated names stay.',
    },
  ],
  variants: (given) => queryVariants(given, 'queryRepeats', [['', joinedByComma]]),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&id=1&id=2',
    ),
  ],
});
