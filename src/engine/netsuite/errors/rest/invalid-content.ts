import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const restInvalidContent = netSuiteError({
  code: 'INVALID_CONTENT',
  title: 'The body holds something wrong',
  answers: [{ surface: 'REST', status: 400 }],
  signature: 'right',
  means:
    'The login passed. A field or a value of the body is not accepted; `o:errorPath` says which.',
  causes: [],
  fix: 'Fix the field at `o:errorPath`.',
  recognisedBy: /\bINVALID_CONTENT\b/i,
  certainty: 'documented',
  sources: [oracle('section_156570709583', 'The answer of REST.')],
});
