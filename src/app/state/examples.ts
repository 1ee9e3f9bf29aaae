import { emptyFields, fieldNames, type Fields } from '../view/fields.ts';

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

function header(
  signature: string,
  { realm = '123456', timestamp = '1508242306', nonce = 'fjaLirsIcCGVZWzBX0pg' } = {},
): string {
  return [
    `OAuth realm="${realm}"`,
    `oauth_consumer_key="${consumerKey}"`,
    `oauth_token="${token}"`,
    'oauth_signature_method="HMAC-SHA256"',
    `oauth_timestamp="${timestamp}"`,
    `oauth_nonce="${nonce}"`,
    'oauth_version="1.0"',
    `oauth_signature="${signature}"`,
  ].join(', ');
}

/** What the examples that are not Oracle's were signed with. */
const ours = { timestamp: '1767225600', nonce: 'Abc123Def456Ghi789Jk' };

/** Oracle prints one text as key and as secret; section_157652390285. */
const flowKey = '60712990bc09623786e7047c226bcb3f86d49dca0b04efc21001dc76d97a81f5';

const restlet =
  'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&customParam=someValue&testParam=someOtherValue';

const envelope = (
  passport: string,
): string => `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">
  <soap:Header>
    ${passport}
  </soap:Header>
  <soap:Body/>
</soap:Envelope>`;

const passport = (
  signature: string,
): string => `<ns:tokenPassport xmlns:ns="urn:messages_2025_2.platform.webservices.netsuite.com">
      <ns:account>123456</ns:account>
      <ns:consumerKey>${consumerKey}</ns:consumerKey>
      <ns:token>${token}</ns:token>
      <ns:nonce>fjaLirsIcCGVZWzBX0pg</ns:nonce>
      <ns:timestamp>1508242306</ns:timestamp>
      <ns:signature algorithm="HMAC-SHA256">${signature}</ns:signature>
    </ns:tokenPassport>`;

const soap = {
  ...secrets,
  method: 'POST',
  url: 'https://123456.suitetalk.api.netsuite.com/services/NetSuitePort_2025_2',
  contentType: 'text/xml',
} as const;

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
    fields: { ...soap, body: envelope(passport('tIcC5zyKUmycB5Ml/cNxOHDusw03Y5KPQiXVNUHHp4U=')) },
  },
  {
    id: 'restlet-misprint',
    title: 'Oracle’s RESTlet header, as printed',
    about: 'The page was edited to the new host name, and its signature was not.',
    fields: {
      ...secrets,
      method: 'POST',
      url: restlet,
      header: header('7mpNx1RdQn4VLSyeEwCK7jFBjGQ0blzwDSMU9Kg5Rmg%3D'),
    },
  },
  {
    id: 'soap-misprint',
    title: 'Oracle’s TokenPassport, as printed',
    about: 'Signed for the account 3829855, and sent for 123456.',
    fields: { ...soap, body: envelope(passport('76wQrUWF8i3BwfAjrNnTxjFo+Ixj9YzYgsj+HVeGQyY=')) },
  },
  {
    id: 'sandbox',
    title: 'A sandbox account',
    about: 'A query with limit and offset. The realm is 1234567_SB1, the host begins 1234567-sb1.',
    fields: {
      ...secrets,
      account: '1234567_SB1',
      method: 'POST',
      url: 'https://1234567-sb1.suitetalk.api.netsuite.com/services/rest/query/v1/suiteql?limit=10&offset=10',
      contentType: 'application/json',
      body: '{"q":"SELECT id FROM customer"}',
      header: header('BH58Dta4Wj05TQ6fUVWrCYr9GyZl0vtmy0rPRnOSqh4%3D', {
        ...ours,
        realm: '1234567_SB1',
      }),
    },
  },
  {
    id: 'transform',
    title: 'A record transform',
    about: 'The ! in the path is %21 in the base string: many encoders leave it as it is.',
    fields: {
      ...secrets,
      account: '1234567',
      method: 'POST',
      url: 'https://1234567.suitetalk.api.netsuite.com/services/rest/record/v1/salesOrder/6/!transform/itemFulfillment',
      header: header('vobA%2BBn8FasMfMjP0j0WN90rZ7VR%2FEiSBdTaIbYBYTc%3D', {
        ...ours,
        realm: '1234567',
      }),
    },
  },
  {
    id: 'request-token',
    title: 'Step 1 of the token flow',
    about: 'No token yet: the key ends with &. The role stands in the header and is signed.',
    fields: {
      account: '1234567',
      consumerKey: flowKey,
      consumerSecret: flowKey,
      method: 'POST',
      url: 'https://1234567.restlets.api.netsuite.com/rest/requesttoken',
      header: `OAuth realm="1234567", role="45678", oauth_consumer_key="${flowKey}", oauth_nonce="bUvpxBX93OWo0FLswq5M", oauth_timestamp="1575998103", oauth_signature_method="HMAC-SHA256", oauth_version="1.0", oauth_callback="https%3A%2F%2Fmy.example.com%2FTBA%2F%3FcallbackRequest", oauth_signature="7kgwwmiAylqeMdHjCBnIUUW%2BdrDrGCbZGBkuCt39J90%3D"`,
    },
  },
  {
    id: 'rfc5849',
    title: 'The example of RFC 5849',
    about: 'Names twice, empty values, a form body. HMAC-SHA1, which NetSuite takes no more.',
    fields: {
      consumerKey: '9djdj82h48djs9d2',
      consumerSecret: 'j49sk3j29djd',
      token: 'kkk9d7dh3k39sjv7',
      tokenSecret: 'dh893hdasih9',
      method: 'POST',
      url: 'http://example.com/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b',
      contentType: 'application/x-www-form-urlencoded',
      body: 'c2&a3=2+q',
      header:
        'OAuth realm="Example", oauth_consumer_key="9djdj82h48djs9d2", oauth_token="kkk9d7dh3k39sjv7", oauth_signature_method="HMAC-SHA1", oauth_timestamp="137131201", oauth_nonce="7d8f3e4a", oauth_signature="r6%2FTJjbCOr97%2F%2BUU0NsvSne7s5g%3D"',
    },
  },
];

/** The examples that an empty page offers. */
export const firstExamples: readonly Example[] = examples.filter(({ id }) =>
  ['restlet-failing', 'suiteql-failing', 'soap'].includes(id),
);

/** All fields, with those of an example. */
export const fieldsOfExample = (id: string): Fields => ({
  ...emptyFields,
  ...examples.find((one) => one.id === id)?.fields,
});

/** The example that stands in the fields, until something of it is edited. */
export const exampleIn = (fields: Fields): Example | undefined =>
  examples.find(({ id }) => {
    const own = fieldsOfExample(id);
    return fieldNames.every((name) => own[name] === fields[name]);
  });
