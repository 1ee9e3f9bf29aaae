import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const oauth2UnauthorizedClient = netSuiteError({
  code: 'unauthorized_client',
  title: 'The client may not use this grant',
  answers: [{ surface: 'OAuth 2.0' }],
  signature: 'unjudged',
  means: 'The client is not allowed this grant. The grants have boxes on the integration record.',
  causes: [],
  fix: 'Tick Client Credentials (Machine to Machine) Grant, or Authorization Code Grant.',
  recognisedBy: /\bunauthorized_client\b/i,
  certainty: 'documented',
  sources: [
    oracle(
      'subsect_158521832417',
      'The errors of the token endpoint, for the authorization code flow.',
    ),
  ],
});
