import { segment } from '../../model/index.ts';
import { carriesToken } from '../../signing/index.ts';
import type { Runs } from '../slots/index.ts';
import { stepFault, type Variant } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

const as = (word: string, step: 'consumerCase' | 'tokenCase'): Runs => ({
  [step]: () => segment(word),
});

const tokenWords: readonly Variant[] = [
  ...['undefined', 'null', 'None', 'NaN'].map((word) => ({
    label: `\`${word}\` as the token secret`,
    runs: as(word, 'tokenCase'),
  })),
  {
    label: '`undefined` as both secrets',
    runs: { ...as('undefined', 'consumerCase'), ...as('undefined', 'tokenCase') },
  },
];

const consumerWords = ['undefined', 'null', 'None'].map((word) => ({
  label: `\`${word}\` as the consumer secret`,
  runs: as(word, 'consumerCase'),
}));

export const keyLiteralNull = stepFault({
  id: 'key-literal-null',
  step: 'tokenCase',
  commonness: 'medium',
  title: 'A missing secret became a word',
  did: 'signed with a word such as `undefined` in place of a secret',
  what: 'The secret is not set, and the language wrote `undefined`, `null` or `None`.',
  why: 'Every character of a secret is part of the key: RFC 5849 §3.4.2.',
  fix: 'Look up the name of the setting, and let your client stop when a secret is missing or empty.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2',
      says: 'How the signing key is put together.',
    },
  ],
  variants: (given) => (carriesToken(given) ? [...tokenWords, ...consumerWords] : consumerWords),
  examples: [oracleRestlet],
});
