import { flat } from '../../model/index.ts';
import { family } from '../kinds/define.ts';
import { leavingAlone } from '../imitate/encoders.ts';
import { eachLevel } from '../places/each-level.ts';
import { subsetsOf } from '../places/signed-params.ts';
import { charactersNamed } from '../checking/words.ts';

/** All sets of so many characters are tried; more than that one by one. */
const mostForSubsets = 5;
const mostCharacters = 64;

const reservedIn = (text: string): readonly string[] =>
  [...new Set(text.match(/[^A-Za-z0-9\-._~]/gu))].slice(0, mostCharacters);

export const familyCharUnescaped = family({
  id: 'family-char-unescaped',
  title: 'A character was not escaped',
  did: 'left a character unescaped',
  what: 'Your encoder leaves a character alone that is none of letters, digits and `- . _ ~`.',
  why: 'Only letters, digits and `- . _ ~` stay unescaped: RFC 5849 §3.6.',
  fix: 'Use an encoder for RFC 3986, at both levels.',
  variants: (given) =>
    eachLevel(given, ({ collected = [], passportFields = [], baseUri = [], joined = [] }) => {
      const params = [...collected, ...passportFields].map(({ name, value }) => name + value);
      const inner = reservedIn(params.join(''));
      const all = reservedIn(params.join('') + flat(baseUri) + flat(joined));
      const sets = inner.length > mostForSubsets ? [] : subsetsOf(inner);
      return [...all.map((one) => [one]), ...sets.filter((set) => set.length > 1)].map((set) => [
        `${charactersNamed(set.join(''))} left alone`,
        leavingAlone(set.join('')),
      ]);
    }),
});
