import { headerParam, type Given } from '../../model/index.ts';
import { readAccount, readHost, type Account } from '../../netsuite/account/accounts.ts';
import { urlPartsOf } from '../places/url.ts';

/**
 * The accounts that the host, the realm or passport, and the credentials name, each once. A long text or one
 * of the secrets may stand in an account's place by mistake, and is left out.
 */
export function accountsOf(given: Given): readonly Account[] {
  const { observed, credentials } = given;
  const named =
    observed.kind === 'passport' ? observed.account?.text : headerParam(observed, 'realm')?.value;
  const secrets = [credentials.consumerSecret, credentials.tokenSecret, ...given.otherSecrets];
  const found = [
    readHost(urlPartsOf(given).host)?.account,
    readAccount(named ?? ''),
    readAccount(credentials.account),
  ].filter((account) => account !== undefined);
  return [...new Map(found.map((account) => [account.id, account])).values()].filter(
    ({ id }) => id.length <= 24 && secrets.every((secret) => readAccount(secret)?.id !== id),
  );
}
