import type { Given } from '../../model/index.ts';
import { announcedHash } from '../../signing/index.ts';
import { base64 } from '../../text/base64.ts';
import { digest as hashed } from '../../text/sha.ts';
import { changing } from '../changing.ts';
import { stepFault, type Variant } from '../define.ts';
import { writtenAs } from '../digest-forms.ts';
import { oracleRestlet } from '../oracle-example.ts';

export const hashHmacTwice = stepFault({
  id: 'hash-hmac-twice',
  step: 'macInput',
  commonness: 'rare',
  title: 'The digest was hashed once more',
  did: 'hashed the digest once more',
  what: 'The signature is the HMAC of an HMAC, or the hash of one. It happens when a function that signs is handed what another has signed already.',
  why: 'The HMAC is computed once, and its octets become base64: RFC 5849 §3.4.2.',
  fix: 'Follow the value from the base string to the header, and leave one of the two calls out.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2',
      says: 'The digest is what becomes base64.',
    },
  ],
  variants: (given) => [hmacOfHmac, hashOfHmac(given)],
  examples: [
    {
      name: 'Oracle’s RESTlet, the HMAC of the HMAC',
      given: oracleRestlet,
      correct: '+KK4SKNgz4ZiILGLwOMtfYlgcXSy1eis8ldE9X90azQ=',
      observed: '/EbdnRo0TxW/ko59fKLiD9XpfD/dL5gfdOeM7E1dueA=',
    },
  ],
});

const hmacOfHmac: Variant = {
  label: 'by the HMAC',
  runs: changing('macInput', (input) => ({ ...input, twice: true })),
};

function hashOfHmac(given: Given): Variant {
  const hash = announcedHash(given) === 'SHA-1' ? 'SHA-1' : 'SHA-256';
  return writtenAs('by the bare hash', (digest) => base64(hashed(hash, digest)));
}
