import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditClientAuthenticationFailed = netSuiteError({
  code: 'ClientAuthenticationFailed',
  title: 'Client ID or client secret is wrong',
  answers: [{ surface: 'Login Audit Trail', text: 'OAuth 2.0' }],
  signature: 'unjudged',
  means: 'In the authorization code flow the client did not prove who it is.',
  causes: [],
  fix: 'Compare both with the integration record of this account.',
  recognisedBy: /\bClientAuthenticationFailed\b/i,
  certainty: 'documented',
  sources: [oracle('subsect_158711892221', 'The Detail values of the authorization code flow.')],
});
