import { segment } from '../../model/index.ts';
import { carriesToken, rightSteps } from '../../signing/index.ts';
import { stepFault } from '../define.ts';
import { oracleRestlet } from '../oracle-example.ts';

const tokenWords = [
  ...['undefined', 'null', 'None', 'NaN'].map((word) => ({
    label: `\`${word}\` as the token secret`,
    token: segment(word),
  })),
  {
    label: '`undefined` as both secrets',
    consumer: segment('undefined'),
    token: segment('undefined'),
  },
];

const consumerWords = ['undefined', 'null', 'None'].map((word) => ({
  label: `\`${word}\` as the consumer secret`,
  consumer: segment(word),
}));

export const keyLiteralNull = stepFault({
  id: 'key-literal-null',
  step: 'secretsRead',
  commonness: 'medium',
  title: 'A missing secret became a word',
  did: 'signed with a word such as `undefined` in place of a secret',
  what: 'The secret is not set where your client reads it, and the language wrote `undefined`, `null` or `None`.',
  why: 'Every character of a secret is part of the key: RFC 5849 §3.4.2.',
  fix: 'Look up the name of the setting or variable, and let your client stop when a secret is missing or empty.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2',
      says: 'How the signing key is put together.',
    },
  ],
  variants: (given) =>
    (carriesToken(given) ? [...tokenWords, ...consumerWords] : consumerWords).map(
      ({ label, ...words }) => ({
        label,
        runs: {
          secretsRead: (done) => ({ ...rightSteps.secretsRead(done, given), ...words }),
        },
      }),
    ),
  examples: [
    {
      name: 'No token secret',
      given: oracleRestlet,
      correct: '+KK4SKNgz4ZiILGLwOMtfYlgcXSy1eis8ldE9X90azQ=',
      observed: 'ssfPJBSC8G1ZCvQva19giGazhX1Bp9WlCyJ3oF6bOiE=',
    },
  ],
});
