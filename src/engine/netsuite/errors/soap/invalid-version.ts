import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const soapInvalidVersion = netSuiteError({
  code: 'INVALID_VERSION',
  title: 'This version of SOAP is not served',
  answers: [{ surface: 'SOAP', code: 'InvalidVersionFault' }],
  signature: 'unjudged',
  means: 'The endpoint of that release is switched off, or the namespaces name another release.',
  causes: [],
  fix: 'Use 2025.2, the last planned one, in the address and in the namespaces.',
  recognisedBy: /\bINVALID_VERSION\b|InvalidVersionFault/i,
  certainty: 'documented',
  sources: [
    oracle('section_N3539420', 'The faults of SOAP.'),
    oracle('article_2104046421', 'Which endpoints answer in which release.'),
  ],
});
