import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditScopeMismatched = netSuiteError({
  code: 'ScopeMismatched',
  title: 'The scope is not the record’s',
  answers: [{ surface: 'Login Audit Trail', text: 'OAuth 2.0' }],
  signature: 'unjudged',
  means: 'No scope box is ticked on the integration record, or not the one that the token has.',
  causes: [],
  fix: 'Tick RESTlets or REST Web Services on the record, and ask for that scope.',
  recognisedBy: /\bScopeMismatched\b/i,
  certainty: 'documented',
  sources: [oracle('subsect_158324637123', 'The Detail values of OAuth 2.0.')],
});
