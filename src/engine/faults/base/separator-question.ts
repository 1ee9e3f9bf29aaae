import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';
import { joinPartsBy } from '../imitate/separators.ts';

const ways = [
  { label: '`?` behind the URL', separators: { last: '?', others: '&' } },
  { label: 'nothing behind the URL', separators: { last: '', others: '&' } },
  { label: 'nothing between the parts', separators: { last: '', others: '' } },
  { label: 'a line break between the parts', separators: { last: '\n', others: '\n' } },
];

export const baseSeparatorQuestion = stepFault({
  id: 'base-separator-question',
  step: 'baseJoined',
  commonness: 'low',
  title: 'The base string is not joined by ampersands',
  did: 'joined the base string by something else than `&`',
  what: 'Between its parts stands a `?`, a line break, or nothing.',
  why: 'The three parts of the base string are joined by a plain `&`: RFC 5849 §3.4.1.1.',
  fix: 'Join the three parts by `&`, and leave out the `?` of the URL.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.1',
      says: 'How the base string is put together.',
    },
  ],
  variants: ({ observed }) =>
    ways
      .filter(({ separators: { last, others } }) => observed.kind === 'oauth' || last === others)
      .map(({ label, separators }) => ({
        label,
        runs: { baseJoined: ({ parts }) => joinPartsBy(parts, separators) },
      })),
  examples: [oracleRestlet],
});
