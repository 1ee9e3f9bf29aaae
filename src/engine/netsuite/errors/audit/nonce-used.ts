import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditNonceUsed = netSuiteError({
  code: 'nonce_used',
  aliases: ['NonceUsed'],
  title: 'The nonce was used before',
  answers: [
    { surface: 'Login Audit Trail', code: 'nonce_used', text: 'RESTlets' },
    { surface: 'Login Audit Trail', code: 'NonceUsed', text: 'REST, SOAP and the three-step flow' },
  ],
  signature: 'unjudged',
  means: 'This user has sent the same nonce with the same timestamp before.',
  causes: [
    { of: 'http-retry-same-header', tell: 'An earlier attempt is in the log, with another error.' },
    { of: 'stale-header', tell: 'Each call sends the same header.' },
    { of: 'nonce-reused', tell: 'Two requests in your log have one nonce.' },
    { of: 'soap-passport-reused', tell: 'One `tokenPassport` serves several calls.' },
    { of: 'http-redirect-reuse', tell: 'The client followed a redirect.' },
  ],
  fix: 'Make a nonce, a timestamp and a signature for each attempt.',
  recognisedBy: /\bnonce_?used\b/i,
  certainty: 'documented',
  sources: [
    oracle('subsect_156935170194', 'The two spellings, and that each call needs a new header.'),
    oracle('section_1509544929', 'A passport is used once.'),
  ],
});
