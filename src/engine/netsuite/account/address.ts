import { splitUrl } from '../../text/url.ts';
import { hostsWithoutAccount, legacyHosts, readHost } from './accounts.ts';

/** An address of NetSuite’s, as it stood. */
export interface Address {
  readonly host: string;
  /** The host’s first label. */
  readonly label: string;
  /** The path, `''` when there is none. */
  readonly path: string;
  /** Path, query and fragment. */
  readonly rest: string;
}

const netsuite =
  /(?:https?:\/\/)?(?:[^\s/@"'=]{1,60}@)?((?:[A-Za-z0-9_-]{1,63}\.){0,6}netsuite\.com)(?![A-Za-z0-9.-])(:\d{1,5})?([^\s"'\u201c\u201d<>]{0,4000})/i;

/** The first address of NetSuite’s in a text, with or without its scheme. */
export function addressIn(text: string): Address | undefined {
  const found = netsuite.exec(text);
  if (found === null) return undefined;
  // `support@netsuite.com` and the bare name `netsuite.com` are no addresses of a service.
  if (/@netsuite\.com$/i.test(found[0])) return undefined;
  const [, host = '', , rest = ''] = found;
  const { path } = splitUrl(`https://${host}${rest}`);
  return { host, label: host.split('.', 1)[0] ?? '', path, rest };
}

/** What a host of NetSuite’s is. */
export type HostSort =
  | 'account'
  /** Without an account, and only for finding an account’s hosts; article_7094653807. */
  | 'discovery'
  /** Of a data center: unsupported since 2020.2; section_4295564687. */
  | 'data center'
  /** A host of accounts whose account is missing. */
  | 'no account'
  | 'other';

/** What kind of host a name is, by its form alone. */
export function hostSort(host: string): HostSort {
  const name = host.toLowerCase();
  if (legacyHosts.includes(name)) return 'discovery';
  if (/^(?:suitetalk\.api|restlets\.api|app|extforms)\.netsuite\.com$/.test(name)) {
    return 'no account';
  }
  const isOld =
    hostsWithoutAccount.includes(name) ||
    /^(?:rest|webservices|system|forms)\.[a-z]+\d*\.netsuite\.com$/.test(name);
  if (isOld) return 'data center';
  return readHost(name) === undefined ? 'other' : 'account';
}
