import { expect, test } from 'vitest';
import { stepFaults } from '../../src/engine/faults/steps.ts';

/** An escape in a text, which hardly any request has to have. */
const escape = /`[^`]*%(?:[0-9A-Fa-f]{2}|9)[^`]*`/;
const announcesExample = /\b(?:example|such as|as in|like)\b/i;

/** These stand in every base string, and so in that of any client that makes the mistake. */
const ofAll = new Set([
  ...['base-commas', 'base-params-double-encoded', 'base-quoted-values', 'url-encoded-twice'],
  ...['url-path-only', 'enc-js-replace-first-only'],
]);
/** What an encoder does to some characters is said of the encoder, and not of this request. */
const ofEncoder = /^It (?:writes|leaves)\b/;

test('an example was told as if it stood in this request: “%20 where %2520 belongs”, without a blank', () => {
  const unannounced = stepFaults
    .filter(({ id, what }) => escape.test(what) && !ofAll.has(id) && !ofEncoder.test(what))
    .filter(({ what }) => !announcesExample.test(what));
  expect(unannounced.map(({ id, what }) => `${id}: ${what}`)).toEqual([]);
});
