import type { GivenText } from '../../src/engine/index.ts';
import { oracleIds } from '../../src/engine/faults/examples/check.ts';
import { oracleSecrets } from '../../src/engine/faults/examples/oracle.ts';
import { passportRequest } from '../../src/engine/faults/examples/passport.ts';
import { exampleText } from './recipes.ts';

const credentials = { account: '123456_SB1', ...oracleIds, ...oracleSecrets };

/** What breaks signing: lists, empty values, zeros, blanks, marks, accents, escapes of escapes, `;`, `?`. */
const query = [
  'script=6&deploy=1&id%5B%5D=2&id%5B%5D=10&a.b=%C3%A9&a.b=%C3%A9&A=1&a=2&a-b=3&b@=4&b1=5&v=%40&v=1&empty=&bare&z=0&f=false',
  'T=True&t=true&n=1.50&big=12345&c;d=e;f&x=1=2&q=a+b%2Bc%2520&amp;m=n?o=p~*!%27(),%5B%5D%5B%2F%20%20',
  'oauth_x=1&U=%0A&Limit=5',
].join('&');

interface Parts {
  readonly host: string;
  readonly type: string;
  readonly body: string;
  readonly header?: string;
  readonly algorithm?: string;
  readonly baseString?: string;
}

function richRequest({
  host,
  type,
  body,
  header = '',
  algorithm = 'HMAC-SHA256',
  baseString = '',
}: Parts): GivenText {
  const request = {
    method: 'Post',
    url: `${host}/App//services/./rest/record/v1/Type/1%20c%21/2;v=1?${query}#part`,
    headers: [{ name: 'Content-Type', value: type }],
    body,
  };
  const observed = [
    'OAuth realm="123456_SB1"',
    `oauth_consumer_key="${oracleIds.consumerKey}"`,
    `oauth_signature_method="${algorithm}"`,
    'oauth_timestamp="1508242306"',
    'oauth_nonce="fjaLirsIcCGVZWzBX0pg"',
    `${header}oauth_signature="x"`,
  ].join(', ');
  return { request, observed, credentials, baseString };
}

const account = '123456-SB1.suitetalk.api.netsuite.com';
const token = `oauth_token="${oracleIds.token}", `;

/** Requests in which, taken together, every mistake of the catalogue that changes a signature is possible. */
export const richRequests = {
  allParameters: richRequest({
    baseString: 'POST&https%3A%2F%2Fa.test%2F&oauth_nonce%3Dother%26oauth_timestamp%3D1508242300',
    host: `https://u:p@${account}:443`,
    type: 'application/json',
    body: '{"name":"a=b&c","lines":[1,2,3]}',
    header: `${token}oauth_version="1.0", `,
  }),
  form: richRequest({
    host: `https://u:p@${account}:8443`,
    type: 'application/x-www-form-urlencoded',
    body: 'p=a+b&q=c%2Bd',
    header: `${token}oauth_callback="https://a.test/?b=c", oauth_body_hash="aGFzaA==", `,
    algorithm: 'HMAC-SHA1',
  }),
  withoutToken: richRequest({
    host: `https://${account}`,
    type: 'text/plain',
    body: 'a=b',
    header: 'oauth_callback="https://a.test/?b=c", ',
  }),
  passport: exampleText(passportRequest('123456_SB1'), 'x'),
} as const satisfies Readonly<Record<string, GivenText>>;
