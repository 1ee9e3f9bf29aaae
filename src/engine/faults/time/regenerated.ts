import type { Given } from '../../model/index.ts';
import { type Param } from '../../signing/index.ts';
import { changing } from '../changing.ts';
import { stepFault, type Variant } from '../define.ts';
import { recordQuery } from '../oracle-example.ts';
import { counted } from '../words.ts';

export const timeRegenerated = stepFault({
  id: 'time-regenerated',
  step: 'headerTimestamp',
  commonness: 'medium',
  title: 'The clock was read twice',
  did: 'read the clock once for the base string and again for the header',
  what: 'The signature was made with an earlier timestamp than the header carries. It goes well as long as both reads fall into the same second, so the calls fail by turns.',
  why: 'The server signs the timestamp that it reads in the header: RFC 5849 §3.4.1.3.1. One second of difference gives another signature.',
  fix: 'Read the clock once, keep the value in a variable, and use it for both the base string and the header. Do the same with the nonce.',
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
  variants: (given) => [1, 2, 3, 4, 5].map((seconds) => signedBefore(given, seconds)),
  examples: [
    {
      name: 'a second passes between the two reads',
      given: recordQuery,
      correct: 'EjzAclRoAhUvAqEUujt6jsI4TJm5C2yxrTXXwKsMkcE=',
      observed: '0L9cAFCXMs9wg8Mjh4ioder+zVNbDVqkqvG9MFdgBL8=',
    },
  ],
});

/** Both kinds of request carry the timestamp as a parameter, in a step of their own. */
function signedBefore({ observed }: Given, seconds: number): Variant {
  const label = `${counted(seconds, 'second')} before`;
  const earlier = (params: readonly Param[]): readonly Param[] =>
    params.map((param) => ({
      ...param,
      value: isTimestamp(param) ? String(Number(param.value) - seconds) : param.value,
    }));
  const step = observed.kind === 'passport' ? 'passportFields' : 'headerTimestamp';
  return { label, runs: changing(step, earlier) };
}

const isTimestamp = ({ name, value }: Param): boolean =>
  (name === 'oauth_timestamp' || name === 'timestamp') && /^[1-9]\d{1,14}$/.test(value);
