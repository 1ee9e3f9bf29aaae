import type { Given } from '../../model/index.ts';
import { stepFault, type Variant } from '../kinds/define.ts';
import { recordQuery } from '../examples/oracle.ts';
import { signedInstead, signingInstead } from '../places/signed-instead.ts';
import { counted } from '../checking/words.ts';

export const timeRegenerated = stepFault({
  id: 'time-regenerated',
  step: 'headerTimestamp',
  commonness: 'medium',
  title: 'The clock was read twice',
  did: 'read the clock once for the base string and again for the header',
  what: 'Calls fail by turns: they work when both reads fall into the same second.',
  why: 'The server signs the timestamp in the header: RFC 5849 §3.4.1.3.1.',
  fix: 'Read the clock once, and use that value for both. Do the same with the nonce.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.1',
      says: 'The timestamp is one of the signed parameters.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/NetSweet/netsuite/issues/557',
      says: 'Code that makes the timestamp anew for each use.',
    },
  ],
  variants: (given) => [
    ...[1, 2, 3, 4, 5].map((seconds) =>
      signingInstead(given, `${counted(seconds, 'second')} before`, {
        timestamp: (sent) => (isTimestamp(sent) ? String(Number(sent) - seconds) : sent),
      }),
    ),
    ...asInBaseString(given),
  ],
  examples: [recordQuery],
});

const isTimestamp = (text: string): boolean => /^[1-9]\d{1,14}$/.test(text);

/** A base string that the client printed says what it signed, however long before. */
function asInBaseString(given: Given): readonly Variant[] {
  const timestamp = signedInstead(given, 'timestamp');
  return timestamp === undefined
    ? []
    : [signingInstead(given, 'the one in your base string', { timestamp })];
}
