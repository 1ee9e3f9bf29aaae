import { netSuiteError } from '../define.ts';
import { oracle } from '../sources.ts';

export const oauth2UnsupportedGrantType = netSuiteError({
  code: 'unsupported_grant_type',
  title: 'NetSuite does not know this grant',
  answers: [{ surface: 'OAuth 2.0', status: 400 }],
  signature: 'unjudged',
  means: '`grant_type` is misspelt, or the body is not form-encoded.',
  causes: [],
  fix: 'Send `grant_type=client_credentials` in a form body.',
  seen: /\bunsupported_grant_type\b/i,
  certainty: 'documented',
  sources: [
    oracle(
      'subsect_158521832417',
      'The errors of the token endpoint, for the authorization code flow.',
    ),
  ],
});
