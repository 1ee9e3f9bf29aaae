import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditInvalidState = netSuiteError({
  code: 'InvalidState',
  title: 'The `state` is not valid',
  answers: [{ surface: 'Login Audit Trail', text: 'OAuth 2.0' }],
  signature: 'unjudged',
  means:
    'The authorization code flow wants a `state` of 22 to 1024 printable ASCII characters, a new one for each flow.',
  causes: [],
  fix: 'Make a random one of that length.',
  recognisedBy: /\bInvalidState\b/i,
  certainty: 'documented',
  sources: [oracle('subsect_158711892221', 'What `state` may hold.')],
});
