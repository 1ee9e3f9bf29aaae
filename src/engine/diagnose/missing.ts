import type { Given } from '../model/index.ts';
import { carriesToken, trimSecret } from '../signing/index.ts';
import { sentSignature } from '../search/sent.ts';
import { maskedSigned } from './known.ts';

/** What a diagnosis cannot do without, in the order in which it is asked for. */
export type Missing =
  'header' | 'masked' | 'cut' | 'signature' | 'url' | 'consumerSecret' | 'tokenSecret';

/** What is still missing for a diagnosis; empty when all is there. */
export function missingFor(given: Given): readonly Missing[] {
  const { observed, request, credentials } = given;
  const missing: Missing[] = [];
  const nothingSent = observed.kind === 'oauth' && observed.params.length === 0;
  if (nothingSent) missing.push('header');
  else if (observed.isCut === true) missing.push('cut');
  else if (sentSignature(given) === '') missing.push('signature');
  if (maskedSigned(observed).length > 0) missing.push('masked');
  if (observed.kind === 'oauth' && !isWhole(request.url)) missing.push('url');
  if (trimSecret(credentials.consumerSecret) === '') missing.push('consumerSecret');
  if (carriesToken(given) && trimSecret(credentials.tokenSecret) === '') {
    missing.push('tokenSecret');
  }
  return missing;
}

/** Whether a URL has a host, and no variable such as `{{host}}` in its place. Where not, the page asks for the URL. */
const isWhole = (url: string): boolean =>
  url !== '' && !url.startsWith('/') && !/^(?:\{\{|%7B)|^[a-z]+:\/\/[^/?#]*[{<$*]/i.test(url);
