import { oracle, reported } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';
import { loginCauses } from '../login-causes.ts';

export const soapInvalidCredentialsFault = netSuiteError({
  code: 'invalidCredentialsFault',
  title: 'SOAP refused the login',
  answers: [{ surface: 'SOAP', code: 'USER_ERROR', text: 'Invalid login attempt.' }],
  signature: 'maybe',
  means:
    'The `tokenPassport` was not accepted. The fault does not say why. Requests that are refused so do not reach the SOAP usage log.',
  causes: loginCauses('SOAP'),
  tell: 'The Login Audit Trail says which, in its column Detail.',
  fix: 'Compare the signature first. SOAP signs account, key, token, nonce and timestamp, and neither method nor URL.',
  // A lookbehind from the rare words is fast; a search for `Fault` and then for what follows is slow.
  recognisedBy:
    /[Ii]nvalidCredentialsFault|invalid_credentials_fault|[Ii]nvalid [Ll]ogin [Aa]ttempt(?:(?<=(?:USER_ERROR|Fault|SoapException|userException)[^]{0,400})|(?=[^]{0,200}USER_ERROR))/,
  certainty: 'reported',
  sources: [
    reported(
      'https://github.com/netsuitephp/netsuite-php/issues/121',
      'A fault whose reason was the form of the account.',
    ),
    reported(
      'https://github.com/fylein/netsuite-sdk-py/issues/29',
      'The same, with a sandbox in lower case.',
    ),
    oracle('section_1509544929', 'What does not reach the usage log.'),
  ],
});
