import type { Given } from '../../model/index.ts';
import { tokenPassport, type Param, type Run } from '../../signing/index.ts';
import { stepFault, type Variant } from '../define.ts';
import { recordQuery } from '../oracle-example.ts';
import { counted } from '../words.ts';

export const timeRegenerated = stepFault({
  id: 'time-regenerated',
  step: 'headerSigned',
  commonness: 'medium',
  title: 'The clock was read twice',
  did: 'read the clock once for the base string and again for the header',
  what: 'The signed timestamp is earlier than the one sent, unless both reads fall into the same second, so calls fail by turns.',
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
  if (observed.kind === 'passport') {
    const passportFields: Run<'passportFields'> = (done, given) =>
      earlier(tokenPassport.runs.passportFields?.(done, given) ?? []);
    return { label, runs: { passportFields } };
  }
  return { label, runs: { headerSigned: ({ headerAdded }) => earlier(headerAdded) } };
}

const isTimestamp = ({ name, value }: Param): boolean =>
  (name === 'oauth_timestamp' || name === 'timestamp') && /^[1-9]\d{1,14}$/.test(value);
