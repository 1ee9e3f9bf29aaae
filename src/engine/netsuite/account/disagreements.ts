import { oracle } from '../../model/index.ts';
import type { AccountKind } from './accounts.ts';
import { addressFaults } from './address-faults.ts';
import type { Disagreement } from './disagreement.ts';
import { readAccountText, type AccountReading } from './read-account-text.ts';

/** What is known of a call: any of it may be empty. */
export interface AccountTexts {
  /** An account ID, a host or a URL. */
  readonly account: string;
  readonly realm: string;
  /** The request’s URL. */
  readonly url: string;
  /** What the call is meant for; `''` when that is not said. */
  readonly environment: '' | AccountKind;
}

const hosts = oracle('section_1498251763', 'How an account ID becomes part of a host name.');
const realmPage = oracle(
  'section_1545058149',
  'The realm is the account ID, as NetSuite shows it.',
);
const tokens = oracle('section_1515141510', 'Tokens are not copied to a sandbox.');

/** Every contradiction between what is known of a call, and each part’s own mistakes of spelling. */
export function disagreementsOf(texts: AccountTexts): readonly Disagreement[] {
  const account = readAccountText(texts.account);
  const realm = readAccountText(texts.realm);
  const url = readAccountText(texts.url);
  const given = account.address === undefined ? [] : addressFaults(account.address);
  const called = url.address === undefined ? [] : addressFaults(url.address);
  const faults = [...differingAccounts(texts, account, realm, url), ...realmSpelling(texts, realm)];
  return onlyOnce([
    ...faults,
    ...differingEnvironment(texts.environment, [account, realm, url]),
    ...called,
    ...given,
    ...notNetSuite(texts.url, url),
  ]);
}

function onlyOnce(all: readonly Disagreement[]): readonly Disagreement[] {
  return [...new Map(all.map((one) => [one.code + one.text, one])).values()];
}

/** The places that name an account, two by two. */
function differingAccounts(
  texts: AccountTexts,
  account: AccountReading,
  realm: AccountReading,
  url: AccountReading,
): readonly Disagreement[] {
  const places = [
    { place: 'the realm', read: realm },
    { place: 'the host', read: url },
    { place: 'your account ID', read: account },
  ].filter(({ read }) => read.account !== undefined);
  const [first, ...others] = places;
  const differing = others
    .filter(({ read }) => read.account?.id !== first?.read.account?.id)
    .map((other) => named(first ?? other, other));
  const isNoId = texts.realm.trim() !== '' && realm.account === undefined;
  return isNoId && realm.address === undefined ? [noRealm, ...differing] : differing;
}

const noRealm: Disagreement = {
  code: 'realm-no-account',
  text: 'The realm is no account ID.',
  fix: 'Set `realm` to the account ID, such as `1234567` or `1234567_SB1`.',
  fault: 'realm-other-account',
  certainty: 'documented',
  references: [realmPage],
};

interface Place {
  readonly place: string;
  readonly read: AccountReading;
}

function named(a: Place, b: Place): Disagreement {
  const [one, other] = [a.read.account, b.read.account];
  const base = (id = ''): string => id.replace(/_.*/, '');
  const kinds =
    base(one?.id) === base(other?.id)
      ? ` They are the ${kindOf(a)} and the ${kindOf(b)} account of one company, and a token belongs to one of them.`
      : ' A token belongs to one account.';
  const text = `${a.place} names \`${one?.id ?? ''}\`, ${b.place} \`${other?.id ?? ''}\`.${kinds}`;
  return {
    code: 'accounts-differ',
    text: text.slice(0, 1).toUpperCase() + text.slice(1),
    fix: 'Keep one account ID in your settings, and make the realm and the host from it.',
    fault: 'realm-other-account',
    certainty: 'documented',
    references: [hosts, tokens],
  };
}

const kindOf = ({ read }: Place): string => read.account?.kindName.toLowerCase() ?? '';

/** A realm of the right account in another spelling than NetSuite’s. */
function realmSpelling(texts: AccountTexts, realm: AccountReading): readonly Disagreement[] {
  if (realm.address !== undefined) {
    return [
      {
        ...noRealm,
        code: 'realm-is-url',
        text: 'The realm is a URL or a host. NetSuite’s realm is the account ID.',
        fault: 'realm-url',
      },
    ];
  }
  const { account, spelt } = realm;
  if (account === undefined) return [];
  const fix = `Write it as \`${account.id}\`.`;
  const common = { fix, certainty: 'documented', references: [realmPage] } as const;
  const found: Disagreement[] = [];
  if (spelt.includes('-')) {
    const text =
      'The realm has a hyphen, as hosts have. In the realm the account ID has an underscore.';
    found.push({ ...common, code: 'realm-hyphen', text, fault: 'realm-hyphen' });
  }
  if (/[a-z]/.test(spelt)) {
    const text = 'The realm has letters in lower case. Only hosts are written so.';
    found.push({ ...common, code: 'realm-lowercase', text, fault: 'realm-lowercase' });
  }
  if (found.length === 0 && spelt !== account.id) {
    const text = 'The realm is spelt otherwise than NetSuite shows the account ID.';
    found.push({ ...common, code: 'realm-spelling', text, fault: 'realm-other-account' });
  }
  return texts.realm.trim() === '' ? [] : found;
}

/** Accounts of another kind than the call is meant for. */
function differingEnvironment(
  environment: AccountTexts['environment'],
  reads: readonly AccountReading[],
): readonly Disagreement[] {
  if (environment === '') return [];
  const other = reads
    .flatMap(({ account }) => (account === undefined ? [] : [account]))
    .find(({ kind }) => kind !== environment && kind !== 'unknown');
  if (other === undefined) return [];
  return [
    {
      code: 'environment-differs',
      text: `This is meant for ${environment}, but \`${other.id}\` is of another kind: ${other.kindName.toLowerCase()}.`,
      fix: 'Take ID, hosts and all four keys from the account that you mean. A token of the one is unknown in the other.',
      fault: 'key-wrong-environment',
      certainty: 'documented',
      references: [hosts, tokens],
    },
  ];
}

function notNetSuite(text: string, url: AccountReading): readonly Disagreement[] {
  if (url.address !== undefined || !/^\s*https?:\/\//i.test(text)) return [];
  return [
    {
      code: 'host-elsewhere',
      text: 'The request’s URL does not lead to a host of NetSuite’s. Behind a proxy, the host that NetSuite sees is the one to sign.',
      fix: 'Sign for the account’s own host, and have the proxy pass the request on unchanged.',
      fault: 'http-proxy-rewrites',
      certainty: 'believed',
      references: [],
    },
  ];
}
