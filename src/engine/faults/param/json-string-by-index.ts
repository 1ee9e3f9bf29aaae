import { bodyVariants, type BodyReading } from '../imitate/body.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

/**
 * Longer bodies are not tried: thousands of parameters would slow every other recipe down. Half of a
 * surrogate pair is refused by `encodeURIComponent`, so that nothing is sent.
 */
const mostCharacters = 2000;
const canBeWalked = (body: string): boolean =>
  body !== '' && body.length <= mostCharacters && !/[\uD800-\uDFFF]/.test(body);

const byIndex: BodyReading = (body) =>
  Array.from({ length: body.length }, (_, at) => ({ name: String(at), value: body.charAt(at) }));

export const paramJsonStringByIndex = stepFault({
  id: 'param-json-string-by-index',
  step: 'bodySigned',
  commonness: 'low',
  title: 'The body was signed character by character',
  did: 'signed its body character by character, as parameters `0`, `1` and so on',
  what: 'The signing function expects an object and was handed a string: JavaScript’s `for … in` gives `0={`, `1="`.',
  why: 'A body is signed only when its type is `application/x-www-form-urlencoded`: RFC 5849 §3.4.1.3.1.',
  fix: 'Hand no body to the signing function, unless it is an object with the fields of a form.',
  sources: [
    {
      kind: 'page',
      url: 'https://github.com/ddo/oauth-1.0a',
      says: '`mergeObject` in `oauth-1.0a.js` walks whatever it is given by `for … in`.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/ddo/oauth-1.0a/issues/60',
      says: 'A JSON body and this package.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.1',
      says: 'Which parameters are signed, and where they come from.',
    },
  ],
  variants: (given) =>
    canBeWalked(given.request.body) ? bodyVariants(given, [['', byIndex]]) : [],
  examples: [{ ...oracleRestlet, contentType: 'application/json', body: '{"q":"x"}' }],
});
