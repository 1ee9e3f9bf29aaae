import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditInvalidIssuer = netSuiteError({
  code: 'InvalidIssuer',
  title: 'The issuer is not valid',
  answers: [{ surface: 'Login Audit Trail', text: 'OAuth 2.0' }],
  signature: 'unjudged',
  means:
    'The `iss` of the token is not the expected one. For a JWT of client credentials it is the client ID.',
  causes: [],
  fix: 'Put the client ID of the integration record into `iss`.',
  recognisedBy: /\bInvalidIssuer\b/i,
  certainty: 'documented',
  sources: [
    oracle('subsect_158324637123', 'The Detail values of OAuth 2.0.'),
    oracle('section_162790605110', 'What `iss` holds.'),
  ],
});
