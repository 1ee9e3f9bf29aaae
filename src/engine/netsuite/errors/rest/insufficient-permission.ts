import { oracle, reported } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const restInsufficientPermission = netSuiteError({
  code: 'INSUFFICIENT_PERMISSION',
  title: 'The role lacks a permission',
  answers: [
    { surface: 'REST', status: 403 },
    {
      surface: 'SOAP',
      status: 200,
      text: 'Permission Violation: You need the … permission to access this page.',
    },
  ],
  signature: 'right',
  means:
    'The login passed. The role may not do what was asked, or a feature is off. SOAP says it in a normal reply, in `statusDetail`.',
  causes: [],
  tell: 'The message names the permission. In REST it may also be the record’s feature, or REST Web Services itself.',
  fix: 'Add the permission that is named to the role, at the level the call needs.',
  steps: ['role-record'],
  recognisedBy: /\bINSUFFICIENT_PERMISSION\b|Permission Violation|InsufficientPermissionFault/i,
  certainty: 'reported',
  sources: [
    reported('https://github.com/NetSweet/netsuite/issues/249', 'The reply of SOAP with its text.'),
    oracle('section_N3539420', 'The faults of SOAP.'),
  ],
});
