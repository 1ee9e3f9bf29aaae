import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const http415 = netSuiteError({
  code: '415',
  title: '415: the Content-Type is not taken',
  answers: [{ surface: 'RESTlet', status: 415 }],
  signature: 'unjudged',
  means: 'RESTlets refuse form bodies, among others.',
  causes: [
    {
      of: 'http-content-type-defaulted',
      tell: 'The HTTP library added `application/x-www-form-urlencoded` by itself.',
    },
  ],
  fix: 'Send `Content-Type: application/json`.',
  recognisedBy: /\b415 Unsupported Media|^\s*415\s*$/i,
  certainty: 'documented',
  sources: [
    oracle('section_4634920277', 'The statuses of RESTlets.'),
    oracle('section_1534939551', 'Which content types a RESTlet takes.'),
  ],
});
