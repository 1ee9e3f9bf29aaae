import { createHash, createHmac } from 'node:crypto';

/** Oracle's published example credentials, section_1534941088 of its help. */
export const oracle = {
  account: '123456',
  consumerKey: 'ef40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4',
  consumerSecret: 'd26ad321a4b2f23b0741c8d38392ce01c3e23e109df6c96eac6d099e9ab9e8b5',
  token: '2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc',
  tokenSecret: 'c29a677df7d5439a458c063654187e3d678d73aca8e3c9d8bea1478a3eb0d295',
  nonce: 'fjaLirsIcCGVZWzBX0pg',
  timestamp: '1508242306',
} as const;

/** The two texts that must stay in their fields. */
export const secrets = [oracle.consumerSecret, oracle.tokenSecret] as const;

/** Oracle's RESTlet call, with the signature that is right for it. */
export const restlet = {
  method: 'POST',
  url: 'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&customParam=someValue&testParam=someOtherValue',
  query: { script: '6', deploy: '1', customParam: 'someValue', testParam: 'someOtherValue' },
  signature: '+KK4SKNgz4ZiILGLwOMtfYlgcXSy1eis8ldE9X90azQ=',
} as const;

/** Oracle's TokenPassport, with the signature that is right for it. */
export const envelope = `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">
  <soap:Header>
    <ns:tokenPassport xmlns:ns="urn:messages_2025_2.platform.webservices.netsuite.com">
      <ns:account>${oracle.account}</ns:account>
      <ns:consumerKey>${oracle.consumerKey}</ns:consumerKey>
      <ns:token>${oracle.token}</ns:token>
      <ns:nonce>${oracle.nonce}</ns:nonce>
      <ns:timestamp>${oracle.timestamp}</ns:timestamp>
      <ns:signature algorithm="HMAC-SHA256">tIcC5zyKUmycB5Ml/cNxOHDusw03Y5KPQiXVNUHHp4U=</ns:signature>
    </ns:tokenPassport>
  </soap:Header>
  <soap:Body/>
</soap:Envelope>`;

/** A signature that no client computed: 44 characters of Base64. */
export const randomSignature = createHash('sha256').update('no client').digest('base64');

/** Oracle's Authorization header with a signature. */
export function authorization(signature: string): string {
  return [
    `OAuth realm="${oracle.account}"`,
    ...Object.entries(oauthParams).map(([name, value]) => `${name}="${value}"`),
    `oauth_signature="${encodeURIComponent(signature)}"`,
  ].join(', ');
}

const oauthParams = {
  oauth_consumer_key: oracle.consumerKey,
  oauth_token: oracle.token,
  oauth_signature_method: 'HMAC-SHA256',
  oauth_timestamp: oracle.timestamp,
  oauth_nonce: oracle.nonce,
  oauth_version: '1.0',
} as const;

/** How a client signs Oracle's RESTlet call; without any of these it signs rightly. */
export interface Mistakes {
  /** The query that it signs. */
  readonly query?: Readonly<Record<string, string>>;
  /** Another nonce than the header carries. */
  readonly nonce?: string;
  readonly hash?: 'sha1';
  readonly secrets?: 'swapped';
  readonly output?: 'base64 of hex';
}

/** The base string of Oracle's RESTlet call by such a client, put together without the engine. */
export function baseStringWith({ query = restlet.query, nonce = oracle.nonce }: Mistakes): string {
  const [uri = ''] = restlet.url.split('?');
  // Nothing in these names and values needs encoding, and no name is repeated.
  const params = Object.entries({ ...oauthParams, oauth_nonce: nonce, ...query })
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&');
  return [restlet.method, encodeURIComponent(uri), encodeURIComponent(params)].join('&');
}

/** The signature of Oracle's RESTlet call by such a client, computed without the engine. */
export function signedWith(mistakes: Mistakes): string {
  const key = (mistakes.secrets === 'swapped' ? [...secrets].reverse() : secrets).join('&');
  const digest = createHmac(mistakes.hash ?? 'sha256', key)
    .update(baseStringWith(mistakes))
    .digest();
  return mistakes.output === undefined
    ? digest.toString('base64')
    : Buffer.from(digest.toString('hex')).toString('base64');
}
