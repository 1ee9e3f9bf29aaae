import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditMissingTokenPassportRequiredFields = netSuiteError({
  code: 'MissingTokenPassportRequiredFields',
  aliases: ['MissingRequiredParameter'],
  title: 'A required field is missing',
  answers: [
    { surface: 'Login Audit Trail', code: 'MissingTokenPassportRequiredFields', text: 'API calls' },
    { surface: 'Login Audit Trail', code: 'MissingRequiredParameter', text: 'the three-step flow' },
  ],
  signature: 'unjudged',
  means: 'One of the fields that a login needs was not sent.',
  causes: [
    {
      of: 'hdr-param-missing',
      tell: 'Count them: consumer key, token, signature method, timestamp, nonce, signature.',
    },
    {
      of: 'soap-namespace-missing',
      tell: 'The elements are there, in a namespace that NetSuite does not look in.',
    },
    { of: 'param-token-missing', tell: 'The library was given no token.' },
  ],
  fix: 'Add the field. In SOAP look at the namespaces too.',
  recognisedBy:
    /\b(?:Missing(?:TokenPassportRequiredFields|RequiredParameter)|parameter_absent)\b/i,
  certainty: 'documented',
  sources: [
    oracle('subsect_156935170194', 'The name for API calls.'),
    oracle('subsect_156934879823', 'The name in the flow.'),
  ],
});
