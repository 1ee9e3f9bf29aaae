import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const http302 = netSuiteError({
  code: '302',
  title: '302: the wrong data center',
  answers: [{ surface: 'RESTlet', status: 302 }],
  signature: 'unjudged',
  means: 'The RESTlet was called at a data center that is not the account’s.',
  causes: [
    { of: 'http-old-host', tell: 'The host does not begin with your account.' },
    {
      of: 'http-redirect-reuse',
      tell: 'Your client follows it, with a header that was signed for another address.',
    },
  ],
  fix: 'Call `<account>.restlets.api.netsuite.com`.',
  recognisedBy: /\b302 (?:Found|Moved)|^\s*302\s*$/i,
  certainty: 'documented',
  sources: [oracle('section_4634920277', 'The statuses of RESTlets.')],
});
