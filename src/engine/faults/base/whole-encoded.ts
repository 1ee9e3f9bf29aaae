import { mapText } from '../../model/index.ts';
import { percentEncode } from '../../text/percent.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const baseWholeEncoded = stepFault({
  id: 'base-whole-encoded',
  step: 'baseString',
  commonness: 'medium',
  title: 'The whole base string was encoded again',
  did: 'percent-encoded the finished base string once more',
  what: 'It begins like `GET%26https%253A`, without its two `&`.',
  why: 'The three parts of the base string are joined by a plain `&`: RFC 5849 §3.4.1.1.',
  fix: 'Encode the URL and the parameter string, join by `&`, and leave the result alone.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.1',
      says: 'How the base string is put together.',
    },
  ],
  run: ({ baseEnd }) => mapText(baseEnd, percentEncode),
  examples: [oracleRestlet],
});
