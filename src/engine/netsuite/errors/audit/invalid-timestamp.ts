import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditInvalidTimestamp = netSuiteError({
  code: 'InvalidTimestamp',
  title: 'The timestamp is too far from NetSuite’s clock',
  answers: [{ surface: 'Login Audit Trail' }],
  signature: 'unjudged',
  means: 'The timestamp lies more than 5 minutes before or after the server’s time.',
  causes: [
    {
      of: 'time-skew',
      tell: 'The clock of the sending machine differs from the `Date` of an answer.',
    },
    { of: 'time-ms', tell: 'The timestamp has 13 digits.' },
    { of: 'time-local', tell: 'It is off by whole hours.' },
    {
      of: 'stale-header',
      tell: 'The header is older than the call: a constant, a queue, a retry.',
    },
    { of: 'time-ticks', tell: 'The timestamp has 5 digits, or 16 and more.' },
  ],
  fix: 'Set the clock by NTP. Sign just before sending, and do not queue what is signed.',
  recognisedBy: /\b(?:InvalidTimestamp|timestamp_refused)\b/i,
  certainty: 'documented',
  sources: [oracle('subsect_156935170194', 'The range of 5 minutes, and what to do.')],
});
