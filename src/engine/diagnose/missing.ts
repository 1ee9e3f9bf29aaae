import type { Given } from '../model/index.ts';
import { carriesToken, trimSecret } from '../signing/index.ts';
import { sentSignature } from './sent.ts';

/** What a diagnosis cannot do without, in the order in which it is asked for. */
export type Missing = 'header' | 'signature' | 'url' | 'consumerSecret' | 'tokenSecret';

/** What is still missing for a diagnosis; empty when all is there. */
export function missingFor(given: Given): readonly Missing[] {
  const { observed, request, credentials } = given;
  const missing: Missing[] = [];
  const nothingSent = observed.kind === 'oauth' && observed.params.length === 0;
  if (nothingSent) missing.push('header');
  else if (sentSignature(given) === '') missing.push('signature');
  if (observed.kind === 'oauth' && request.url === '') missing.push('url');
  if (trimSecret(credentials.consumerSecret) === '') missing.push('consumerSecret');
  if (carriesToken(given) && trimSecret(credentials.tokenSecret) === '') {
    missing.push('tokenSecret');
  }
  return missing;
}
