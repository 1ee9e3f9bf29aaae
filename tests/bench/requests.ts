import type { GivenText } from '../../src/engine/index.ts';

const credentials = {
  account: '123456',
  consumerKey: 'ef40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4',
  consumerSecret: 'd26ad321a4b2f23b0741c8d38392ce01c3e23e109df6c96eac6d099e9ab9e8b5',
  token: '2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc',
  tokenSecret: 'c29a677df7d5439a458c063654187e3d678d73aca8e3c9d8bea1478a3eb0d295',
} as const;

/** A signature that no client computed, so that a search tries everything. */
const signature = 'yb3wCUL2cFPbKqLPLBINjN3PIyI3NdhSgIEqyNHEjRg%3D';

function header(realm: string): string {
  return [
    `OAuth realm="${realm}"`,
    `oauth_consumer_key="${credentials.consumerKey}"`,
    `oauth_token="${credentials.token}"`,
    'oauth_signature_method="HMAC-SHA256"',
    'oauth_timestamp="1508242306"',
    'oauth_nonce="fjaLirsIcCGVZWzBX0pg"',
    'oauth_version="1.0"',
    `oauth_signature="${signature}"`,
  ].join(', ');
}

/** Oracle's REST example: no query, no body. */
export const plain: GivenText = {
  request: {
    method: 'GET',
    url: 'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/employee/40',
    headers: [],
    body: '',
  },
  observed: header('123456'),
  credentials,
};

/** A RESTlet call of a sandbox with all that makes signing hard. */
export const rich: GivenText = {
  request: {
    method: 'POST',
    url: [
      'https://123456-sb1.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1',
      'id=2',
      'id=10',
      'name=Jos%C3%A9%20Mu%C3%B1oz',
      'empty=',
      'q=a%26b%3Dc%2Fd',
      "mark=it's+(new)*!",
    ].join('&'),
    headers: [{ name: 'Content-Type', value: 'application/json' }],
    body: '{"name":"value","lines":[1,2,3]}',
  },
  observed: header('123456_SB1'),
  credentials: { ...credentials, account: '123456_SB1' },
};

/** The rich request with so many query parameters. */
export function withParameters(count: number): GivenText {
  const more = Array.from({ length: count }, (_, index) => `p${index}=value%20${index}`);
  const url = `${rich.request.url}&${more.join('&')}`;
  return { ...rich, request: { ...rich.request, url } };
}
