import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const unsaidWebServicesOnly = netSuiteError({
  code: 'web-services-only',
  title: 'The role is for web services only',
  answers: [],
  signature: 'unjudged',
  means:
    'A role with the box Web Services Only Role works for REST and SOAP and not for RESTlets. They answer `INVALID_LOGIN_CREDENTIALS`.',
  causes: [],
  fix: 'Clear the box at Setup > Users/Roles > Manage Roles, or use another role for RESTlets.',
  steps: ['role-record'],
  recognisedBy: /\bWeb[ -]Services[ -]Only(?: Role)?\b/i,
  certainty: 'documented',
  sources: [oracle('section_4254801119', 'What such a role may do.')],
});
