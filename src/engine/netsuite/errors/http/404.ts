import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const http404 = netSuiteError({
  code: '404',
  title: '404: nothing at this address',
  answers: [
    { surface: 'RESTlet', status: 404 },
    { surface: 'REST', status: 404 },
  ],
  signature: 'unjudged',
  means:
    'The URL is wrong. In REST a record that does not exist is 404 too, with `NONEXISTENT_ID`.',
  causes: [
    { of: 'NONEXISTENT_ID', tell: 'The body has that code.' },
    { of: 'http-wrong-service', tell: 'The path belongs to another service.' },
  ],
  fix: 'Compare host and path with the ones of the service that you mean.',
  recognisedBy: /\b404 Not Found|^\s*404\s*$/i,
  certainty: 'documented',
  sources: [oracle('section_4634920277', 'The statuses of RESTlets.')],
});
