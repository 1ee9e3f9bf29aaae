import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const restletSssAuthorizationHeaderRequired = netSuiteError({
  code: 'SSS_AUTHORIZATION_HEADER_REQUIRED',
  title: 'There is no Authorization header',
  answers: [{ surface: 'RESTlet' }],
  signature: 'unjudged',
  means:
    'It is believed that the header did not arrive, or has a scheme that NetSuite does not know.',
  causes: [
    {
      of: 'http-header-stripped',
      tell: 'Your client sends it, and a proxy or a redirect takes it off.',
    },
    { of: 'hdr-scheme-wrong', tell: 'The header does not begin with `OAuth`.' },
  ],
  fix: 'Look at the request as it leaves your network.',
  recognisedBy: /\bSSS_AUTHORIZATION_HEADER_REQUIRED\b|not NLAuth scheme/i,
  certainty: 'believed',
  sources: [oracle('section_4634920277', 'The errors of RESTlets.')],
});
