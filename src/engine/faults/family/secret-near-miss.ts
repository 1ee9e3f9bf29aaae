import type { Given } from '../../model/index.ts';
import { trimSecret } from '../../signing/index.ts';
import { family, type Variant } from '../kinds/define.ts';
import { readAt, secretPlaces } from '../places/secret-places.ts';
import { charactersNamed } from '../checking/words.ts';

type Change = (secret: string) => string;

/** What became of a secret, in words that hold none of its characters. */
type Edit = readonly [words: string, change: Change];

const around =
  (before: string, after: string): Change =>
  (secret) =>
    before + secret + after;

/** What clings to a secret: white space, seen and unseen, and what files of settings put beside it. */
const clinging = [
  ...Array.from(' \t\n\r\v\f\0\u00A0\u200B\u200D\u2060\uFEFF,;.=&"\'`*'),
  ...['\r\n', '\n\n', '  '],
];

const pairs = ['“”', '‘’', '„“', '()', '[]', '<>', '{}'];

const first =
  (change: Change): Change =>
  (secret) =>
    change(secret.slice(0, 1)) + secret.slice(1);
const upper: Change = (secret) => secret.toUpperCase();
const lower: Change = (secret) => secret.toLowerCase();

const wholeEdits: readonly Edit[] = [
  ...clinging.flatMap((text): readonly Edit[] => [
    [`${charactersNamed(text)} before it`, around(text, '')],
    [`${charactersNamed(text)} behind it`, around('', text)],
    [`${charactersNamed(text)} around it`, around(text, text)],
  ]),
  ...pairs.map((pair): Edit => [
    `${charactersNamed(pair)} around it`,
    around(pair.charAt(0), pair.charAt(1)),
  ]),
  ['capitals', upper],
  ['small letters', lower],
  ['a capital at the beginning', first(upper)],
  ['a small letter at the beginning', first(lower)],
  ['the whole twice', (secret) => secret + secret],
  ['no white space within', (secret) => secret.replace(/\s+/g, '')],
  ['no quotes around it', (secret) => secret.replace(/^["'`“‘„]|["'`”’“]$/g, '')],
];

/** Longer secrets are cut and shortened no more; of those up to `mostForOthers` each place is changed. */
const mostLength = 1000;
const mostForOthers = 80;

function cuts(length: number): readonly Edit[] {
  if (length > mostLength) return [];
  return Array.from({ length: Math.max(length - 1, 0) }, (_, index) => index + 1).flatMap(
    (count): readonly Edit[] => [
      [`only the first ${count}`, (secret) => secret.slice(0, count)],
      [`only the last ${count}`, (secret) => secret.slice(-count)],
    ],
  );
}

/** Puts what `insert` makes of the secret in the place of `count` characters. */
const putting =
  (at: number, count: number, insert: Change): Change =>
  (secret) =>
    secret.slice(0, at) + insert(secret) + secret.slice(at + count);

/** The character so many steps behind the one that stands there: a number that tells neither. */
const stepping =
  (at: number, steps: number, alphabet: string): Change =>
  (secret) =>
    alphabet.charAt(
      (alphabet.indexOf(secret.charAt(at)) + steps + alphabet.length) % alphabet.length,
    );

const hex = '0123456789abcdef';
const alphanumeric = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** One character dropped, doubled, swapped with the next, changed or added, at each place. */
function placeEdits(text: string): readonly Edit[] {
  if (text.length > mostLength) return [];
  const alphabet = /^[0-9a-f]+$/.test(text) ? hex : alphanumeric;
  return Array.from({ length: text.length + 1 }, (_, at) => at).flatMap((at) => [
    ...(at === text.length ? [] : shifts(text, at)),
    ...(text.length > mostForOthers ? [] : others(text, at, alphabet)),
  ]);
}

function shifts(text: string, at: number): readonly Edit[] {
  const place = at + 1;
  const [here, next] = [text.charAt(at), text.charAt(place)];
  return [
    [`place ${place} left out`, putting(at, 1, () => '')],
    [`place ${place} twice`, putting(at, 0, (secret) => secret.charAt(at))],
    ...(next === '' || next === here
      ? []
      : [
          [
            `places ${place} and ${place + 1} swapped`,
            putting(at, 2, (secret) => secret.charAt(place) + secret.charAt(at)),
          ] as const,
        ]),
  ];
}

function others(text: string, at: number, alphabet: string): readonly Edit[] {
  const place = at + 1;
  // So many steps lead to all other characters, or from one that is not in the alphabet to all.
  const mostSteps = alphabet.length - (alphabet.includes(text.charAt(at)) ? 1 : 0);
  return Array.from(alphabet, (_, index) => index + 1).flatMap((steps): readonly Edit[] => [
    [
      `one more character before place ${place} (${steps})`,
      putting(at, 0, stepping(at, steps, alphabet)),
    ],
    ...(at < text.length && steps <= mostSteps
      ? [
          [
            `another character in place ${place} (${steps})`,
            putting(at, 1, stepping(at, steps, alphabet)),
          ] as const,
        ]
      : []),
  ]);
}

function variantsOf(given: Given): readonly Variant[] {
  return secretPlaces(given).flatMap((place) => {
    const secrets = place.secrets.map((name) => trimSecret(given.credentials[`${name}Secret`]));
    const length = Math.max(...secrets.map((secret) => secret.length));
    const [only = ''] = secrets.length === 1 ? secrets : [];
    const whole = [...wholeEdits, ...cuts(length)].filter(([, change]) =>
      secrets.some((secret) => secret !== '' && change(secret) !== secret),
    );
    return [...whole, ...(only === '' ? [] : placeEdits(only))].map(([words, change]) =>
      readAt(place, `in ${place.name}, ${words}`, change),
    );
  });
}

export const familySecretNearMiss = family({
  id: 'family-secret-near-miss',
  title: 'A secret is almost the one on this page',
  did: 'used a secret that is almost the one typed here',
  what: 'A slip in copying or reading changed a secret, in your client or on this page.',
  why: 'Every character of a secret is part of the key: RFC 5849 §3.4.2.',
  fix: 'Copy the secret anew to both, or make a new one.',
  variants: variantsOf,
});
