import { segment, type Text } from '../../model/index.ts';
import { changing } from '../changing.ts';
import { stepFault, type Variant } from '../define.ts';
import { oracleRestlet } from '../oracle-example.ts';

const withAmpersand = (text: Text): Text => [...text, ...segment('&')];

const behindParameters: Variant = {
  label: 'behind the parameters',
  runs: changing('joined', withAmpersand),
};

export const baseTrailingAmpersand = stepFault({
  id: 'base-trailing-ampersand',
  step: 'joined',
  commonness: 'medium',
  title: 'An ampersand is left at the end',
  did: 'left an `&` at the end of the signed text',
  what: 'A loop put an `&` behind each item, and the last one was not taken away. In the parameter string it becomes `%26` at the end of the base string.',
  why: 'The `&` stands between two items and nowhere else: RFC 5849 §3.4.1.1 for the base string, §3.4.1.3.2 for its parameters.',
  fix: 'Collect the items in a list and join them by `&`, or cut the last `&` before you encode.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.2',
      says: 'How the parameters are joined.',
    },
  ],
  variants: ({ observed }) => [
    ...(observed.kind === 'oauth' ? [behindParameters] : []),
    {
      label: 'behind the whole base string',
      runs: changing('baseEnd', withAmpersand),
    },
  ],
  examples: [
    {
      name: 'Oracle’s RESTlet',
      given: oracleRestlet,
      correct: '+KK4SKNgz4ZiILGLwOMtfYlgcXSy1eis8ldE9X90azQ=',
      observed: '0UZNChkkuBbR3jrgjjlR93TpbtP2FIFIdMcdEvcQSb0=',
    },
  ],
});
