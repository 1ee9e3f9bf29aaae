import { headerWith } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { hasNotice, isWholeEncoded, paramsOf } from '../checking/context.ts';
import { listed } from '../checking/words.ts';

export const hdrValueUnencoded = checkFault({
  id: 'hdr-value-unencoded',
  topic: 'header',
  commonness: 'low',
  title: 'A value in the header is not percent-encoded',
  did: 'put a value such as the callback into the header without percent-encoding it',
  what: 'A value in the header holds characters that must be percent-encoded, and they stand there as they are. Mostly it is the URL in `oauth_callback`. The base string holds it encoded, so the signature does not show it.',
  why: 'Every value in the header is percent-encoded: RFC 5849 §3.5.1. A server that undoes the encoding reads a raw `%` or `+` as something else than you signed.',
  fix: 'Percent-encode each value once as it goes into the header: `https://app.example/cb` becomes `https%3A%2F%2Fapp.example%2Fcb`.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.5.1',
      says: 'Names and values in the header are percent-encoded.',
    },
  ],
  find,
  examples: [
    {
      header: headerWith('oauth_version', 'oauth_callback="https://app.example/cb", oauth_version'),
    },
  ],
});

/** The realm is plain quoted text (RFC 5849 §3.5.1); of the others each has a check of its own. */
const checkedElsewhere = new Set([
  ...['realm', 'oauth_signature', 'oauth_nonce', 'oauth_consumer_key', 'oauth_token'],
  ...['oauth_timestamp', 'oauth_signature_method', 'oauth_version'],
]);

function find(context: CheckContext): Sighting | undefined {
  // In a query other rules hold, and another check says that it stands there.
  if (hasNotice(context, 'oauth-in-query') || isWholeEncoded(context)) return undefined;
  const raw = paramsOf(context).filter(
    ({ name, raw: { text } }) =>
      // What a line break was taken out of has a check of its own.
      !checkedElsewhere.has(name) && /[^\w.~%\r\n\t -]|%(?![0-9A-Fa-f]{2})|\S +\S/.test(text),
  );
  if (raw.length === 0) return undefined;
  const names = listed([...new Set(raw.map(({ name }) => name))]);
  return {
    level: 'warning',
    title: `Characters that must be percent-encoded stand raw in ${names}.`,
  };
}
