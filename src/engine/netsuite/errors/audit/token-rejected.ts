import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditTokenRejected = netSuiteError({
  code: 'token_rejected',
  aliases: ['TokenRejected'],
  title: 'The token is not valid here',
  answers: [
    { surface: 'Login Audit Trail', code: 'token_rejected', text: 'API calls' },
    {
      surface: 'Login Audit Trail',
      code: 'TokenRejected',
      text: 'the three-step flow; with OAuth 2.0 a refresh token sent as an access token',
    },
  ],
  signature: 'unjudged',
  means:
    'The token is not found, is inactive or revoked, or was made for another integration. The same word in a `WWW-Authenticate` header means less: it is believed to stand there for every failed login.',
  causes: [
    {
      of: 'key-wrong-environment',
      tell: 'The token is another account’s. A refresh of a sandbox deletes its tokens.',
    },
    { of: 'credentials-token', tell: 'The token in the header is not the one that was typed.' },
    { of: 'credentials-same', tell: 'Token ID and consumer key are the same value.' },
  ],
  fix: 'Look for it at Setup > Users/Roles > Access Tokens: it must be active and name this application. A revoked one does not come back: make a new one.',
  steps: ['token'],
  // Not in `error="token_rejected"` of a WWW-Authenticate header, which is another error.
  recognisedBy: /\btoken_?rejected\b(?<!\berror[^\w=:]{0,4}[=:]\W{0,5}token_rejected)/i,
  certainty: 'documented',
  sources: [
    oracle('subsect_156935170194', 'Why a token is refused.'),
    oracle('subsect_158324637123', 'What it means with OAuth 2.0.'),
    oracle('bridgehead_4249078810', 'What becomes of tokens that are revoked or inactive.'),
  ],
});
