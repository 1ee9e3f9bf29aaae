import { headerWith } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { paramOf } from '../checking/context.ts';

export const hdrSignatureUnencoded = checkFault({
  id: 'hdr-signature-unencoded',
  topic: 'header',
  commonness: 'very high',
  title: 'The signature is not percent-encoded',
  did: 'put the signature into the header without percent-encoding it',
  what: 'Base64 uses `+`, `/` and `=`, and they stand in the header as they are. A server that reads `+` as a space compares another signature. About half of all signatures hold a `+`, so the same code works and fails by turns.',
  why: 'Every value in the header is percent-encoded: RFC 5849 §3.5.1. Oracle’s page on RESTlet authentication says that raw values can end as `INVALID_LOGIN_ATTEMPT` (section_1530099787).',
  fix: 'Percent-encode the signature once, as it goes into the header: `+` becomes `%2B`, `/` `%2F`, `=` `%3D`.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.5.1',
      says: 'Names and values in the header are percent-encoded.',
    },
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_1530099787.html',
      says: 'Values that are not escaped can be refused as an invalid login.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/Mastercard/oauth1-signer-python/issues/35',
      says: 'A library stopped encoding the signature, and its requests were refused.',
    },
  ],
  find,
  examples: [
    {
      header: headerWith('%2B', '+'),
    },
    {
      header: headerWith('B5OIWznZ2YP0OB7VrJrGkYsTh%2B8H%2B5T9Hag%2Bo92q0zY%3D', 'tb4a/Q8kW0c='),
    },
  ],
});

function find(context: CheckContext): Sighting | undefined {
  const raw = paramOf(context, 'oauth_signature')?.raw.text ?? '';
  if (raw.includes('+')) {
    return { level: 'error', title: 'A raw `+` stands in `oauth_signature`.' };
  }
  // With some of it escaped it is another, harmless fault: hdr-signature-partially-encoded.
  if (!/[/=]/.test(raw) || raw.includes('%')) return undefined;
  return {
    level: 'warning',
    title:
      'A raw `/` or `=` stands in `oauth_signature`. It is apparently accepted, but better escaped.',
  };
}
