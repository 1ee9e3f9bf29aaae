import type { Given } from '../../model/index.ts';
import { mapParams } from '../../signing/index.ts';
import { percentEncode } from '../../text/percent.ts';
import { changing } from '../places/changing.ts';
import { stepFault } from '../kinds/define.ts';
import type { Variant } from '../kinds/define.ts';
import { marksVariants } from '../places/levels.ts';
import { signableText } from '../places/occurs.ts';
import { oracleRequest, recordQuery } from '../examples/oracle.ts';

const marks = Array.from("!'()*");

/** Undoes every escape of a text but the first: what corrects the first leaves the others. */
function keepingFirst(encoded: string, escape: string, written: string): string {
  const end = encoded.indexOf(escape) + escape.length;
  return end < escape.length
    ? encoded
    : encoded.slice(0, end) + encoded.slice(end).replaceAll(escape, written);
}

function correctingFirstMarks(encoded: string): string {
  return marks.reduce((text, mark) => keepingFirst(text, percentEncode(mark), mark), encoded);
}

function correctingFirstSpace(encoded: string): string {
  return keepingFirst(encoded, '%20', '+');
}

const firstSpaceCorrected: Variant = {
  label: 'spaces in names and values',
  runs: changing('spacesEncoded', (params) =>
    mapParams(params, { name: correctingFirstSpace, value: correctingFirstSpace }),
  ),
};

function occursTwice(given: Given, character: string): boolean {
  return signableText(given).split(character).length > 2;
}

export const encJsReplaceFirstOnly = stepFault({
  id: 'enc-js-replace-first-only',
  step: 'marksEncoded',
  commonness: 'low',
  title: 'replace() changed the first only',
  did: 'escaped only the first of each character that `encodeURIComponent` leaves',
  what: "JavaScript’s `replace('!', '%21')` replaces one, and a second stays.",
  why: 'Only letters, digits and `- . _ ~` stay unescaped: RFC 5849 §3.6. Requests with one such character work.',
  fix: "Use `replaceAll`, or a regular expression with the `g` flag: `/[!'()*]/g`.",
  sources: [
    {
      kind: 'page',
      url: 'https://github.com/Mastercard/oauth1-signer-nodejs',
      says: 'An early version replaced the first `!` of the base string.',
    },
  ],
  variants: (given) => {
    const [everywhere, inner] = marksVariants(correctingFirstMarks);
    return [
      ...(marks.some((mark) => occursTwice(given, mark)) ? [everywhere, inner] : []),
      ...(occursTwice(given, ' ') ? [firstSpaceCorrected] : []),
    ].filter((variant) => variant !== undefined);
  },
  examples: [
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&name=Go!%20Go!%20Ltd',
    ),
    recordQuery,
  ],
});
