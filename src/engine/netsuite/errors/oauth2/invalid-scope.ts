import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const oauth2InvalidScope = netSuiteError({
  code: 'invalid_scope',
  title: 'The scope is not valid',
  answers: [{ surface: 'OAuth 2.0', status: 400 }],
  signature: 'unjudged',
  means:
    'Scopes are `restlets`, `rest_webservices` and `suite_analytics`. How several are joined, Oracle’s pages say in two ways: by commas, or as a list.',
  causes: [],
  fix: 'Ask for one scope first, and tick its box on the record.',
  recognisedBy: /\binvalid_scope\b/i,
  certainty: 'documented',
  sources: [
    oracle(
      'subsect_158521832417',
      'The errors of the token endpoint, for the authorization code flow.',
    ),
    oracle('section_162790605110', 'The scopes of a JWT.'),
  ],
});
