import type { Given } from '../../engine/index.ts';
import { headerParam } from '../../engine/model/index.ts';
import { splitUrl } from '../../engine/text/url.ts';
import { readAccount, readHost } from '../../engine/netsuite/account/accounts.ts';

/** What is copied in the place of the header that was sent. */
export interface Corrected {
  readonly header: string;
  /** Why it is not offered: something in it cannot be right, and only the reader can fix it. */
  readonly refused: string | undefined;
  /** What of the header that was sent is kept, and what is not. */
  readonly note: string;
}

const kept =
  'It keeps your nonce and your timestamp, so it shows what should have been sent, and works once, within five minutes of that timestamp.';

/**
 * The header with the right signature, as `printed` has it, and with the realm as NetSuite spells it, which is
 * not signed. For another server than NetSuite all is kept, and of a TokenPassport, whose account is signed.
 */
export function correctedHeader({ observed, request }: Given, printed: string): Corrected {
  const { host } = splitUrl(request.url);
  const asIs = { header: printed, refused: undefined, note: kept };
  if (observed.kind !== 'oauth' || !/(?:^|\.)netsuite\.com$/i.test(host)) return asIs;
  if (headerParam(observed, 'oauth_signature_method')?.value !== 'HMAC-SHA256') {
    return { ...asIs, refused: otherMethod };
  }
  const sent = headerParam(observed, 'realm')?.value ?? '';
  if (sent === '') return asIs;
  const account = readAccount(sent.trim())?.id;
  const ofHost = readHost(host)?.account.id ?? account;
  if (account === undefined || account !== ofHost) return { ...asIs, refused: otherRealm };
  if (account === sent) return asIs;
  return {
    ...asIs,
    header: printed.replaceAll(
      /((?:^OAuth |, )realm=")[^"]*/g,
      (_, name: string) => name + account,
    ),
    note: `${kept} The realm is written as NetSuite spells it: ${account}.`,
  };
}

const otherMethod =
  'Its signature method would stay what you announce, and NetSuite takes HMAC-SHA256 alone. Set that in your client, and sign anew.';
const otherRealm =
  'The realm is not the account that the URL names, or is no account ID. Set the right one of the two first.';
