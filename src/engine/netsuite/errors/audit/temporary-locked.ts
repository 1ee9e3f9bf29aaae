import { oracle, reported } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditTemporaryLocked = netSuiteError({
  code: 'temporary_locked',
  title: 'The user is locked for 30 minutes',
  answers: [
    { surface: 'Login Audit Trail' },
    {
      surface: 'SOAP',
      code: 'USER_ERROR',
      text: 'Your account is disabled for … more minutes due to … consecutive failed login attempts.',
    },
  ],
  signature: 'unjudged',
  means: 'Five logins in a row failed. For 30 minutes every login fails, right ones too.',
  causes: [{ of: 'http-retry-same-header', tell: 'The client repeats a refused call at once.' }],
  fix: 'Stop the client, find the error before the lock in the audit trail, then wait or have the lock reset.',
  recognisedBy:
    /\btemporary_locked\b|account (?:is|has been) (?:temporarily )?(?:disabled|locked)\b|(?:consecutive|too many) (?:failed|unsuccessful) log[ -]?in attempts|temporarily locked/i,
  certainty: 'documented',
  sources: [
    oracle('subsect_156935170194', 'After how many failures a user is locked, and how long.'),
    reported(
      'https://github.com/CrossLead/netsuite-js/issues/2',
      'What SOAP says of it, with the general code USER_ERROR.',
    ),
  ],
});
