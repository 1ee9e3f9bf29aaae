import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const soapAmbiguousAuthentication = netSuiteError({
  code: 'Ambiguous authentication',
  title: 'Two ways to log in at once',
  answers: [{ surface: 'SOAP', code: 'USER_ERROR', text: 'Ambiguous authentication' }],
  signature: 'unjudged',
  means:
    'The envelope names more than one way to log in, such as a `tokenPassport` together with `applicationInfo`. NetSuite does not choose between them.',
  causes: [
    {
      of: 'soap-ambiguous',
      tell: 'The SOAP header has `passport` or `applicationInfo` beside `tokenPassport`, or a `JSESSIONID` cookie is sent along.',
    },
  ],
  fix: 'Send the `tokenPassport` alone: no `passport`, no `applicationInfo`, no session cookie, no `login` operation.',
  recognisedBy: /Ambiguous authentication/i,
  certainty: 'documented',
  sources: [
    oracle('section_1509544929', 'Which headers exclude each other, and the text of the fault.'),
  ],
});
