import { mapParams } from '../../signing/index.ts';
import { changing } from '../places/changing.ts';
import { stepFault } from '../kinds/define.ts';
import { signableText } from '../places/occurs.ts';
import { oracleRequest } from '../examples/oracle.ts';

function withoutZero(encoded: string): string {
  return encoded.replace(/%0([0-9A-F])/gi, '%$1');
}

const unpadded = changing('encoded', (params) =>
  mapParams(params, { name: withoutZero, value: withoutZero }),
);

export const encUnpaddedHex = stepFault({
  id: 'enc-unpadded-hex',
  step: 'encoded',
  commonness: 'rare',
  title: 'Escapes lack their leading zero',
  did: 'wrote escapes without a leading zero, such as `%A` for a line feed',
  what: 'The format `%X` does so. For example, a tab becomes `%9`.',
  why: 'An escape has two hex digits: RFC 5849 §3.6. Only control characters, such as line breaks, are affected.',
  fix: "Write two digits: `%02X` in C, `padStart(2, '0')` in JavaScript.",
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.6',
      says: 'Which characters stay as they are, and how the others are escaped.',
    },
  ],
  variants: (given) =>
    // eslint-disable-next-line no-control-regex -- These are the characters that have short numbers.
    /[\u0000-\u000F]/.test(signableText(given)) ? [{ label: '', runs: unpadded }] : [],
  examples: [
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&memo=line%20one%0Aline%20two',
    ),
  ],
});
