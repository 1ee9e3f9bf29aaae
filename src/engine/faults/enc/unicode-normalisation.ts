import { mapParams } from '../../signing/index.ts';
import { stepFault } from '../kinds/define.ts';
import { queryVariants, type QueryChange } from '../imitate/query.ts';
import { oracleRequest } from '../examples/oracle.ts';

/**
 * More marks in a row than any language has, of which normalising takes a time that grows with the
 * square; UAX #15 (stream-safe text) draws the line at 30.
 */
const tooManyMarks = /\p{M}{31}/u;

function normalising(form: 'NFC' | 'NFD'): QueryChange {
  const change = (text: string): string => (tooManyMarks.test(text) ? text : text.normalize(form));
  return (params) => mapParams(params, { name: change, value: change });
}

export const encUnicodeNormalisation = stepFault({
  id: 'enc-unicode-normalisation',
  step: 'queryComposed',
  commonness: 'rare',
  title: 'Accents were composed on one side only',
  did: 'signed accented letters in another Unicode form than it sent',
  what: 'An accented letter can be one character, or a letter and an accent, as in file names from a Mac.',
  why: 'Values are signed as they are sent: RFC 5849 §3.4.1.3.1 and §3.6.',
  fix: 'Normalise once, as by JavaScript’s `normalize`, before you build the URL and sign.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.6',
      says: 'Which characters stay as they are, and how the others are escaped.',
    },
  ],
  variants: (given) =>
    queryVariants(given, 'queryComposed', [
      ['signed composed (NFC)', normalising('NFC')],
      ['signed decomposed (NFD)', normalising('NFD')],
    ]),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&name=Andr%C3%A9',
    ),
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&name=Andre%CC%81',
    ),
  ],
});
