import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const restUserError = netSuiteError({
  code: 'USER_ERROR',
  title: 'The data is not accepted',
  answers: [{ surface: 'REST', status: 400 }],
  signature: 'right',
  means:
    'It is believed that the login passed, and that the message says what is wrong with the data.',
  causes: [],
  fix: 'Read the message; it is written for the caller.',
  recognisedBy: /\bUSER_ERROR\b/,
  certainty: 'believed',
  sources: [oracle('section_156570709583', 'The answers of REST.')],
});
