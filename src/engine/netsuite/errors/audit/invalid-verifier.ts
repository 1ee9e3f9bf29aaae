import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditInvalidVerifier = netSuiteError({
  code: 'InvalidVerifier',
  title: 'The verifier is not the one of step 2',
  answers: [{ surface: 'Login Audit Trail', text: 'the three-step flow' }],
  signature: 'unjudged',
  means:
    'Step 3 needs the `oauth_verifier` that came with the redirect. It is empty when the user has refused.',
  causes: [],
  fix: 'Take it from the callback of the same request token, decoded once.',
  recognisedBy: /\bInvalidVerifier\b/i,
  certainty: 'documented',
  sources: [oracle('subsect_156934879823', 'What the column says of a verifier.')],
});
