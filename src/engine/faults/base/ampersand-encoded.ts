import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';
import { joinPartsBy } from '../imitate/separators.ts';

const everywhere = 'wherever parts are joined';

const places = [
  { label: 'behind the URL', separators: { last: '%26', others: '&' } },
  { label: everywhere, separators: { last: '%26', others: '%26' } },
  { label: 'behind the method', separators: { last: '&', others: '%26' } },
];

export const baseAmpersandEncoded = stepFault({
  id: 'base-ampersand-encoded',
  step: 'baseJoined',
  commonness: 'low',
  title: 'An ampersand of the base string was encoded',
  did: 'wrote `%26` where the base string has an `&`',
  what: 'The `&` after the method, after the URL, or both were encoded too.',
  why: 'The three parts of the base string are joined by a plain `&`: RFC 5849 §3.4.1.1.',
  fix: 'Encode the URL and the parameter string, then join by a plain `&`.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.1',
      says: 'How the base string is put together.',
    },
  ],
  variants: ({ observed }) =>
    places
      .filter(({ label }) => observed.kind === 'oauth' || label === everywhere)
      .map(({ label, separators }) => ({
        label,
        runs: { baseJoined: ({ parts }) => joinPartsBy(parts, separators) },
      })),
  examples: [oracleRestlet],
});
