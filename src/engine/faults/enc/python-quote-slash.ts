import { stepFault } from '../kinds/define.ts';
import { leavingAlone } from '../imitate/encoders.ts';
import { marksVariants } from '../places/levels.ts';
import { oracleRequest, oracleRestlet } from '../examples/oracle.ts';

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
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&path=/in/box&name=a%20b',
    ),
    oracleRestlet,
  ],
});
