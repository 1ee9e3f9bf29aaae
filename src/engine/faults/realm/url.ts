import { headerWith } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { accountNamed, isAddress } from '../checking/realm-of.ts';

export const realmUrl = checkFault({
  id: 'realm-url',
  topic: 'realm',
  commonness: 'low',
  title: 'The realm is a URL',
  did: 'sent a URL as the realm',
  what: 'The realm holds a URL or a host name. The examples of the RFC do so, and some tools fill in the URL by themselves.',
  why: 'What a realm means is for the server to say: RFC 5849 §3.5.1. At NetSuite it is the account ID (Oracle, section_1545058149).',
  fix: 'Set `realm` to the account ID, such as `1234567` or `1234567_SB1`.',
  sources: [
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_1545058149.html',
      says: 'The realm is the account ID.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/postmanlabs/postman-app-support/issues/202',
      says: 'Postman filled the realm with the URL.',
    },
  ],
  find,
  examples: [
    {
      header: headerWith('"123456"', '"https://123456.suitetalk.api.netsuite.com/"'),
    },
  ],
});

function find(context: CheckContext): Sighting | undefined {
  const named = accountNamed(context);
  if (named === undefined || !isAddress(named.text)) return undefined;
  return { level: 'error', title: `A URL stands as the ${named.place}, not an account ID.` };
}
