import { stepFault } from '../define.ts';
import { leavingAlone } from '../imitate.ts';
import { marksVariants } from '../levels.ts';
import { oracleRequest, oracleRestlet } from '../oracle-example.ts';

export const encPythonQuoteSlash = stepFault({
  id: 'enc-python-quote-slash',
  step: 'slashesEncoded',
  commonness: 'high',
  title: 'quote() leaves the slash alone',
  did: 'encoded with Python’s `quote`, which leaves `/` as it is',
  what: 'A slash in a value is escaped once, not twice.',
  why: 'Only letters, digits and `- . _ ~` stay unescaped: RFC 5849 §3.6.',
  fix: "Call `quote(s, safe='')` everywhere.",
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/Mastercard/oauth1-signer-python/issues/21',
      says: 'Signatures failed on values with a slash.',
    },
  ],
  variants: () => {
    const [everywhere, inner, outer] = marksVariants(leavingAlone('/'), 'slashes');
    return [inner, everywhere, outer].filter((variant) => variant !== undefined);
  },
  examples: [
    {
      name: 'A value with slashes',
      given: oracleRequest(
        'GET',
        'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&path=/in/box&name=a%20b',
      ),
      correct: 'MDcsm/Gxcb8qiZpWOzAtm+Wj2oTrA/+qRpzhppwhNZc=',
      observed: 'SBQzVqsUP4o4YacoDVQijdsOxfuv1yib5TyMerQv4F0=',
    },
    {
      name: 'Oracle’s RESTlet',
      given: oracleRestlet,
      correct: '+KK4SKNgz4ZiILGLwOMtfYlgcXSy1eis8ldE9X90azQ=',
      observed: 'yDSYuritJ5zY34V7iQT7v3czI8VxN71C1xaUsCJWIq0=',
    },
  ],
});
