import type { Fields } from './fields.ts';

/** A case to try. Its secrets are Oracle's published ones, no one's own. */
export interface Example {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly fields: Partial<Fields>;
}

const consumerKey = 'ef40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4';
const token = '2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc';

/** Oracle's example credentials, section_1534941088. */
const secrets = {
  account: '123456',
  consumerKey,
  consumerSecret: 'd26ad321a4b2f23b0741c8d38392ce01c3e23e109df6c96eac6d099e9ab9e8b5',
  token,
  tokenSecret: 'c29a677df7d5439a458c063654187e3d678d73aca8e3c9d8bea1478a3eb0d295',
} as const;

function header(signature: string): string {
  return [
    'OAuth realm="123456"',
    `oauth_consumer_key="${consumerKey}"`,
    `oauth_token="${token}"`,
    'oauth_signature_method="HMAC-SHA256"',
    'oauth_timestamp="1508242306"',
    'oauth_nonce="fjaLirsIcCGVZWzBX0pg"',
    'oauth_version="1.0"',
    `oauth_signature="${signature}"`,
  ].join(', ');
}

const restlet =
  'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&customParam=someValue&testParam=someOtherValue';

const envelope = `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">
  <soap:Header>
    <ns:tokenPassport xmlns:ns="urn:messages_2025_2.platform.webservices.netsuite.com">
      <ns:account>123456</ns:account>
      <ns:consumerKey>${consumerKey}</ns:consumerKey>
      <ns:token>${token}</ns:token>
      <ns:nonce>fjaLirsIcCGVZWzBX0pg</ns:nonce>
      <ns:timestamp>1508242306</ns:timestamp>
      <ns:signature algorithm="HMAC-SHA256">tIcC5zyKUmycB5Ml/cNxOHDusw03Y5KPQiXVNUHHp4U=</ns:signature>
    </ns:tokenPassport>
  </soap:Header>
  <soap:Body/>
</soap:Envelope>`;

export const examples: readonly Example[] = [
  {
    id: 'restlet-failing',
    title: 'A failing RESTlet',
    about: 'Oracle’s RESTlet call, signed by a client that makes a common mistake.',
    fields: {
      ...secrets,
      method: 'POST',
      url: restlet,
      header: header('3PG0SPlzgnzEkbty4kDqRje2pFdp4EmjI5x2PzvBsxg%3D'),
    },
  },
  {
    id: 'suiteql-failing',
    title: 'A failing SuiteQL call',
    about: 'A query with limit and offset. The client looks careful, and is refused.',
    fields: {
      ...secrets,
      method: 'POST',
      url: 'https://123456.suitetalk.api.netsuite.com/services/rest/query/v1/suiteql?limit=10&offset=10',
      contentType: 'application/json',
      body: '{"q":"SELECT id, companyname FROM customer"}',
      header: header('8R7alGVxmu2ZvaS5K7f37m%2Ff68x2U08Om7JGOyhg2iE%3D'),
    },
  },
  {
    id: 'restlet',
    title: 'Oracle’s RESTlet example',
    about: 'Rightly signed. Oracle’s page prints this signature without its leading +.',
    fields: {
      ...secrets,
      method: 'POST',
      url: restlet,
      header: header('%2BKK4SKNgz4ZiILGLwOMtfYlgcXSy1eis8ldE9X90azQ%3D'),
    },
  },
  {
    id: 'rest',
    title: 'Oracle’s REST example',
    about: 'A record read, rightly signed.',
    fields: {
      ...secrets,
      method: 'GET',
      url: 'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/employee/40',
      header: header('B5OIWznZ2YP0OB7VrJrGkYsTh%2B8H%2B5T9Hag%2Bo92q0zY%3D'),
    },
  },
  {
    id: 'soap',
    title: 'Oracle’s SOAP example',
    about: 'A TokenPassport, rightly signed.',
    fields: {
      ...secrets,
      method: 'POST',
      url: 'https://123456.suitetalk.api.netsuite.com/services/NetSuitePort_2025_2',
      contentType: 'text/xml',
      body: envelope,
    },
  },
];

/** The examples that an empty page offers. */
export const firstExamples: readonly Example[] = examples.filter(({ id }) =>
  ['restlet-failing', 'suiteql-failing', 'soap'].includes(id),
);
