import { stepFault } from '../kinds/define.ts';
import { likeEncodeUriComponent } from '../imitate/encoders.ts';
import { marksVariants } from '../places/levels.ts';
import { oracleRequest, recordQuery } from '../examples/oracle.ts';

export const encJsComponent = stepFault({
  id: 'enc-js-component',
  step: 'marksEncoded',
  commonness: 'high',
  title: "encodeURIComponent leaves ! ' ( ) * alone",
  did: "encoded with `encodeURIComponent`, which leaves `! ' ( ) *` as they are",
  what: 'It escapes all else that RFC 5849 asks for.',
  why: 'Only letters, digits and `- . _ ~` stay unescaped: RFC 5849 §3.6. NetSuite’s own `/!transform/` addresses hold a `!`.',
  fix: "Escape the five by hand: `encodeURIComponent(s).replace(/[!'()*]/g, c => '%' + c.charCodeAt(0).toString(16).toUpperCase())`.",
  sources: [
    {
      kind: 'pull',
      url: 'https://github.com/activepieces/activepieces/pull/12555',
      says: 'NetSuite’s transform calls failed until the `!` was escaped.',
    },
    {
      kind: 'pull',
      url: 'https://github.com/osmlab/ohauth/pull/5',
      says: 'The five characters have to be escaped beside encodeURIComponent.',
    },
  ],
  variants: () => marksVariants(likeEncodeUriComponent),
  examples: [
    oracleRequest(
      'POST',
      'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/salesOrder/6/!transform/itemFulfillment',
    ),
    recordQuery,
  ],
});
