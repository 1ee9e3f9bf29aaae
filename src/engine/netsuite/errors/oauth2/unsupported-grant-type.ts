import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const oauth2UnsupportedGrantType = netSuiteError({
  code: 'unsupported_grant_type',
  title: 'NetSuite does not know this grant',
  answers: [{ surface: 'OAuth 2.0', status: 400 }],
  signature: 'unjudged',
  means: 'The `grant_type` that arrived is none that NetSuite knows.',
  causes: [],
  fix: 'Send `grant_type=client_credentials`, spelt so, in a form body.',
  recognisedBy: /\bunsupported_grant_type\b/i,
  certainty: 'documented',
  sources: [
    oracle(
      'subsect_158521832417',
      'The errors of the token endpoint, for the authorization code flow.',
    ),
  ],
});
