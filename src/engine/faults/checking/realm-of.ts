import type { CheckContext } from '../kinds/define.ts';
import { isElsewhere, paramOf, passportOf } from './context.ts';

/** Where an account is named: the realm of a header, or the account of a passport. */
export interface NamedAccount {
  readonly place: 'realm' | 'account';
  readonly text: string;
}

/** What the request says its account is; `undefined` when it does not, and for another server. */
export function accountNamed(context: CheckContext): NamedAccount | undefined {
  if (isElsewhere(context)) return undefined;
  const passport = passportOf(context);
  const place = passport === undefined ? 'realm' : 'account';
  const text = passport === undefined ? paramOf(context, 'realm')?.value : passport.account?.text;
  return text === undefined || text.trim() === '' ? undefined : { place, text };
}

/** A realm that is a URL or a host name. */
export const isAddress = (text: string): boolean => /:\/\/|\.netsuite\.com/i.test(text);

/** The realm of a header for NetSuite where it has the look of an account ID, and `''` elsewhere. */
export function accountLikeRealm(context: CheckContext): string {
  const named = accountNamed(context);
  if (named?.place !== 'realm' || isAddress(named.text)) return '';
  return /^[A-Za-z0-9_-]+$/.test(named.text.trim()) ? named.text.trim() : '';
}
