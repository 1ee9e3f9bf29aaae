import { stepFault } from '../kinds/define.ts';
import { likeEncodeUri } from '../imitate/encoders.ts';
import { marksVariants } from '../places/levels.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const encJsEncodeuri = stepFault({
  id: 'enc-js-encodeuri',
  step: 'marksEncoded',
  commonness: 'low',
  title: 'encodeURI was used for a component',
  did: 'encoded with `encodeURI`, which is for whole URLs',
  what: 'It leaves every delimiter alone: the URL, and the `&` and `=` between parameters, stand unescaped in the base string.',
  why: 'Only letters, digits and `- . _ ~` stay unescaped, at both levels: RFC 5849 §3.6 and §3.4.1.1.',
  fix: "Use `encodeURIComponent`, and escape `! ' ( ) *` after it by hand.",
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.6',
      says: 'Which characters stay as they are, and how the others are escaped.',
    },
  ],
  variants: () => marksVariants(likeEncodeUri).slice(0, 3),
  examples: [oracleRestlet],
});
