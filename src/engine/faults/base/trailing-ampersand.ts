import { segment, type Text } from '../../model/index.ts';
import { changing } from '../places/changing.ts';
import { stepFault, type Variant } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

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
  what: 'A loop put an `&` after each item.',
  why: 'An `&` stands only between two items: RFC 5849 §3.4.1.1 and §3.4.1.3.2.',
  fix: 'Join a list of items by `&`, or cut the last `&` before you encode.',
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
  examples: [oracleRestlet],
});
