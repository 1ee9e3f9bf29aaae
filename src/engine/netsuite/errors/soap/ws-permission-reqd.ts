import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const soapWsPermissionReqd = netSuiteError({
  code: 'WS_PERMISSION_REQD',
  title: 'The role may not use SOAP',
  answers: [{ surface: 'SOAP', code: 'InsufficientPermissionFault' }],
  signature: 'unjudged',
  means:
    'The role lacks SOAP Web Services at level Full. Lower levels cannot log in. That code and fault belong together is inferred.',
  causes: [],
  fix: 'Give the role SOAP Web Services, Full.',
  steps: ['role-record'],
  recognisedBy: /\bWS_PERMISSION_REQD\b|You do not have permission to access web services/i,
  certainty: 'documented',
  sources: [
    oracle('section_N3536956', 'The code.'),
    oracle('section_N3424476', 'The level that is needed.'),
  ],
});
