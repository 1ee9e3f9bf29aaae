import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditInvalidCallback = netSuiteError({
  code: 'InvalidCallback',
  title: 'The callback is not the record’s',
  answers: [{ surface: 'Login Audit Trail', text: 'the three-step flow; the URL follows' }],
  signature: 'unjudged',
  means: '`oauth_callback` of step 1 does not match the Callback URL of the integration record.',
  causes: [{ of: 'param-callback-raw', tell: 'It matches, and the signature is refused as well.' }],
  fix: 'Make both the same, or use a wildcard: `http://localhost:*`, or `*` as the first label of the domain.',
  steps: ['integration'],
  recognisedBy: /\bInvalidCallback\b/i,
  certainty: 'documented',
  sources: [
    oracle('subsect_156934879823', 'What the column says of a callback.'),
    oracle('bridgehead_4249032125', 'Which wildcards a callback may have.'),
  ],
});
