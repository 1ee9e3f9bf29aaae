import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const restletTwoFaReqd = netSuiteError({
  code: 'TWO_FA_REQD',
  title: 'The role demands two-factor authentication',
  answers: [{ surface: 'RESTlet' }],
  signature: 'unjudged',
  means:
    'It answers a login with user name and password. Tokens work with such a role without a second factor.',
  causes: [{ of: 'hdr-scheme-wrong', tell: 'The header begins with `NLAuth`.' }],
  fix: 'Log in with a token: `Authorization: OAuth …`.',
  recognisedBy: /\bTWO_FA_REQD\b/i,
  certainty: 'documented',
  sources: [
    oracle('section_4634920277', 'The errors of RESTlets.'),
    oracle('chapter_4247329078', 'Two-factor authentication and tokens.'),
  ],
});
