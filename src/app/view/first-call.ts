import { readAccountText } from '../../engine/netsuite/account/read-account-text.ts';

/** The cheapest signed call there is: `tokeninfo` says whose the token is; chapter_157017286140. */
export interface FirstCall {
  readonly method: 'GET';
  readonly url: string;
  /** The account ID, as realm and for the field. */
  readonly account: string;
}

/** The first call to an account, in whatever form it is named; `undefined` when it is named in none. */
export function firstCallFor(text: string): FirstCall | undefined {
  const { account } = readAccountText(text);
  if (account === undefined) return undefined;
  return {
    method: 'GET',
    url: `https://${account.hosts.restlets}/rest/tokeninfo`,
    account: account.id,
  };
}
