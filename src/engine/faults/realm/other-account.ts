import { headerWith, oracleHeader } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { readAccount } from '../../netsuite/account/accounts.ts';
import { accountNamed, isAddress, type NamedAccount } from '../checking/realm-of.ts';
import { hostLabelOf, hostOf } from '../checking/context.ts';
import { shown } from '../checking/words.ts';

export const realmOtherAccount = checkFault({
  id: 'realm-other-account',
  topic: 'realm',
  commonness: 'medium',
  title: 'The realm names another account',
  did: 'named another account in the realm than elsewhere',
  what: 'The realm and the host, or the realm and your account ID, disagree. Often the one is production and the other a sandbox, or a suffix is written into the code. A token belongs to one account.',
  why: 'The realm is left out of the base string, so the signature does not show it: RFC 5849 §3.4.1.3.1. Oracle gives each account hosts of its own (section_1498251763).',
  fix: 'Keep one account ID in your settings, and make both the realm and the host from it.',
  sources: [
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_1498251763.html',
      says: 'How an account ID becomes part of a host name.',
    },
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_1515141510.html',
      says: 'Tokens are not copied to a sandbox.',
    },
  ],
  find,
  examples: [
    {
      header: oracleHeader,
      url: 'https://123456-sb1.suitetalk.api.netsuite.com/services/rest/record/v1/employee/40',
    },
    { header: oracleHeader, account: '654321' },
    { header: headerWith('"123456"', '"Acme Ltd."') },
  ],
});

function find(context: CheckContext): Sighting | undefined {
  const named = accountNamed(context);
  if (named === undefined || isAddress(named.text)) return undefined;
  const title = disagreement(context, named);
  return title === undefined ? undefined : { level: 'error', title };
}

function disagreement(context: CheckContext, { place, text }: NamedAccount): string | undefined {
  const named = readAccount(text);
  if (named === undefined) return `The ${place} is no account ID.`;
  const host = hostOf(context)?.account;
  if (host !== undefined && host.id !== named.id) {
    return `The ${place} is ${shown(text.trim())}, the host ${shown(hostLabelOf(context))}.`;
  }
  const field = context.given.credentials.account.trim();
  const typed = readAccount(field);
  if (typed === undefined || typed.id === named.id) return undefined;
  return `The ${place} is ${shown(text.trim())}, your account ID ${shown(field)}.`;
}
