import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const oauth2InvalidClient = netSuiteError({
  code: 'invalid_client',
  title: 'The client is not who it says',
  answers: [{ surface: 'OAuth 2.0', status: 401, text: 'WWW-Authenticate: Basic realm="…"' }],
  signature: 'unjudged',
  means: 'The token endpoint could not authenticate the client.',
  causes: [],
  fix: 'Check client ID, and `kid`, `iss` and key of the JWT. Oracle has no page that tells the reasons apart for client credentials.',
  recognisedBy: /\binvalid_client\b/i,
  certainty: 'documented',
  sources: [
    oracle(
      'subsect_158521832417',
      'The errors of the token endpoint, for the authorization code flow.',
    ),
  ],
});
