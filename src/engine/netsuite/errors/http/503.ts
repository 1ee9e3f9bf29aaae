import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const http503 = netSuiteError({
  code: '503',
  title: '503: not available',
  answers: [{ surface: 'RESTlet', status: 503 }],
  signature: 'unjudged',
  means: 'NetSuite cannot answer now.',
  causes: [],
  fix: 'Repeat it later, signed anew.',
  recognisedBy: /\b503 Service Unavailable|^\s*503\s*$/i,
  certainty: 'documented',
  sources: [oracle('section_4634920277', 'The statuses of RESTlets.')],
});
