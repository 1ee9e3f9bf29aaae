import { headerWith } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { paramOf } from '../checking/context.ts';
import { shown } from '../checking/words.ts';

export const hdrVersionWrong = checkFault({
  id: 'hdr-version-wrong',
  topic: 'header',
  commonness: 'low',
  title: 'The version is not `1.0`',
  did: 'sent an `oauth_version` other than `1.0`',
  what: 'The protocol is called OAuth 1.0a, but its version parameter is `1.0`. `1.0a`, `1` and `2.0` are all refused.',
  why: 'If `oauth_version` is sent, it must be `1.0`: RFC 5849 §3.1. Oracle names the case `VersionRejected` (subsect_156935170194).',
  fix: 'Send `oauth_version="1.0"`, or leave it out of both the header and the base string.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.1',
      says: 'The parameter is optional, and its value is `1.0`.',
    },
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/subsect_156935170194.html',
      says: 'Another version is shown as `VersionRejected`.',
    },
  ],
  find,
  examples: [{ header: headerWith('"1.0"', '"1.0a"') }, { header: headerWith('"1.0"', '""') }],
});

function find(context: CheckContext): Sighting | undefined {
  const version = paramOf(context, 'oauth_version')?.value;
  if (version === undefined || version === '1.0') return undefined;
  if (version === '') return { level: 'error', title: '`oauth_version` is empty.' };
  return { level: 'error', title: `\`oauth_version\` is ${shown(version)}, not \`1.0\`.` };
}
