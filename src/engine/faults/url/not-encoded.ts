import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const urlNotEncoded = stepFault({
  id: 'url-not-encoded',
  step: 'uriTimes',
  commonness: 'low',
  title: 'The URL was not encoded',
  did: 'left the URL unencoded in the base string',
  what: 'The second part of the base string begins with `https:`.',
  why: 'The URL is percent-encoded in the base string: RFC 5849 §3.4.1.1.',
  fix: 'Encode the plain URL once, as a whole.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.1',
      says: 'How the parts of the base string are built.',
    },
  ],
  run: ({ baseUri }) => baseUri,
  examples: [oracleRestlet],
});
