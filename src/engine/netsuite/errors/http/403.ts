import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const http403 = netSuiteError({
  code: '403',
  title: '403: the wrong domain, or no permission',
  answers: [{ surface: 'RESTlet', status: 403 }],
  signature: 'unjudged',
  means:
    'A RESTlet was called at a domain that does not serve it. REST says 403 when the role lacks a permission; its body then has `INSUFFICIENT_PERMISSION`.',
  causes: [
    { of: 'http-wrong-service', tell: 'The host is not that of RESTlets.' },
    { of: 'INSUFFICIENT_PERMISSION', tell: 'The body has that code.' },
    { of: 'INVALID_LOGIN_ATTEMPT', tell: 'The body has that code.' },
  ],
  fix: 'Call `<account>.restlets.api.netsuite.com`, and look at the body.',
  recognisedBy: /\b403 Forbidden|^\s*403\s*$/i,
  certainty: 'documented',
  sources: [oracle('section_4634920277', 'The statuses of RESTlets.')],
});
