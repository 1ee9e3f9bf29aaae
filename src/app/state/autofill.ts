import type { Given } from '../../engine/index.ts';
import { headerParam } from '../../engine/model/index.ts';
import { splitUrl } from '../../engine/text/url.ts';
import { readAccount, readHost } from '../../engine/netsuite/account/accounts.ts';
import {
  namesHolding,
  type FieldName,
  type Fields,
  type KeyName,
  type NamesWith,
  type Origin,
  type Origins,
} from '../view/fields.ts';

/** A text that the request itself says, and where. */
interface Found {
  readonly text: string;
  readonly origin: Origin;
}

type Fillable = NamesWith<'holds', 'account' | 'key'>;

/** What the request says of the account, the consumer key and the token. Secrets it never holds. */
function foundIn({ observed, request }: Given): Partial<Record<Fillable, Found>> {
  if (observed.kind === 'passport') {
    return {
      ...found('account', observed.account?.text.trim(), 'envelope'),
      ...found('consumerKey', observed.consumerKey?.text.trim(), 'envelope'),
      ...found('token', observed.token?.text.trim(), 'envelope'),
    };
  }
  const { host } = splitUrl(request.url);
  const realm = headerParam(observed, 'realm')?.value ?? '';
  return {
    ...found('account', readHost(host)?.account.id, 'URL'),
    ...found('account', readAccount(realm) === undefined ? undefined : realm, 'header'),
    ...found('consumerKey', headerParam(observed, 'oauth_consumer_key')?.value, 'header'),
    ...found('token', headerParam(observed, 'oauth_token')?.value, 'header'),
  };
}

/** The consumer key and the token that a request names; `''` for what it does not name. */
export function keysSent(given: Given): Pick<Fields, KeyName> {
  const { consumerKey, token } = foundIn(given);
  return { consumerKey: consumerKey?.text ?? '', token: token?.text ?? '' };
}

function found(name: Fillable, text: string | undefined, origin: Origin) {
  return text === undefined || text === '' ? {} : { [name]: { text, origin } };
}

/** The fields that a request can fill: account and keys. */
export const fillable: readonly Fillable[] = namesHolding('account', 'key');
const automatic = new Set<Origin | undefined>(['header', 'URL', 'envelope']);

/** The origins with one field's set, or forgotten: a field that is empty has none. */
export function withOrigin(origins: Origins, name: FieldName, origin: Origin | undefined): Origins {
  const others = Object.entries(origins).filter(([field]) => field !== name);
  return Object.fromEntries(origin === undefined ? others : [...others, [name, origin]]);
}

/**
 * Fills what the request itself says, never over what the user typed: a field is filled while it is
 * empty, and follows the request as long as the user leaves it.
 */
export function autofill(
  fields: Fields,
  origins: Origins,
  given: Given,
): { readonly fields: Fields; readonly origins: Origins } {
  const says = foundIn(given);
  const filled: Record<string, string> = {};
  let from = origins;
  for (const name of fillable) {
    if (fields[name] !== '' && !automatic.has(origins[name])) continue;
    filled[name] = says[name]?.text ?? '';
    from = withOrigin(from, name, says[name]?.origin);
  }
  return { fields: { ...fields, ...filled }, origins: from };
}
