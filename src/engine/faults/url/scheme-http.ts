import { segment } from '../../model/index.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';
import { fromUrl, urlPartsOf } from '../places/url.ts';

export const urlSchemeHttp = stepFault({
  id: 'url-scheme-http',
  step: 'scheme',
  commonness: 'medium',
  title: 'http was signed and https sent',
  did: 'signed the URL with `http` while the request goes by `https`',
  what: 'It is a default of the code, or the address was changed on the way or by a proxy.',
  why: 'The scheme is part of the base string URI: RFC 5849 §3.4.1.2. NetSuite signs `https`.',
  fix: 'Sign the URL that you send to.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.2',
      says: 'What belongs to the base string URI.',
    },
  ],
  variants: (given) =>
    urlPartsOf(given).scheme.toLowerCase() === 'https'
      ? [{ label: '', runs: { scheme: () => segment('http', fromUrl('scheme')) } }]
      : [],
  examples: [oracleRestlet],
});
