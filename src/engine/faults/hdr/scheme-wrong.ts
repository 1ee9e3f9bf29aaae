import { headerWith } from '../examples/check.ts';
import type { OAuthHeader } from '../../model/index.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { headerOf, isWholeEncoded } from '../checking/context.ts';

export const hdrSchemeWrong = checkFault({
  id: 'hdr-scheme-wrong',
  topic: 'header',
  commonness: 'medium',
  title: 'The header does not begin with `OAuth`',
  did: 'began the header with another word than `OAuth`, or with none',
  what: 'The first word says how you log in. `Bearer` belongs to OAuth 2.0, `NLAuth` to user name and password. With another word, or none, the signature is not looked at.',
  why: 'The scheme is named `OAuth`, in any letter case: RFC 5849 §3.5.1.',
  fix: 'Begin the value with `OAuth` and one space. The name `Authorization:` is not part of the value.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.5.1',
      says: 'The scheme is `OAuth`, compared without case.',
    },
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_1534941295.html',
      says: 'An example of the whole header.',
    },
  ],
  find,
  examples: [
    {
      header: 'Bearer eyJhbGciOiJub25lIn0.e30.',
    },
    { header: headerWith('OAuth ', '') },
  ],
});

function find(context: CheckContext): Sighting | undefined {
  const header = headerOf(context);
  if (header === undefined || isOAuth(header) || isWholeEncoded(context)) return undefined;
  const { scheme } = header;
  if (scheme === '') return { level: 'error', title: 'The word `OAuth` is missing at the start.' };
  // Only words that are known: any other might be a secret in the wrong place.
  const known = /^(?:Bearer|Basic|Digest|NLAuth)$/i.test(scheme);
  return {
    level: 'error',
    title: `The header begins with ${known ? `\`${scheme}\`` : 'another word'}, not with \`OAuth\`.`,
  };
}

/** The word may also stand behind a quote that came along with the header. */
function isOAuth({ scheme, text, params }: OAuthHeader): boolean {
  if (scheme !== '') return scheme.toLowerCase() === 'oauth';
  const start = params[0]?.rawName.span?.start ?? 0;
  return /\boauth\s+$/i.test(text.slice(0, start));
}
