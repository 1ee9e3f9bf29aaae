import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const oauth2InvalidToken = netSuiteError({
  code: 'invalid_token',
  title: 'The bearer token is not accepted',
  answers: [
    {
      surface: 'OAuth 2.0',
      status: 401,
      text: 'WWW-Authenticate: Bearer realm="…", error="invalid_token", error_description="Invalid login attempt."',
    },
  ],
  signature: 'unjudged',
  means:
    'The access token is expired, revoked, malformed or wrong. The call was not signed with TBA.',
  causes: [
    { of: 'AccessTokenExpired', tell: 'It is older than an hour.' },
    {
      of: 'hdr-scheme-wrong',
      tell: 'You meant to sign with TBA: the header then begins with `OAuth`.',
    },
  ],
  fix: 'Ask for a new access token. The Login Audit Trail tells the reason.',
  recognisedBy: /\binvalid_token\b/i,
  certainty: 'documented',
  sources: [oracle('subsect_158521885412', 'The errors of calls with a bearer token.')],
});
