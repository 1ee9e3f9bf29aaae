import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const restConcurrencyLimitExceeded = netSuiteError({
  code: 'CONCURRENCY_LIMIT_EXCEEDED',
  title: 'Too many requests at once, in REST',
  answers: [
    { surface: 'REST', status: 429, text: 'Concurrent request limit exceeded. Request blocked.' },
  ],
  signature: 'unjudged',
  means:
    'The account has one pool for REST, RESTlets and SOAP together, and it is used up. Oracle’s sample still calls it Bad Request, and adds `USER_ERROR`.',
  causes: [],
  fix: 'Send fewer at once, and repeat later, signed anew. The limit stands at Setup > Integration > Integration Management > Integration Governance.',
  recognisedBy: /\bCONCURRENCY_LIMIT_EXCEEDED\b|(?<!SuiteTalk )Concurrent request limit exceeded/i,
  certainty: 'documented',
  sources: [
    oracle('section_156570709583', 'The answer of REST.'),
    oracle('bridgehead_1500275603', 'The pool of an account.'),
  ],
});
