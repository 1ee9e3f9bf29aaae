import { oracleHeader, oracleTime } from '../examples/check.ts';
import { ageOf, offWords, tolerance } from '../checking/clock.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';

export const timeSkew = checkFault({
  id: 'time-skew',
  topic: 'clock',
  commonness: 'medium',
  title: 'The timestamp is far from now',
  did: 'may have signed with a clock that is wrong, or long before sending',
  what: 'Only the time of sending counts, and every header is old by the time you debug it. So an old one is worth a look and no more. One that lies ahead means a clock that is fast, or local time taken for UTC.',
  why: 'A server may refuse old timestamps: RFC 5849 §3.3. NetSuite accepts 5 minutes either way, and its Login Audit Trail then shows `InvalidTimestamp` (Oracle, section_156338994830, subsect_156935170194).',
  fix: 'Fine if this is an old log. If it was sent just now, set the clock of the sending machine by NTP. A repeated request needs a new timestamp, nonce and signature.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.3',
      says: 'Servers may limit how old a timestamp is.',
    },
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_156338994830.html',
      says: 'How far a timestamp may be from the server’s time.',
    },
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/subsect_156935170194.html',
      says: 'What the Login Audit Trail shows for a timestamp that is off.',
    },
  ],
  find,
  examples: [
    {
      header: oracleHeader,
      now: oracleTime + 9.1 * 31_557_600,
    },
    { header: oracleHeader, now: oracleTime - 3600 },
  ],
});

function find(context: CheckContext): Sighting | undefined {
  const age = ageOf(context);
  if (age === undefined || Math.abs(age) <= tolerance) return undefined;
  const title = `${offWords(age)}. NetSuite accepts 5 minutes either way.`;
  return { level: age > 0 ? 'warning' : 'error', title };
}
