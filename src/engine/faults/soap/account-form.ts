import { passportWith } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { readAccount } from '../../netsuite/account/accounts.ts';
import { passportOf } from '../checking/context.ts';
import { shown } from '../checking/words.ts';

export const soapAccountForm = checkFault({
  id: 'soap-account-form',
  topic: 'realm',
  commonness: 'high',
  title: 'The passport’s account is written like a host name',
  did: 'wrote the account of the passport in lower case or with a hyphen',
  what: 'The account has two spellings: `1234567_SB1` as an ID, `1234567-sb1` in host names. The passport wants the ID. The account is signed in SOAP, so a wrong spelling gives a signature that is right in itself and still refused.',
  why: 'The account is the first of the five fields that a passport signs (Oracle, section_4395630653). That it needs capitals and an underscore is known from public reports.',
  fix: 'Use upper case and an underscore, in the `account` element and in the base string.',
  sources: [
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_4395630653.html',
      says: 'What a passport is signed from.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/fylein/netsuite-sdk-py/issues/29',
      says: 'A sandbox account in lower case ended as an invalid login attempt.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/netsuitephp/netsuite-php/issues/121',
      says: 'The account ID takes the underscore and capitals, the URL the hyphen.',
    },
  ],
  find,
  examples: [
    {
      header: passportWith('<account>123456<', '<account>123456_sb1<'),
    },
    {
      header: passportWith('<account>123456<', '<account>123456-SB1<'),
    },
  ],
});

function find(context: CheckContext): Sighting | undefined {
  const text = passportOf(context)?.account?.text.trim() ?? '';
  const account = readAccount(text);
  if (account === undefined || account.id === text) return undefined;
  return {
    level: 'error',
    title: `The account ${shown(text)} needs upper case and an underscore.`,
  };
}
