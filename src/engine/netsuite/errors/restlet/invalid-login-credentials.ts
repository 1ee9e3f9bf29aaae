import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const restletInvalidLoginCredentials = netSuiteError({
  code: 'INVALID_LOGIN_CREDENTIALS',
  title: 'The login is not accepted, or the role is for web services only',
  answers: [
    { surface: 'RESTlet' },
    {
      surface: 'SOAP',
      code: 'InvalidCredentialsFault',
      text: 'e-mail, password, role or application ID wrong, or no second factor',
    },
  ],
  signature: 'unjudged',
  means:
    'With a password: it is wrong. With a token, at a RESTlet: the role has the box Web Services Only Role.',
  causes: [
    { of: 'web-services-only', tell: 'The call is signed with a token, and goes to a RESTlet.' },
    { of: 'hdr-scheme-wrong', tell: 'The header begins with `NLAuth` or `Basic`.' },
  ],
  fix: 'Clear the box on the role, or use another role for RESTlets.',
  steps: ['role-record'],
  recognisedBy:
    /\bINVALID_LOGIN_CREDENTIALS\b|entered an invalid e-?mail address or (?:account number|password)/i,
  certainty: 'documented',
  sources: [
    oracle('section_4634920277', 'The errors of RESTlets.'),
    oracle('section_4254801119', 'The box Web Services Only Role.'),
    oracle('section_N3539420', 'The faults of SOAP.'),
  ],
});
