import { headerWith } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { accountNamed } from '../checking/realm-of.ts';
import { flowStep, hasNotice, isNetSuite, paramsOf } from '../checking/context.ts';

export const realmMissing = checkFault({
  id: 'realm-missing',
  topic: 'realm',
  commonness: 'high',
  title: 'The realm is missing',
  did: 'sent no realm',
  what: 'The header names no account. Most OAuth libraries, and Postman, send no realm unless you set one. Only the requests for a request token and for an access token can do without.',
  why: 'To RFC 5849 §3.5.1 the realm is optional. Every signed call in Oracle’s examples carries it (section_1534941295), and NetSuite is believed to refuse a call without.',
  fix: 'Set `realm` to the account ID, such as `1234567` or `1234567_SB1`, in the header and not in the base string.',
  sources: [
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_1534941295.html',
      says: 'An example of the whole header, with its realm.',
    },
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_156338994830.html',
      says: 'Where in the three-step flow the realm may be absent.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/scribejava/scribejava/issues/230',
      says: 'A library had no way to set a realm.',
    },
  ],
  find,
  examples: [
    { header: headerWith('realm="123456", ', '') },
    { header: headerWith('"123456"', '""') },
  ],
});

function find(context: CheckContext): Sighting | undefined {
  // In a query there is no place for one, and that it stands there is told.
  if (hasNotice(context, 'oauth-in-query')) return undefined;
  const needed =
    isNetSuite(context) && flowStep(context) === undefined && paramsOf(context).length > 0;
  if (context.isUnknown?.('realm') === true) return undefined;
  if (!needed || accountNamed(context) !== undefined) return undefined;
  // Believed, and not documented: so nobody is accused of it.
  return {
    level: 'warning',
    title: 'The header names no realm. NetSuite is believed to refuse a call without one.',
  };
}
