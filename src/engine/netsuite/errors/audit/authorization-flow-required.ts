import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditAuthorizationFlowRequired = netSuiteError({
  code: 'AuthorizationFlowRequired',
  title: 'The record does not allow the three-step flow',
  answers: [{ surface: 'Login Audit Trail', text: 'the three-step flow' }],
  signature: 'unjudged',
  means: 'The box TBA: Authorization Flow is clear on the integration record.',
  causes: [],
  fix: 'Tick it, and give the callback URL.',
  steps: ['integration'],
  recognisedBy: /\bAuthorizationFlowRequired\b/i,
  certainty: 'documented',
  sources: [oracle('subsect_156934879823', 'The box that the flow needs.')],
});
