import { oracle, type Certainty, type Reference } from '../engine/model/index.ts';

/** One aspect of TBA and of OAuth 2.0 client credentials (machine to machine). */
export interface Compared {
  readonly aspect: string;
  readonly tba: string;
  readonly oauth2: string;
  readonly certainty: Certainty;
  readonly references: readonly Reference[];
}

const request = oracle('section_162755359851', 'How the token is asked for.');
const jwt = oracle('section_162790605110', 'What the signed assertion holds.');
const setUp = oracle('section_162686838198', 'How the certificate is mapped.');
const certificates = oracle('subsect_162755332391', 'Which certificates are taken.');
const answers = oracle('section_158255317571', 'What the token endpoint answers.');
const copies = oracle('section_1515141510', 'Tokens are not copied to a sandbox.');
const integration = oracle('bridgehead_4249032125', 'The integration record and its keys.');

/** TBA and OAuth 2.0 client credentials, side by side. */
export const comparison: readonly Compared[] = [
  {
    aspect: 'Who signs what',
    tba: 'Your client signs each request with HMAC-SHA256: method, URL, query and OAuth parameters.',
    oauth2:
      'Your client signs a small text (a JWT) once an hour with a private key: PS256, PS384, PS512, ES256, ES384 or ES512. Calls only carry the token that it gets.',
    certainty: 'documented',
    references: [jwt, request],
  },
  {
    aspect: 'What to keep secret',
    tba: 'Consumer secret and token secret. Consumer key and token ID go with each call.',
    oauth2: 'The private key. There is no client secret; the client ID is sent.',
    certainty: 'documented',
    references: [integration, request],
  },
  {
    aspect: 'Life of a token',
    tba: 'Until it is revoked or made inactive.',
    oauth2:
      'One hour (`expires_in` `3600`), without a refresh token: ask for a new one. The assertion itself lives less than 60 minutes.',
    certainty: 'documented',
    references: [answers, jwt],
  },
  {
    aspect: 'What to renew',
    tba: 'Nothing by itself: tokens do not expire.',
    oauth2:
      'The certificate, within two years. NetSuite sends mails two months, one month and 14 days before.',
    certainty: 'documented',
    references: [certificates, setUp],
  },
  {
    aspect: 'Setting up',
    tba: 'Feature, integration record, role, user, access token.',
    oauth2:
      'Feature OAuth 2.0; integration record with `Client Credentials (Machine to Machine) Grant` and the boxes of its scopes; then `Setup > Integration > Manage Authentication > OAuth 2.0 Client Credentials (M2M) Setup`: entity, role, application and public certificate.',
    certainty: 'documented',
    references: [setUp],
  },
  {
    aspect: 'Permissions',
    tba: '`User Access Tokens`, or `Log in using Access Tokens`.',
    oauth2:
      '`Log in using OAuth 2.0 Access Tokens` for the mapped role; `OAuth 2.0 Authorized Applications Management` for whoever sets it up.',
    certainty: 'documented',
    references: [setUp, oracle('section_157771510070', 'The permissions for OAuth 2.0.')],
  },
  {
    aspect: 'What it opens',
    tba: 'REST web services, SuiteQL, RESTlets, SOAP, SuiteAnalytics Connect.',
    oauth2:
      'REST web services and SuiteQL, RESTlets, SuiteAnalytics Connect, each by a scope: `rest_webservices`, `restlets`, `suite_analytics`. Not SOAP.',
    certainty: 'documented',
    references: [jwt, oracle('chapter_4247329078', 'OAuth 2.0 does not work with SOAP.')],
  },
  {
    aspect: 'Certificates',
    tba: 'None.',
    oauth2:
      'X.509, as `.cer`, `.pem` or `.crt`; RSA of 3072 or 4096 bits, or EC of 256, 384 or 521. One for each integration, role and entity; five active on one record. `kid` is the Certificate ID of the set-up page.',
    certainty: 'documented',
    references: [certificates, setUp, jwt],
  },
  {
    aspect: 'Sandbox copies',
    tba: 'Tokens are not copied, and a refresh deletes them.',
    oauth2: 'The mapping is not copied, and a refresh clears it.',
    certainty: 'documented',
    references: [copies, setUp],
  },
  {
    aspect: 'When it is refused',
    tba: '“Invalid login attempt”, whatever the cause. The Login Audit Trail has the cause.',
    oauth2:
      'The token endpoint: `invalid_client`, `invalid_grant`, `invalid_request` and others; a call: `401` with `invalid_token`. Which cause gives which of them Oracle does not say for this flow. The Login Audit Trail has its own words, such as `MissingKeyId`.',
    certainty: 'documented',
    references: [
      oracle('subsect_158521832417', 'The errors, written for the authorization code.'),
      oracle('subsect_158324637123', 'What the audit trail says.'),
    ],
  },
];

/** Where Oracle’s pages on client credentials contradict each other or themselves. */
export const contradictions: readonly string[] = [
  '`scope`: the text says separated by commas, the sample holds a JSON array, `["restlets", "rest_webservices"]`.',
  '`aud`: the text says the token URL on the `suitetalk` host, the sample has the `restlets` host.',
  'Life of the assertion: one page says less than 60 minutes, the page on the audit trail no more than two hours.',
  'The access token: the text says `PS256`, the sample says `RS256`.',
];

/** The sources of the contradictions. */
export const contradictionSources: readonly Reference[] = [
  jwt,
  answers,
  oracle('subsect_158324637123', 'What the audit trail says of an assertion’s life.'),
];
