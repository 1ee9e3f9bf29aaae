import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';
import { restletVariants } from '../imitate/restlet.ts';

export const paramExtraQueryMissing = stepFault({
  id: 'param-extra-query-missing',
  step: 'queryChosen',
  commonness: 'high',
  title: 'Only script and deploy were signed',
  did: 'signed `script` and `deploy`, and left the other query parameters out',
  what: 'The RESTlet’s `script` and `deploy` are written into the base string by hand.',
  why: 'Every query parameter is signed: RFC 5849 §3.4.1.3.1. Calls without arguments work.',
  fix: 'Take the parameters from the URL that is sent.',
  sources: [
    {
      kind: 'pull',
      url: 'https://github.com/usulix/laravel-netsuite/pull/4',
      says: 'Further query parameters of a RESTlet were not signed, and the login was refused.',
    },
  ],
  variants: (given) => restletVariants(given, true),
  examples: [oracleRestlet],
});
