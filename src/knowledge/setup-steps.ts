import { oracle, type Certainty, type Reference } from '../engine/model/index.ts';
import type { SetupStepId } from '../engine/netsuite/errors/index.ts';

/** A statement on NetSuite, with how sure it is where that differs from its step's. */
export interface Statement {
  readonly text: string;
  readonly certainty?: Certainty;
}

/** One step on the way from nothing to a working token. */
export interface SetupStep {
  readonly id: SetupStepId;
  readonly title: string;
  /** Where in NetSuite; `''` for what is done elsewhere. */
  readonly path: string;
  readonly todo: readonly Statement[];
  readonly traps: readonly Statement[];
  readonly certainty: Certainty;
  readonly references: readonly Reference[];
}

const features = oracle('article_5085602973', 'Which features and permissions TBA needs.');
const oneTime = oracle('bridgehead_4249032125', 'The integration record, its boxes and its keys.');
const permissions = oracle('bridgehead_4248124361', 'The permissions for access tokens.');
const ending = oracle('bridgehead_4249078810', 'What makes a token inactive, revoked or unusable.');

/** The way from nothing to a working token, in order. */
export const setupSteps: readonly SetupStep[] = [
  {
    id: 'feature',
    title: 'Switch token-based authentication on',
    path: 'Setup > Company > Enable Features > SuiteCloud > Manage Authentication',
    todo: [{ text: 'Tick Token-based Authentication, and save.' }],
    traps: [
      {
        text: 'While it is off, the client hears Invalid login attempt, and the Login Audit Trail says `FeatureDisabled`.',
      },
    ],
    certainty: 'documented',
    references: [
      features,
      oracle('section_0525022007', 'Where the features of TBA and OAuth 2.0 are.'),
    ],
  },
  {
    id: 'services',
    title: 'Switch on the services that your client calls',
    path: 'Setup > Company > Enable Features > SuiteCloud',
    todo: [
      { text: 'For records over REST: REST Web Services, under SuiteTalk.' },
      { text: 'For SOAP: SOAP Web Services, under SuiteTalk.' },
      {
        text: 'For RESTlets: Client SuiteScript and Server SuiteScript.',
        certainty: 'believed',
      },
      { text: 'For SuiteQL: REST Web Services, and SuiteAnalytics Workbook on the Analytics tab.' },
    ],
    traps: [
      {
        text: 'A service that is off can look like a login that failed, or like a permission that is missing: a right signature does not help.',
        certainty: 'reported',
      },
    ],
    certainty: 'documented',
    references: [features],
  },
  {
    id: 'integration',
    title: 'Make an integration record',
    path: 'Setup > Integration > Manage Integrations > New',
    todo: [
      {
        text: 'Give it the name of your integration, State Enabled, and tick Token-based Authentication.',
      },
      {
        text: 'Clear TBA: Authorization Flow unless your client sends a person through the three-step flow. If it does, enter its Callback URL as well.',
      },
      {
        text: 'Save, and take the consumer key and the consumer secret from the page that follows.',
      },
    ],
    traps: [
      {
        text: 'The key and the secret are shown once. If they are lost, reset them on the same record: the old pair then stops working. No new record is needed.',
      },
      {
        text: 'A record that was installed by a bundle may be Waiting for Approval. All its calls are refused until its State is Enabled.',
      },
    ],
    certainty: 'documented',
    references: [oneTime],
  },
  {
    id: 'role-record',
    title: 'Make a role for this integration alone',
    path: 'Setup > Users/Roles > Manage Roles > New',
    todo: [
      { text: 'Give it what the calls need, and not more.' },
      {
        text: 'To log in: User Access Tokens, or Log in using Access Tokens when somebody else makes the token.',
      },
      {
        text: 'To call: REST Web Services for REST and SuiteQL, SOAP Web Services at Full for SOAP, SuiteAnalytics Workbook at Edit for SuiteQL.',
      },
    ],
    traps: [
      { text: 'The box Web Services Only Role breaks RESTlets. Leave it clear if you call any.' },
      {
        text: 'SOAP Web Services at a level below Full does not let the client log in.',
      },
      {
        text: 'Access Token Management makes tokens for others, and by itself does not log in.',
      },
    ],
    certainty: 'documented',
    references: [
      permissions,
      oracle('section_N3424476', 'The levels of the permissions for web services.'),
      oracle('section_4254801119', 'What a Web Services Only role cannot do.'),
    ],
  },
  {
    id: 'user',
    title: 'Give the role to a user of the integration’s own',
    path: '',
    todo: [
      {
        text: 'Make an employee record for the integration, give it access, and assign the role to it.',
        certainty: 'believed',
      },
      { text: 'Take no person’s record, and no Administrator.' },
    ],
    traps: [
      {
        text: 'When a person leaves, their tokens go along: deleting the entity deletes them, and without the role a token is active and of no use.',
      },
      {
        text: 'A user who hides the role on View My Roles makes the Login Audit Trail say `permission_denied`.',
      },
    ],
    certainty: 'documented',
    references: [
      ending,
      oracle('subsect_156935170194', 'What the Login Audit Trail says of a refused call.'),
    ],
  },
  {
    id: 'token',
    title: 'Make the access token',
    path: 'Setup > Users/Roles > Access Tokens > New',
    todo: [
      {
        text: 'Choose the application (the integration record), the user and the role, and give the token a name that you will know in the Login Audit Trail.',
      },
      { text: 'Save, and take the token ID and the token secret from the page that follows.' },
    ],
    traps: [
      { text: 'They are shown once. If the secret is lost, make a new token.' },
      {
        text: 'An Administrator can make tokens for themselves only, not for another Administrator.',
      },
      {
        text: 'A token belongs to one account. A sandbox needs its own, and a refresh of the sandbox deletes it.',
      },
    ],
    certainty: 'documented',
    references: [
      oracle('bridgehead_4254081947', 'Making a token; its secret is shown once.'),
      oracle('section_1515141510', 'Tokens are not copied to a sandbox.'),
    ],
  },
  {
    id: 'keep',
    title: 'Keep the five values',
    path: '',
    todo: [
      {
        text: 'Account ID, consumer key, consumer secret, token ID, token secret: put them into a secrets manager, or your platform’s own store.',
      },
      { text: 'Of each key note the last four characters in the inventory of tokens.' },
    ],
    traps: [
      {
        text: 'Not into mail, chat, tickets or plain files. What was sent there is best taken as known: reset or revoke it.',
      },
      {
        text: 'A line break or a space that is copied along changes the signature.',
      },
    ],
    certainty: 'documented',
    references: [oneTime],
  },
  {
    id: 'call',
    title: 'Make the first signed call',
    path: '',
    todo: [
      {
        text: 'Sign `GET /rest/tokeninfo` on the account’s restlets host. It answers with the company, the role and the user of the token, and changes nothing.',
      },
      {
        text: 'If it is refused, the reason stands in the column Detail of the Login Audit Trail.',
      },
    ],
    traps: [
      {
        text: 'The clock of the machine that signs may be off by five minutes at most.',
      },
      {
        text: 'It shows that the token works. Whether the role may read a record, only a call for that record shows.',
        certainty: 'believed',
      },
    ],
    certainty: 'documented',
    references: [
      oracle('chapter_157017286140', 'The endpoints for tokens, `tokeninfo` among them.'),
    ],
  },
];
