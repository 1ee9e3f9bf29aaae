import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const restletSssRequestLimitExceeded = netSuiteError({
  code: 'SSS_REQUEST_LIMIT_EXCEEDED',
  title: 'Too many requests at once, to RESTlets',
  answers: [{ surface: 'RESTlet', status: 400, text: 'Request Limit Exceeded!' }],
  signature: 'unjudged',
  means: 'The pool of the account is used up. RESTlets say so with 400, not 429.',
  causes: [],
  fix: 'Send fewer at once, and repeat later, signed anew. The limit stands at Setup > Integration > Integration Management > Integration Governance.',
  recognisedBy: /\bSSS_REQUEST_LIMIT_EXCEEDED\b|(?<!concurrent )\brequest limit exceeded/i,
  certainty: 'documented',
  sources: [oracle('bridgehead_1525252812', 'What each service answers beyond the limit.')],
});
