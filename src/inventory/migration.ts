import { oracle, type Certainty, type Reference } from '../engine/model/index.ts';
import type { GuideStep } from './rotation.ts';
import { migrationSteps, type MigrationStep, type TokenRecord } from './record.ts';

/** From TBA to OAuth 2.0 client credentials, for one integration in one account. */
export const migrationGuide: readonly GuideStep<MigrationStep>[] = [
  {
    id: 'record',
    title: 'Integration record: grant and scopes',
    text: 'At Setup > Integration > Manage Integrations, tick Client Credentials (Machine to Machine) Grant, and the scopes that your client needs: RESTlets, REST Web Services, SuiteAnalytics Connect. SOAP is not among them: a SOAP client goes to REST first.',
    references: [oracle('section_162686838198', 'The grant, its scopes and its set-up.')],
  },
  {
    id: 'role',
    title: 'Role: permission for OAuth 2.0',
    text: 'Give the integration’s role the permission Log in using OAuth 2.0 Access Tokens. Whoever does the mapping below needs OAuth 2.0 Authorized Applications Management.',
    references: [oracle('section_157771510070', 'The permissions for OAuth 2.0.')],
  },
  {
    id: 'certificate',
    title: 'Certificate made',
    text: 'An X.509 certificate in a file of `.cer`, `.pem` or `.crt`: RSA with 3072 or 4096 bits, or EC with 256, 384 or 521. The private key stays with your client. NetSuite cuts its life to two years, so put its renewal into a calendar.',
    references: [oracle('subsect_162755332391', 'Which certificates are taken.')],
  },
  {
    id: 'mapping',
    title: 'Certificate mapped to user and role',
    text: 'At Setup > Integration > Manage Authentication > OAuth 2.0 Client Credentials (M2M) Setup, choose the entity, the role and the application, and upload the public certificate. Note the Certificate ID: it becomes `kid`. Do it in each account: the mapping is not copied to a sandbox, and a refresh clears it.',
    references: [oracle('section_162686838198', 'The mapping of a certificate.')],
  },
  {
    id: 'client',
    title: 'Client asks for a bearer token',
    text: 'Your client signs a JWT with `PS256` or `ES256` (or their 384 and 512 forms), sends it to `/services/rest/auth/oauth2/v1/token`, and calls with `Authorization: Bearer …`. The token lasts an hour; there is no refresh token, and no client secret.',
    references: [
      oracle('section_162755359851', 'The request for a token.'),
      oracle('section_162790605110', 'The parts of the JWT.'),
    ],
  },
  {
    id: 'verified',
    title: 'Calls work without TBA',
    text: 'To rehearse, clear the TBA boxes on the integration record and watch for a day that nothing fails. Note its Callback URL first, if it has one.',
    references: [oracle('section_0525022007', 'How to try an account without TBA.')],
  },
  {
    id: 'retired',
    title: 'Token retired',
    text: 'Only when nothing uses it: set the token Inactive, later revoke it, and note that here.',
    references: [oracle('bridgehead_4249078810', 'Inactive can be undone, Revoke cannot.')],
  },
];

/** Why to migrate and by when, each with how sure it is. */
export const migrationDates: readonly {
  readonly text: string;
  readonly certainty: Certainty;
  readonly references: readonly Reference[];
}[] = [
  {
    text: 'From release 2027.1 no new integration can use TBA.',
    certainty: 'documented',
    references: [oracle('section_0525020842', 'The end of new TBA integrations.')],
  },
  {
    text: 'Tentative: TBA that exists ends with 2028.1 as Oracle wrote in mid-2026, or with 2028.2 as a blog reported in October 2026. SuiteAnalytics Connect is excepted.',
    certainty: 'tentative',
    references: [oracle('section_0525020842', 'The planned end of TBA.')],
  },
  {
    text: 'All SOAP endpoints end with 2028.2.',
    certainty: 'documented',
    references: [oracle('article_2104046421', 'The end of SOAP web services.')],
  },
];

/** A record with a step of its migration done or undone. */
export function migrate(token: TokenRecord, step: MigrationStep, isDone: boolean): TokenRecord {
  const done = migrationSteps.filter((one) =>
    one === step ? isDone : token.migration.includes(one),
  );
  return { ...token, migration: done };
}
