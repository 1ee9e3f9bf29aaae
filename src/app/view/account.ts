import type { AccountKind } from '../../engine/netsuite/account/accounts.ts';
import type { Disagreement } from '../../engine/netsuite/account/disagreement.ts';
import { disagreementsOf, type AccountTexts } from '../../engine/netsuite/account/disagreements.ts';
import {
  readAccountText,
  type AccountReading,
} from '../../engine/netsuite/account/read-account-text.ts';

/** Nothing typed yet. */
export const noAccount: AccountTexts = { account: '', realm: '', url: '', environment: '' };

/** Whether nothing is typed. */
export const isNoAccount = (texts: AccountTexts): boolean =>
  Object.values(texts).every((text: string) => text.trim() === '');

/** A call that goes wrong in several ways at once, to see what is found. */
export const wrongAccount: AccountTexts = {
  account: '1234567 sb1',
  realm: '1234567-sb1',
  url: 'https://1234567.restlets.api.netsuite.com/services/rest/record/v1/customer/5',
  environment: 'sandbox',
};

/** What a call can be meant for, each with its name. */
export const environments: readonly (readonly [AccountTexts['environment'], string])[] = [
  ['', 'not said'],
  ['production', 'Production'],
  ['sandbox', 'Sandbox'],
  ['release preview', 'Release Preview'],
  ['test', 'Test or developer account'],
];

/** The environment of a name in the list of the page. */
export const environmentOf = (value: string): '' | AccountKind =>
  environments.find(([kind]) => kind === value)?.[0] ?? '';

/** A spelling of an account, and where it is used. */
export interface Form {
  readonly name: string;
  readonly value: string;
  readonly use: string;
}

/** What the page shows of the texts. */
export interface AccountView {
  readonly read: AccountReading;
  readonly forms: readonly Form[];
  /** A command that asks NetSuite for the hosts; `''` without an account. */
  readonly discovery: string;
  readonly disagreements: readonly Disagreement[];
  /** Whether there are two things that could contradict each other. */
  readonly isCompared: boolean;
}

/** More than any account ID, realm or URL; of a longer text the beginning is read. */
export const mostOfAccount = 5_000;

/** Reads an account in any form, spells it in all forms, and compares it with realm and URL. */
export function accountView(given: AccountTexts): AccountView {
  const cut = (text: string): string => text.slice(0, mostOfAccount);
  const texts = {
    ...given,
    account: cut(given.account),
    realm: cut(given.realm),
    url: cut(given.url),
  };
  const read = [texts.account, texts.url, texts.realm].map(readAccountText);
  const shown =
    texts.account.trim() === '' ? read.find(({ account }) => account !== undefined) : read[0];
  const first = shown ?? readAccountText('');
  return {
    read: first,
    forms: formsOf(first),
    discovery: discoveryFor(first),
    disagreements: disagreementsOf(texts),
    isCompared: Object.values(texts).filter((text: string) => text.trim() !== '').length > 1,
  };
}

function formsOf({ account }: AccountReading): readonly Form[] {
  if (account === undefined) return [];
  const { id, hosts } = account;
  return [
    { name: 'Realm', value: id, use: '`realm` of the Authorization header' },
    { name: 'SOAP account', value: id, use: '`account` of the TokenPassport' },
    {
      name: 'SuiteTalk host',
      value: hosts.suitetalk,
      use: 'REST web services, SuiteQL, SOAP, OAuth 2.0 tokens',
    },
    { name: 'RESTlets host', value: hosts.restlets, use: 'RESTlets, token endpoints of TBA' },
    { name: 'Pages', value: hosts.app, use: 'NetSuite itself, and the page that allows a token' },
    { name: 'Forms', value: hosts.extforms, use: 'online forms and external Suitelets' },
  ];
}

function discoveryFor({ account }: AccountReading): string {
  if (account === undefined) return '';
  return `curl 'https://rest.netsuite.com/rest/datacenterurls?account=${account.id}'`;
}
