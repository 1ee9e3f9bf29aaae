import { joinTexts } from '../../model/index.ts';
import { carriesToken } from '../../signing/index.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

const separators = [
  ['`+`', '+'],
  ['`:`', ':'],
  ['`,`', ','],
  ['`|`', '|'],
  ['a space', ' '],
  ['a line break', '\n'],
] as const;

export const keyOtherSeparator = stepFault({
  id: 'key-other-separator',
  step: 'key',
  commonness: 'rare',
  title: 'The secrets were joined by another character',
  did: 'joined the two secrets by another character than `&`',
  what: 'Between them stands something like `+`, `,` or `:`.',
  why: 'An `&` stands between the two secrets: RFC 5849 §3.4.2.',
  fix: 'Put an `&` between the two secrets.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2',
      says: 'How the signing key is put together.',
    },
  ],
  variants: (given) =>
    carriesToken(given)
      ? separators.map(([label, separator]) => ({
          label,
          runs: {
            key: ({ encodedSecrets: { consumer, token } }) =>
              joinTexts([consumer, token], separator),
          },
        }))
      : [],
  examples: [oracleRestlet],
});
