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

/** The account and service of a host name, or `undefined` for a host that names no account. */
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
