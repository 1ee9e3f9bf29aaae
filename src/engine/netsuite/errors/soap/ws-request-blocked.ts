import { oracle, reported } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const soapWsRequestBlocked = netSuiteError({
  code: 'WS_REQUEST_BLOCKED',
  title: 'Too many requests at once, in SOAP',
  answers: [
    {
      surface: 'SOAP',
      code: 'ExceededConcurrentRequestLimitFault',
      text: 'SuiteTalk concurrent request limit exceeded. Request blocked.',
    },
  ],
  signature: 'unjudged',
  means: 'The pool of the account is used up.',
  causes: [],
  fix: 'Send fewer at once, and repeat later, with a new passport.',
  recognisedBy:
    /\bWS_REQUEST_BLOCKED\b|ExceededConcurrentRequestLimitFault|SuiteTalk concurrent request limit/i,
  certainty: 'documented',
  sources: [
    oracle('bridgehead_1525252812', 'What each service answers beyond the limit.'),
    reported(
      'https://github.com/oracle/netsuite-suitecloud-sdk/issues/908',
      'The text of the fault.',
    ),
  ],
});
