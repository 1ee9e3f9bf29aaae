import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const http405 = netSuiteError({
  code: '405',
  title: '405: the RESTlet has no such method',
  answers: [{ surface: 'RESTlet', status: 405 }],
  signature: 'unjudged',
  means: 'The script has no entry point for the HTTP method.',
  causes: [{ of: 'http-method-mismatch', tell: 'Another method was sent than was signed.' }],
  fix: 'Use a method that the script has, or add the entry point.',
  recognisedBy: /\b405 Method Not Allowed|^\s*405\s*$/i,
  certainty: 'documented',
  sources: [oracle('section_4634920277', 'The statuses of RESTlets.')],
});
