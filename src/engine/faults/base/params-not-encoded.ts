import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const baseParamsNotEncoded = stepFault({
  id: 'base-params-not-encoded',
  step: 'joinedTimes',
  commonness: 'high',
  title: 'The parameter string was not encoded',
  did: 'put the parameter string into the base string without encoding it',
  what: 'The third part of the base string holds plain `=` and `&`.',
  why: 'Each name and value is encoded once, then the joined string once: RFC 5849 §3.4.1.1.',
  fix: 'Encode the parameter string once.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/WP-API/OAuth1/issues/184',
      says: 'The parameter part was joined without being encoded.',
    },
  ],
  run: ({ joined }) => joined,
  examples: [oracleRestlet],
});
