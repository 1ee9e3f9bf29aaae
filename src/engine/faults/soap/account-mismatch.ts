import type { Given } from '../../model/index.ts';
import { readAccount } from '../../netsuite/account/accounts.ts';
import { passportSteps } from '../../signing/index.ts';
import type { Run } from '../slots/index.ts';
import { stepFault, type Variant } from '../kinds/define.ts';
import { passportRequest } from '../examples/passport.ts';

export const soapAccountMismatch = stepFault({
  id: 'soap-account-mismatch',
  step: 'passportAccount',
  commonness: 'medium',
  title: 'Another account was signed than the passport names',
  did: 'signed another spelling of the account than it put into the passport',
  what: 'One was converted to the form of host names, and the other was not.',
  why: 'The server signs the account in the element, letter by letter (Oracle, section_4395630653); RFC 5849 §3.1.',
  fix: 'Use one account ID, such as `1234567_SB1`, for both. Only the host has the other form.',
  sources: [
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_4395630653.html',
      says: 'The account is an element of the passport and the first field that is signed.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/netsuitephp/netsuite-php/issues/121',
      says: 'The account ID takes the underscore and capitals, the URL the hyphen.',
    },
  ],
  variants: (given) => {
    const sent =
      given.observed.kind === 'passport' ? (given.observed.account?.text.trim() ?? '') : '';
    const seen = new Set([sent, '']);
    return spellings(sent, given).flatMap(([label, account]) => {
      if (seen.has(account)) return [];
      seen.add(account);
      return [signedFor(label, account)];
    });
  },
  examples: [passportRequest('123456_SB1')],
});

/** What a client may have made of the account, the likeliest first. */
function spellings(
  sent: string,
  { credentials }: Given,
): readonly (readonly [label: string, account: string])[] {
  if (sent === '') return [];
  const account = readAccount(sent);
  return [
    ['in small letters', sent.toLowerCase()],
    ['as in host names', account?.hostLabel ?? ''],
    ['as an account ID', account?.id ?? ''],
    ['with a hyphen and capitals', account?.hostLabel.toUpperCase() ?? ''],
    ['without its suffix', account?.id.split('_', 1)[0] ?? ''],
    ['as typed here', credentials.account.trim()],
  ];
}

function signedFor(label: string, account: string): Variant {
  const passportAccount: Run<'passportAccount'> = (done, given) =>
    passportSteps
      .passportFields(done, given)
      .map((field) => (field.name === 'account' ? { ...field, value: account } : field));
  return { label, runs: { passportAccount } };
}
