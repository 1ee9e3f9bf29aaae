import { oracle, reported } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';
import { loginCauses } from '../login-causes.ts';

export const restletInvalidLoginAttempt = netSuiteError({
  code: 'INVALID_LOGIN_ATTEMPT',
  title: 'A RESTlet refused the login',
  answers: [
    { surface: 'RESTlet', status: 401, text: 'Invalid login attempt.' },
    { surface: 'RESTlet', status: 403, text: 'the same, as reported in 2021' },
  ],
  signature: 'maybe',
  means:
    'Something in the OAuth header is not right: nonce, consumer key, token or signature. The answer does not say which.',
  causes: loginCauses('RESTlet'),
  tell: 'The Login Audit Trail says which, in its column Detail. If GET works and POST does not, look at the row of the POST: `InvalidSignature` there means method or body, `nonce_used` a header that was sent twice. Send no `Cookie`: a RESTlet takes a session or a header, not both.',
  fix: 'Compare the signature first; it is the commonest cause and can be proved here.',
  recognisedBy: /\bINVALID_LOGIN_ATTEMPT\b/i,
  certainty: 'documented',
  sources: [
    oracle('section_4634920277', 'The errors of RESTlets.'),
    oracle('section_1530099787', 'Values that are not escaped can end so.'),
    oracle('section_N2971402', 'A header or cookies, not both.'),
    reported('https://github.com/ddo/oauth-1.0a/issues/103', 'It came with status 403.'),
  ],
});
