import { accountForms } from '../../netsuite/account/accounts.ts';
import { accountsOf } from '../checking/accounts-of.ts';
import { family } from '../kinds/define.ts';
import { headerParamOf } from '../places/header-params.ts';
import { signing, signingValues } from '../places/signed-params.ts';

export const familyAccountForm = family({
  id: 'family-account-form',
  title: 'The account was signed in another form',
  did: 'signed another form of the account, or a realm',
  what: 'The base string has the account in another spelling or environment.',
  why: 'SOAP signs the account as the passport names it, and OAuth signs no realm: RFC 5849 §3.4.1.3.1.',
  fix: 'Use one account ID, such as `1234567_SB1`, and sign it in SOAP only.',
  variants: (given) =>
    [...new Set(accountsOf(given).flatMap(accountForms))].map((value) =>
      given.observed.kind === 'passport'
        ? { label: value, runs: signingValues(given, new Map([['account', { value }]])) }
        : {
            label: `\`realm=${value}\``,
            runs: signing(given, (params) => [...params, headerParamOf('realm', value)]),
          },
    ),
});
