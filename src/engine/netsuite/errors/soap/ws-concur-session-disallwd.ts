import { netSuiteError } from '../define.ts';
import { oracle } from '../sources.ts';

export const soapWsConcurSessionDisallwd = netSuiteError({
  code: 'WS_CONCUR_SESSION_DISALLWD',
  title: 'A second session with the same password login',
  answers: [{ surface: 'SOAP', code: 'ExceededRequestLimitFault' }],
  signature: 'unjudged',
  means: 'Of logins with a password one is allowed at a time. Tokens do not meet this.',
  causes: [],
  fix: 'Log in with a `tokenPassport`.',
  seen: /\bWS_CONCUR_SESSION_DISALLWD\b|ExceededRequestLimitFault/i,
  certainty: 'documented',
  sources: [oracle('bridgehead_1525252812', 'Concurrency with passwords.')],
});
