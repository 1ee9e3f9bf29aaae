import { family } from '../kinds/define.ts';
import { isMilliseconds } from '../checking/clock.ts';
import { signedParams, signingValues } from '../places/signed-params.ts';
import { counted } from '../checking/words.ts';

const mostSeconds = 120;

/** What may have been signed instead, with what distinguishes it. */
function otherTimes(sent: string): readonly (readonly [label: string, time: string])[] {
  const time = Number(sent);
  const shifts = Array.from({ length: mostSeconds }, (_, index) => index + 1);
  return [
    isMilliseconds(sent)
      ? ['in seconds', String(Math.floor(time / 1000))]
      : ['in milliseconds', String(time * 1000)],
    ...shifts.flatMap((shift) => [
      [`${counted(shift, 'second')} before`, String(time - shift)] as const,
      [`${counted(shift, 'second')} after`, String(time + shift)] as const,
    ]),
  ];
}

export const familyTimestamp = family({
  id: 'family-timestamp',
  title: 'Another time was signed than was sent',
  did: 'signed another timestamp than it sent',
  what: 'The clock was read twice, or the time was signed in another unit.',
  why: 'The server signs the timestamp in the header: RFC 5849 §3.4.1.3.1.',
  fix: 'Read the clock once, in seconds, and use that value for both.',
  variants: (given) => {
    const name = given.observed.kind === 'passport' ? 'timestamp' : 'oauth_timestamp';
    const sent = signedParams(given).find((param) => param.name === name)?.value ?? '';
    if (!/^[1-9]\d{1,12}$/.test(sent)) return [];
    return otherTimes(sent).map(([label, value]) => ({
      label,
      runs: signingValues(given, new Map([[name, { value }]])),
    }));
  },
});
