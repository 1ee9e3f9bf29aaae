import { mapText } from '../../model/index.ts';
import { percentEncode } from '../../text/percent.ts';
import { stepFault } from '../define.ts';
import { oracleRestlet } from '../oracle-example.ts';

export const baseWholeEncoded = stepFault({
  id: 'base-whole-encoded',
  step: 'baseString',
  commonness: 'medium',
  title: 'The whole base string was encoded again',
  did: 'percent-encoded the finished base string once more',
  what: 'The base string begins like `GET%26https%253A`. Its two `&` are gone.',
  why: 'Only the parts are encoded. The `&` between them stay as they are, and the result is hashed without a further encoding: RFC 5849 §3.4.1.1.',
  fix: 'Encode the URL and the parameter string, join the method and both by `&`, and leave the result alone.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.1',
      says: 'How the base string is put together.',
    },
  ],
  run: ({ baseEnd }) => mapText(baseEnd, percentEncode),
  examples: [
    {
      name: 'Oracle’s RESTlet',
      given: oracleRestlet,
      correct: '+KK4SKNgz4ZiILGLwOMtfYlgcXSy1eis8ldE9X90azQ=',
      observed: 'hRbpk5rAeuqkGCnWxWyy6T5mAKx4kVcx5X7kF7c2BQs=',
    },
  ],
});
