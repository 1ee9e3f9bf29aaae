import type { Runs } from '../slots/index.ts';
import type { Given } from '../../model/index.ts';
import { stepFault, type Variant } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';
import { readOtherwise } from '../places/secret-places.ts';

const behind: readonly (readonly [name: string, characters: string])[] = [
  ['a line break', '\n'],
  ['a Windows line break', '\r\n'],
  ['a space', ' '],
  ['a tab', '\t'],
];

const untrimmed: Runs = {
  consumerRead: ({ consumerChosen }) => consumerChosen,
  tokenRead: ({ tokenChosen }) => tokenChosen,
};

/** What was typed here, if it has white space around it: it may come from where the client reads. */
function asTyped({ credentials }: Given): readonly Variant[] {
  const { consumerSecret, tokenSecret } = credentials;
  const padded = [consumerSecret, tokenSecret].some((secret) => secret !== secret.trim());
  return padded ? [{ label: 'as typed here', runs: untrimmed }] : [];
}

export const keyTrailingWhitespace = stepFault({
  id: 'key-trailing-whitespace',
  step: 'consumerSpaced',
  commonness: 'high',
  title: 'White space clings to a secret',
  did: 'used a secret with white space around it',
  what: 'A line break, space, tab or invisible character clings to it where it is kept.',
  why: 'Every character of a secret is part of the key: RFC 5849 §3.4.2.',
  fix: 'Trim the secrets when your client reads them. Print their length: NetSuite’s have 64 characters in every example of Oracle.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2',
      says: 'The key is built from the secrets as they are.',
    },
  ],
  variants: (given) => [
    ...asTyped(given),
    ...behind.flatMap(([name, characters]) =>
      readOtherwise(
        given,
        (place) => `${name} behind ${place}`,
        (secret) => secret + characters,
        'Spaced',
      ),
    ),
    ...readOtherwise(
      given,
      (place) => `a space before ${place}`,
      (secret) => ` ${secret}`,
      'Spaced',
    ),
  ],
  examples: [oracleRestlet],
});
