import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';
import { urlPartsOf } from '../places/url.ts';

export const urlPathOnly = stepFault({
  id: 'url-path-only',
  step: 'authority',
  commonness: 'low',
  title: 'Only the path was signed',
  did: 'signed the path without scheme and host',
  what: 'The second part of the base string begins with `%2F`: the code was given a relative address.',
  why: 'The base string URI is absolute, with scheme and host: RFC 5849 §3.4.1.2.',
  fix: 'Sign the absolute URL, from `https` to the end of the path.',
  sources: [
    {
      kind: 'page',
      url: 'https://adeautomobile.co.uk/post/getting-invalid-signature-in-the-third-step-of-netsuite-3',
      says: 'A question about NetSuite’s third step, where the path alone is signed.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.2',
      says: 'What belongs to the base string URI.',
    },
  ],
  variants: (given) =>
    urlPartsOf(given).host === ''
      ? []
      : [{ label: '', runs: { scheme: () => [], authority: () => [], port: () => [] } }],
  examples: [oracleRestlet],
});
