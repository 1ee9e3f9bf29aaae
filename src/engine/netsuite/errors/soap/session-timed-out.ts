import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const soapSessionTimedOut = netSuiteError({
  code: 'SESSION_TIMED_OUT',
  title: 'The session is over',
  answers: [{ surface: 'SOAP', code: 'InvalidSessionFault' }],
  signature: 'unjudged',
  means: 'The call leaned on a session, and that has ended. With tokens there are no sessions.',
  causes: [{ of: 'soap-ambiguous', tell: 'A `JSESSIONID` cookie is sent.' }],
  fix: 'Send a new `tokenPassport` with each call and no cookie.',
  recognisedBy:
    /\bSESSION_TIMED_OUT\b|InvalidSessionFault|Your (?:connection|session) has timed out/i,
  certainty: 'documented',
  sources: [oracle('section_N3539420', 'The faults of SOAP.')],
});
