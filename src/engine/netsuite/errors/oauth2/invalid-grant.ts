import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const oauth2InvalidGrant = netSuiteError({
  code: 'invalid_grant',
  title: 'The grant is not valid, or not any more',
  answers: [{ surface: 'OAuth 2.0', status: 400 }],
  signature: 'unjudged',
  means: 'Code, refresh token or JWT is wrong or expired.',
  causes: [],
  fix: 'Make a new JWT, with `exp` less than 60 minutes after `iat` and the token endpoint as `aud`; or begin the flow again.',
  seen: /\binvalid_grant\b/i,
  certainty: 'documented',
  sources: [
    oracle(
      'subsect_158521832417',
      'The errors of the token endpoint, for the authorization code flow.',
    ),
  ],
});
