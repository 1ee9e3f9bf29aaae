import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const soapInvalidAcct = netSuiteError({
  code: 'INVALID_ACCT',
  title: 'There is no such account',
  answers: [{ surface: 'SOAP', code: 'InvalidAccountFault' }],
  signature: 'unjudged',
  means: 'NetSuite does not know the account that the passport names.',
  causes: [
    { of: 'soap-account-form', tell: 'The account is in lower case or with a hyphen.' },
    { of: 'soap-account-mismatch', tell: 'Passport and host name different accounts.' },
  ],
  fix: 'Write the account as Setup > Company > Company Information shows it: capitals, underscore.',
  recognisedBy: /\bINVALID_ACCT\b|InvalidAccountFault/i,
  certainty: 'documented',
  sources: [oracle('section_N3539420', 'The faults of SOAP.')],
});
