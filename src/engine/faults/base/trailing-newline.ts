import { segment } from '../../model/index.ts';
import { changing } from '../places/changing.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

const endings = [
  ['a line break', '\n'],
  ['a Windows line break', '\r\n'],
] as const;

export const baseTrailingNewline = stepFault({
  id: 'base-trailing-newline',
  step: 'macText',
  commonness: 'medium',
  title: 'A line break was hashed with the base string',
  did: 'hashed a line break behind the base string',
  what: '`echo` and files add one. It does not show.',
  why: 'Every octet that is hashed counts: RFC 5849 §3.4.1.1.',
  fix: 'In a shell use `printf \'%s\' "$base"`; elsewhere trim what you read from a file.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.1',
      says: 'How the base string is put together.',
    },
  ],
  variants: () =>
    endings.map(([label, characters]) => ({
      label,
      runs: changing('macText', (text) => [...text, ...segment(characters)]),
    })),
  examples: [oracleRestlet],
});
