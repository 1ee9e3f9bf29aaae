import { mapText } from '../../model/index.ts';
import { percentEncode } from '../../text/percent.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const urlEncodedTwice = stepFault({
  id: 'url-encoded-twice',
  step: 'uriTimes',
  commonness: 'low',
  title: 'The URL was encoded twice',
  did: 'encoded the URL twice',
  what: 'The second part of the base string begins with `https%253A`.',
  why: 'Each of the three parts is encoded once: RFC 5849 §3.4.1.1.',
  fix: 'Encode the plain URL once.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.1',
      says: 'How the parts of the base string are built.',
    },
  ],
  run: ({ uriEncoded }) => mapText(uriEncoded, percentEncode),
  examples: [oracleRestlet],
});
