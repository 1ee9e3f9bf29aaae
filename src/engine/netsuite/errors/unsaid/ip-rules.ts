import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const unsaidIpRules = netSuiteError({
  code: 'ip-rules',
  title: 'An IP address rule',
  answers: [],
  signature: 'unjudged',
  means:
    'A rule of the company or the user lets certain addresses in alone. SOAP honours such rules. For REST and RESTlets Oracle’s pages do not say.',
  causes: [],
  fix: 'Compare the IP address in the Login Audit Trail with Setup > Company > Company Information and with the user’s record.',
  recognisedBy: /\bIP[ -](?:address )?(?:rule|restriction)s?\b/i,
  certainty: 'documented',
  sources: [oracle('chapter_4726612641', 'What IP address rules apply to.')],
});
