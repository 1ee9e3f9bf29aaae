import type { Seen } from '../kinds/define.ts';
import { isElsewhere, paramOf, passportOf } from './seen.ts';

/** Where an account is named: the realm of a header, or the account of a passport. */
export interface NamedAccount {
  readonly place: 'realm' | 'account';
  readonly text: string;
}

/** What the request says its account is; `undefined` when it does not, and for another server. */
export function accountNamed(seen: Seen): NamedAccount | undefined {
  if (isElsewhere(seen)) return undefined;
  const passport = passportOf(seen);
  const place = passport === undefined ? 'realm' : 'account';
  const text = passport === undefined ? paramOf(seen, 'realm')?.value : passport.account?.text;
  return text === undefined || text.trim() === '' ? undefined : { place, text };
}

/** A realm that is a URL or a host name. */
export const isAddress = (text: string): boolean => /:\/\/|\.netsuite\.com/i.test(text);

/** The realm of a header for NetSuite where it has the look of an account ID, and `''` elsewhere. */
export function accountLikeRealm(seen: Seen): string {
  const named = accountNamed(seen);
  if (named?.place !== 'realm' || isAddress(named.text)) return '';
  return /^[A-Za-z0-9_-]+$/.test(named.text.trim()) ? named.text.trim() : '';
}
