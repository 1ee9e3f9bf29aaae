import { oracle, reported } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';
import { loginCauses } from '../login-causes.ts';

export const restInvalidLogin = netSuiteError({
  code: 'INVALID_LOGIN',
  title: 'REST refused the login',
  answers: [
    {
      surface: 'REST',
      status: 401,
      text: 'Invalid login attempt. For more details, see the Login Audit Trail',
    },
    {
      surface: 'REST',
      status: 401,
      code: 'token_rejected',
      text: 'WWW-Authenticate: OAuth realm="…", error="token_rejected"',
    },
  ],
  signature: 'maybe',
  means:
    'NetSuite answers so to every login with a token that fails: signature, clock, token, role. `token_rejected` in the header is believed to say no more.',
  causes: loginCauses('REST'),
  tell: 'The Login Audit Trail says which, in its column Detail. If GET works and POST does not, look at the row of the POST: `InvalidSignature` there means method or body, `nonce_used` a header that was sent twice.',
  fix: 'Compare the signature first; it is the commonest cause and can be proved here.',
  recognisedBy:
    /\bINVALID_LOGIN\b|Invalid login attempt\. For more details|\berror[^\w=:]{0,4}[=:]\W{0,5}token_rejected|WWW-Authenticate\W{1,9}OAuth/i,
  certainty: 'documented',
  sources: [
    oracle('section_156570709583', 'The answer of REST.'),
    reported(
      'https://github.com/jacobsvante/netsuite/issues/27',
      'A maintainer takes a missing REST permission for the reason.',
    ),
    reported(
      'https://github.com/julbrs/netsuite-api-client/issues/26',
      'It came after long waits when too many calls ran at once.',
    ),
  ],
});
