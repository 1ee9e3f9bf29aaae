import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const oauth2InvalidRequest = netSuiteError({
  code: 'invalid_request',
  title: 'A request of OAuth 2.0 is malformed',
  answers: [{ surface: 'OAuth 2.0', status: 400 }],
  signature: 'unjudged',
  means:
    'A parameter is missing, there twice, or malformed, or two ways of authenticating the client are used at once.',
  causes: [],
  fix: 'Send a form body with `grant_type`, `client_assertion_type` and `client_assertion`, and no Authorization header.',
  recognisedBy: /\binvalid_request\b/,
  certainty: 'documented',
  sources: [
    oracle(
      'subsect_158521832417',
      'The errors of the token endpoint, for the authorization code flow.',
    ),
    oracle('subsect_158521885412', 'The errors of calls with a bearer token.'),
  ],
});
