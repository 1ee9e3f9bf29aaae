/** What kind of NetSuite account an account ID names. */
export type AccountKind = 'production' | 'sandbox' | 'release preview' | 'test' | 'unknown';

/** An account in the two spellings that NetSuite uses. */
export interface Account {
  readonly kind: AccountKind;
  /** Upper case with `_`: for `realm` and the SOAP account. Oracle, section_1545058149. */
  readonly id: string;
  /** Lower case with `-`: for host names. Oracle, section_1498251763. */
  readonly hostLabel: string;
}

/** Reads an account ID in any spelling. `undefined` when the text is none. */
export function readAccount(text: string): Account | undefined {
  const id = text.trim().toUpperCase().replaceAll('-', '_');
  if (!/^[A-Z0-9]+(?:_[A-Z0-9]+)?$/.test(id)) return undefined;
  return { kind: kindOf(id), id, hostLabel: id.toLowerCase().replaceAll('_', '-') };
}

function kindOf(id: string): AccountKind {
  if (/_SB[0-9]*$/.test(id)) return 'sandbox';
  if (/_RP[0-9]*$/.test(id)) return 'release preview';
  if (/^TSTDRV[0-9]+/.test(id)) return 'test';
  return /^[0-9]+$/.test(id) ? 'production' : 'unknown';
}

/** The services that have a host name for each account. Oracle, section_4834765371. */
export type Service = 'suitetalk' | 'restlets' | 'app' | 'extforms';

/** A NetSuite host name, taken apart. */
export interface AccountHost {
  readonly account: Account;
  readonly service: Service;
}

const accountHost =
  /^([a-z0-9_-]+)\.(?:(suitetalk|restlets)\.api|(app)|(extforms))\.netsuite\.com$/i;

/**
 * The account and service of a host name, or `undefined` for a host that names no account. The name stands
 * alone, without port or user information, as `splitUrl` gives it.
 */
export function readHost(host: string): AccountHost | undefined {
  const found = accountHost.exec(host);
  const account = readAccount(found?.[1] ?? '');
  const service = found?.[2] ?? found?.[3] ?? found?.[4];
  if (account === undefined || service === undefined) return undefined;
  // The expression admits these four names only.
  return { account, service: service.toLowerCase() as Service };
}

/** The host name of an account's service. Oracle, section_4834765371. */
export function hostName({ account, service }: AccountHost): string {
  const api = service === 'suitetalk' || service === 'restlets' ? '.api' : '';
  return `${account.hostLabel}.${service}${api}.netsuite.com`;
}

/** Hosts without an account, from before accounts had their own. Oracle, article_7094653807. */
export const legacyHosts: readonly string[] = [
  'rest.netsuite.com',
  'webservices.netsuite.com',
  'system.netsuite.com',
];

/** The production account of a sandbox or Release Preview account, and the first sandbox of another. */
export function siblingOf({ id }: Account): Account {
  const sibling = id.includes('_') ? id.slice(0, id.indexOf('_')) : `${id}_SB1`;
  return {
    kind: kindOf(sibling),
    id: sibling,
    hostLabel: sibling.toLowerCase().replaceAll('_', '-'),
  };
}

const environments = ['', '_SB1', '_SB2', '_SB3', '_RP', '_RP1'];

/**
 * All that code may make of an account ID: this account, its production, test, sandbox and Release
 * Preview accounts, each in capitals or not, with `_` or `-`.
 */
export function accountForms({ id }: Account): readonly string[] {
  const base = id.replace(/_.*/, '');
  const number = /^(?:TSTDRV|TD)?([0-9]+)$/.exec(base)?.[1];
  const bases = number === undefined ? [base] : [base, number, `TSTDRV${number}`];
  const ids = bases.flatMap((one) => environments.map((environment) => one + environment));
  const spelt = [id, ...ids].flatMap((one) => [one, one.replaceAll('_', '-')]);
  return [...new Set(spelt.flatMap((one) => [one.toLowerCase(), one]))];
}

const centers = ['', '.sandbox', '.beta', '.na0', '.na1', '.na2', '.na3', '.eu1', '.eu2', '.ap1'];

/** Hosts that name no account: the old ones, those of data centers (section_4295564687), and slips. */
export const hostsWithoutAccount: readonly string[] = [
  ...['rest', 'webservices', 'system'].flatMap((service) =>
    centers.map((center) => `${service}${center}.netsuite.com`),
  ),
  'suitetalk.api.netsuite.com',
  'restlets.api.netsuite.com',
  'app.netsuite.com',
];
