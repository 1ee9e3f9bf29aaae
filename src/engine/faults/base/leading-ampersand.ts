import { segment } from '../../model/index.ts';
import { changing } from '../places/changing.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const baseLeadingAmpersand = stepFault({
  id: 'base-leading-ampersand',
  step: 'joinedFront',
  commonness: 'medium',
  title: 'An empty pair stands before the parameters',
  did: 'put an `&` before the first parameter',
  what: 'A loop put an `&` before each pair, or an empty piece of the query was signed.',
  why: 'An `&` stands only between two pairs: RFC 5849 §3.4.1.3.2.',
  fix: 'Join a list of pairs by `&`, and skip empty pieces of the query.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.2',
      says: 'How the parameters are joined.',
    },
  ],
  variants: () =>
    ['&', '=&'].map((before) => ({
      label: `\`${before}\` in front`,
      runs: changing('joinedFront', (text) => [...segment(before), ...text]),
    })),
  examples: [oracleRestlet],
});
