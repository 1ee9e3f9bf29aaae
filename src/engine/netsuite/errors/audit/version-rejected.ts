import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditVersionRejected = netSuiteError({
  code: 'VersionRejected',
  title: 'The OAuth version is not 1.0',
  answers: [{ surface: 'Login Audit Trail' }],
  signature: 'unjudged',
  means: '`oauth_version` may be left out. If it is sent it is `1.0`.',
  causes: [
    {
      of: 'hdr-version-wrong',
      tell: 'The header has another `oauth_version`, such as `1` or `1.0a`.',
    },
  ],
  fix: 'Send `1.0`, or nothing. What is sent is signed.',
  recognisedBy: /\bversion_?rejected\b/i,
  certainty: 'documented',
  sources: [oracle('subsect_156935170194', 'Which version is taken.')],
});
