import { headerWith } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { accountLikeRealm } from '../checking/realm-of.ts';
import { shown } from '../checking/words.ts';

export const realmLowercase = checkFault({
  id: 'realm-lowercase',
  topic: 'realm',
  commonness: 'high',
  title: 'The realm is in lower case',
  did: 'wrote the realm in lower case',
  what: 'The letters of an account ID are capitals, as in `1234567_SB1`. Only host names have them in lower case. The signature does not show it, since the realm is not signed.',
  why: 'The realm is left out of the base string: RFC 5849 §3.4.1.3.1. Oracle asks for the account ID exactly as NetSuite shows it (section_1545058149).',
  fix: 'Copy the account ID from Setup > Company > Company Information, capitals included.',
  sources: [
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_1545058149.html',
      says: 'The account ID of a sandbox in capitals, and that its spelling counts.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/netsuite-upload-org/netsuite-upload/issues/38',
      says: 'The realm of sandbox and test accounts has to be in capitals.',
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
      header: headerWith('"123456"', '"123456_sb1"'),
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
  if (!/[a-z]/.test(realm)) return undefined;
  return { level: 'error', title: `The realm ${shown(realm)} has letters in lower case.` };
}
