import { oracle, reported } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const soapWsConcurSessionDisallwd = netSuiteError({
  code: 'WS_CONCUR_SESSION_DISALLWD',
  title: 'A second request in one session',
  answers: [
    {
      surface: 'SOAP',
      code: 'ExceededRequestLimitFault',
      text: 'Only one request may be made against a session at a time',
    },
  ],
  signature: 'unjudged',
  means: 'Of logins with a password one is allowed at a time. Tokens do not meet this.',
  causes: [],
  fix: 'Log in with a `tokenPassport`.',
  recognisedBy:
    /\bWS_CONCUR_SESSION_DISALLWD\b|ExceededRequestLimitFault|Only one request may be made against a session/i,
  certainty: 'documented',
  sources: [
    oracle('bridgehead_1525252812', 'Concurrency with passwords.'),
    reported(
      'https://github.com/NetSweet/netsuite/blob/master/lib/netsuite/utilities.rb',
      'The text, among those that a client repeats.',
    ),
  ],
});
