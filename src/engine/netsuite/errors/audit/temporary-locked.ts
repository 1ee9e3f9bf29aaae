import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditTemporaryLocked = netSuiteError({
  code: 'temporary_locked',
  title: 'The user is locked for 30 minutes',
  answers: [{ surface: 'Login Audit Trail' }],
  signature: 'unjudged',
  means: 'Five logins in a row failed. For 30 minutes every login fails, right ones too.',
  causes: [{ of: 'http-retry-same-header', tell: 'The client repeats a refused call at once.' }],
  fix: 'Stop the client, find the error before the lock in the audit trail, then wait or have the lock reset.',
  seen: /\btemporary_locked\b/i,
  certainty: 'documented',
  sources: [
    oracle('subsect_156935170194', 'After how many failures a user is locked, and how long.'),
  ],
});
