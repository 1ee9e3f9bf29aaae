import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditPermissionDenied = netSuiteError({
  code: 'permission_denied',
  aliases: ['EntityOrRoleDisabled'],
  title: 'The user or the role may not log in with tokens',
  answers: [
    { surface: 'Login Audit Trail', code: 'permission_denied', text: 'API calls' },
    {
      surface: 'Login Audit Trail',
      code: 'EntityOrRoleDisabled',
      text: 'the three-step flow and OAuth 2.0',
    },
  ],
  signature: 'unjudged',
  means:
    'User or role is inactive, the user has no access or lost the role, the role has no permission for tokens, or the user hid the role on View My Roles.',
  causes: [],
  tell: 'Open the user, then the role: active, access given, role assigned, token permission there.',
  fix: 'Give the role Log in using Access Tokens, or User Access Tokens, at level Full, and the user the role.',
  steps: ['role-record', 'user'],
  recognisedBy: /\b(?:permission_denied|EntityOrRoleDisabled)\b/i,
  certainty: 'documented',
  sources: [
    oracle('subsect_156935170194', 'Which states of user and role are meant.'),
    oracle('subsect_158324637123', 'The name with OAuth 2.0.'),
    oracle('bridgehead_4248124361', 'The permissions for tokens.'),
  ],
});
