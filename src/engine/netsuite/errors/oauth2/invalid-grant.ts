import { oracle, reported } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const oauth2InvalidGrant = netSuiteError({
  code: 'invalid_grant',
  title: 'The grant is not valid, or not any more',
  answers: [{ surface: 'OAuth 2.0', status: 400 }],
  signature: 'unjudged',
  means:
    'Code, refresh token or JWT is wrong or expired. It is reported of JWTs with `RS256` as well: since 1 March 2025 NetSuite is reported to refuse that algorithm.',
  causes: [
    {
      of: 'UnsupportedAlgo',
      tell: 'The header of the JWT says `RS256`, `RS384` or `RS512`: sign with `PS256` or `ES256`.',
    },
    { of: 'MissingKey', tell: 'The `kid` of the JWT is no certificate of this account.' },
    { of: 'SignatureValidation', tell: 'The JWT is signed with the key of another certificate.' },
    { of: 'TokenValidityTooBroad', tell: 'Between `iat` and `exp` lie more than 60 minutes.' },
  ],
  tell: 'The answer does not say which. The Login Audit Trail does, in its column Detail.',
  fix: 'Make a new JWT, with `exp` less than 60 minutes after `iat` and the token endpoint as `aud`; or begin the flow again.',
  recognisedBy: /\binvalid_grant\b/i,
  certainty: 'documented',
  sources: [
    oracle(
      'subsect_158521832417',
      'The errors of the token endpoint, for the authorization code flow.',
    ),
    oracle('section_162790605110', 'The algorithms of a JWT.'),
    reported('https://wp.jjknowledgebase.com/?p=82220', 'The end of RS256.'),
  ],
});
