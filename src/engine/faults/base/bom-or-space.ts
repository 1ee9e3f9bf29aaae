import { segment } from '../../model/index.ts';
import { changing } from '../places/changing.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

const ways = [
  { label: 'a byte order mark in front', before: '\uFEFF', behind: '' },
  { label: 'a space behind', before: '', behind: ' ' },
  { label: 'a space in front', before: ' ', behind: '' },
  { label: 'a non-breaking space behind', before: '', behind: '\u00A0' },
];

export const baseBomOrSpace = stepFault({
  id: 'base-bom-or-space',
  step: 'messageSpaced',
  commonness: 'rare',
  title: 'An invisible character was hashed with the base string',
  did: 'hashed a byte order mark or a space with the base string',
  what: 'It comes from a file, and does not show.',
  why: 'Every octet that is hashed counts: RFC 5849 §3.4.1.1.',
  fix: 'Read files as UTF-8 without a byte order mark, and trim what you read.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.1',
      says: 'How the base string is put together.',
    },
  ],
  variants: () =>
    ways.map(({ label, before, behind }) => ({
      label,
      runs: changing('messageSpaced', (text) => [...segment(before), ...text, ...segment(behind)]),
    })),
  examples: [oracleRestlet],
});
