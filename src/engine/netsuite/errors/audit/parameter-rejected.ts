import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditParameterRejected = netSuiteError({
  code: 'parameter_rejected',
  title: 'An OAuth parameter is there twice, empty or malformed',
  answers: [{ surface: 'Login Audit Trail', text: 'RESTlets' }],
  signature: 'unjudged',
  means: 'Each OAuth parameter is sent once, with a value.',
  causes: [
    {
      of: 'hdr-param-duplicated',
      tell: 'A name stands twice, in the header or in header and query.',
    },
    { of: 'hdr-query-params-in-header', tell: 'Query parameters were copied into the header.' },
    { of: 'hdr-param-missing', tell: 'A value is empty: a variable that was not filled.' },
    { of: 'hdr-values-unquoted', tell: 'The values have no quotes.' },
  ],
  fix: 'Print the header as it is sent, and look for a name that is twice or without a value.',
  recognisedBy: /\bparameter_rejected\b/i,
  certainty: 'documented',
  sources: [oracle('subsect_156935170194', 'What makes a parameter be refused.')],
});
