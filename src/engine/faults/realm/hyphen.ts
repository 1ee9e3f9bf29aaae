import { headerWith } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { accountLikeRealm } from '../checking/realm-of.ts';
import { shown } from '../checking/words.ts';

export const realmHyphen = checkFault({
  id: 'realm-hyphen',
  topic: 'realm',
  commonness: 'high',
  title: 'The realm has a hyphen',
  did: 'wrote the realm with a hyphen',
  what: 'The realm was taken from the host name. There a sandbox is `1234567-sb1`, but as an account ID it is `1234567_SB1`. The signature does not show it, since the realm is not signed.',
  why: 'The realm is left out of the base string: RFC 5849 §3.4.1.3.1. Oracle writes account IDs with an underscore and turns it into a hyphen in host names only (section_1498251763).',
  fix: 'Use the underscore in the realm, and keep the hyphen in the URL.',
  sources: [
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_1498251763.html',
      says: 'How an account ID becomes part of a host name.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/netsuitephp/netsuite-php/issues/121',
      says: 'The realm takes an underscore and capitals, the URL a hyphen.',
    },
  ],
  find,
  examples: [
    {
      header: headerWith('"123456"', '"123456-SB1"'),
      url: 'https://123456-sb1.suitetalk.api.netsuite.com/services/rest/record/v1/employee/40',
    },
    {
      header: headerWith('"123456"', '"123456-sb1"'),
      url: 'https://123456-sb1.suitetalk.api.netsuite.com/services/rest/record/v1/employee/40',
    },
  ],
});

function find(context: CheckContext): Sighting | undefined {
  const realm = accountLikeRealm(context);
  if (!realm.includes('-')) return undefined;
  return { level: 'error', title: `The realm ${shown(realm)} has a hyphen, not an underscore.` };
}
