import type { Diagnosis, Given } from '../../engine/index.ts';
import { trimSecret } from '../../engine/signing/index.ts';

/** What decides, whatever a search may find: a sentence for the headline, and what to do. */
export interface Decisive {
  readonly headline: string;
  readonly advice: string;
  /** Whether the search has nothing to add. */
  readonly isAll: boolean;
}

/** Oracle's secrets have so many characters, all hex. */
const usualLength = 64;

/** What decides a case, where something does. Says nothing of a signature that is right. */
export function decisiveFor(given: Given, diagnosis: Diagnosis | undefined): Decisive | undefined {
  switch (diagnosis?.verdict) {
    case 'match':
      return undefined;
    case 'incomplete':
      return bearerIn(given);
    case 'explained':
      return diagnosis.recipes[0]?.some(({ id }) => id.includes('secret'))
        ? lengthOf(given)
        : undefined;
    default:
      return plaintextIn(diagnosis) ?? lengthOf(given);
  }
}

function bearerIn({ observed }: Given): Decisive | undefined {
  if (!/^\s*(?:Authorization\s*:\s*)?Bearer\s/i.test(observed.text)) return undefined;
  return {
    headline: 'This is OAuth 2.0.',
    advice:
      'A `Bearer` header carries an access token and no signature, so there is nothing to compare here. Token-based authentication sends a header that begins with `OAuth`.',
    isAll: true,
  };
}

function plaintextIn(diagnosis: Diagnosis | undefined): Decisive | undefined {
  const isPlaintext =
    diagnosis?.verdict === 'unexplained' &&
    diagnosis.tried.signatures === 0 &&
    diagnosis.findings.some(({ code }) => code === 'hash-plaintext');
  if (!isPlaintext) return undefined;
  return {
    headline: 'The signature is your two secrets.',
    advice:
      'The header announces `PLAINTEXT`: nothing is signed, and both secrets travel in the header. Set the signature method to `HMAC-SHA256`, give your library its hash function, and replace both secrets, since they were sent.',
    isAll: true,
  };
}

/** One secret is as long as Oracle's are, and the other is not. */
function lengthOf({ credentials, observed }: Given): Decisive | undefined {
  const secrets = [
    ['consumer secret', trimSecret(credentials.consumerSecret).length],
    ['token secret', trimSecret(credentials.tokenSecret).length],
  ] as const;
  const odd = secrets.filter(([, length]) => length !== usualLength);
  const [[name, length] = ['', 0]] = odd;
  if (odd.length !== 1 || length === 0 || observed.text === '') return undefined;
  return {
    headline: `Your ${name} has ${length} ${length === 1 ? 'character' : 'characters'}, not ${usualLength}. Paste it again.`,
    advice: `The other secret has ${usualLength}, as all of Oracle’s have. With this one the signature cannot come out right.`,
    isAll: false,
  };
}
