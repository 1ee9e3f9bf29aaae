import type { Example } from '../kinds/define.ts';

/**
 * Oracle's published example values (section_1534941088): no one's secrets, and so safe to show. The
 * catalogue's examples are signed with them.
 */
export const oracleSecrets = {
  consumerSecret: 'd26ad321a4b2f23b0741c8d38392ce01c3e23e109df6c96eac6d099e9ab9e8b5',
  tokenSecret: 'c29a677df7d5439a458c063654187e3d678d73aca8e3c9d8bea1478a3eb0d295',
} as const;

const header = [
  'OAuth realm="123456"',
  'oauth_consumer_key="ef40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4"',
  'oauth_token="2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc"',
  'oauth_signature_method="HMAC-SHA256"',
  'oauth_timestamp="1508242306"',
  'oauth_nonce="fjaLirsIcCGVZWzBX0pg"',
  'oauth_version="1.0"',
].join(', ');

/** The header up to the signature, with another account's realm. */
export function headerFor(account: string): string {
  return header.replace('"123456"', `"${account}"`);
}

/** A request of Oracle's example account, with its header up to the signature. */
export function oracleRequest(method: string, url: string, more: Partial<Example> = {}): Example {
  return { method, url, header, account: '123456', ...oracleSecrets, ...more };
}

/** Oracle's RESTlet example: four query parameters, a POST. */
export const oracleRestlet = /* @__PURE__ */ oracleRequest(
  'POST',
  'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&customParam=someValue&testParam=someOtherValue',
);

/** A record query with what encoders treat differently: spaces, quotes, `!`, `/`. */
export const recordQuery = /* @__PURE__ */ oracleRequest(
  'GET',
  'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/customer?q=companyName%20IS%20%22A%2FB!%22&limit=5&offset=0',
);
