import { mapText } from '../../model/index.ts';
import { percentEncode } from '../../text/percent.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const baseParamsDoubleEncoded = stepFault({
  id: 'base-params-double-encoded',
  step: 'joinedTimes',
  commonness: 'medium',
  title: 'The parameter string was encoded once too often',
  did: 'encoded the parameter string once too often',
  what: '`%253D` and `%2526` stand where `%3D` and `%26` belong: a library may do this step too.',
  why: 'Each name and value is encoded once, then the joined string once: RFC 5849 §3.4.1.1.',
  fix: 'Encode the parameter string once. If a library builds the base string, hand it plain parameters.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/postmanlabs/postman-app-support/issues/678',
      says: 'Postman encoded the parameters three times in all.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.1',
      says: 'How the base string is put together.',
    },
  ],
  run: ({ joinedEncoded }) => mapText(joinedEncoded, percentEncode),
  examples: [oracleRestlet],
});
