import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditNonceRejected = netSuiteError({
  code: 'nonce_rejected',
  aliases: ['NonceRejected'],
  title: 'The nonce is too short',
  answers: [
    { surface: 'Login Audit Trail', code: 'nonce_rejected', text: 'RESTlets' },
    { surface: 'Login Audit Trail', code: 'NonceRejected', text: 'the three-step flow' },
  ],
  signature: 'unjudged',
  means: 'A nonce has at least 6 characters.',
  causes: [{ of: 'nonce-length', tell: 'The nonce in the header has fewer than 6 characters.' }],
  fix: 'Use 20 letters and digits.',
  recognisedBy: /\bnonce_?rejected\b/i,
  certainty: 'documented',
  sources: [oracle('subsect_156935170194', 'How short a nonce is refused.')],
});
