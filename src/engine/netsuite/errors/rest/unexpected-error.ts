import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const restUnexpectedError = netSuiteError({
  code: 'UNEXPECTED_ERROR',
  title: 'Something went wrong at NetSuite',
  answers: [
    { surface: 'REST', status: 500, text: 'An unexpected error occurred. Error ID: …' },
    { surface: 'RESTlet', status: 500 },
    { surface: 'SOAP', code: 'UnexpectedErrorFault' },
  ],
  signature: 'unjudged',
  means: 'An error of the server. A RESTlet’s own script can cause it too.',
  causes: [],
  fix: 'Repeat it, signed anew. Give the Error ID to NetSuite’s support.',
  recognisedBy: /\bUNEXPECTED_ERROR\b|UnexpectedErrorFault|An unexpected error (?:has )?occurred/i,
  certainty: 'documented',
  sources: [
    oracle('section_156570709583', 'The answer of REST.'),
    oracle('section_4634920277', 'The errors of RESTlets.'),
  ],
});
