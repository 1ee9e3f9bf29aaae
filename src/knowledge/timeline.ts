import { oracle, type Certainty, type Reference } from '../engine/model/index.ts';

/** Something that ends or begins with a release of NetSuite. */
export interface Milestone {
  /** A release such as `2027.1`; a year where no release is known. Never a calendar day. */
  readonly release: string;
  readonly what: string;
  /** Whether it has come, is announced, or is called tentative by Oracle or told differently. */
  readonly status: 'done' | 'announced' | 'tentative';
  readonly certainty: Certainty;
  readonly references: readonly Reference[];
  /** When the sources were read. */
  readonly read: string;
}

const read = 'November 2026';

const tbaEnd = oracle('section_0525020842', 'What becomes of TBA, release by release.');
const notes = oracle('section_158921905537', 'The release notes of 2026.2.');
const soapEnd = oracle('article_2104046421', 'Which SOAP endpoints end with which release.');

const done = { status: 'done', certainty: 'documented', read } as const;
const announced = { status: 'announced', certainty: 'documented', read } as const;

/** What ended and what ends, in the order of the releases. */
export const timeline: readonly Milestone[] = [
  {
    ...done,
    release: '2021.1',
    what: 'New RESTlets take no user name and password (NLAuth) any more.',
    references: [oracle('section_4623992425', 'NLAuth and new RESTlets.')],
  },
  {
    ...done,
    release: '2023.1',
    what: 'HMAC-SHA1 is gone. HMAC-SHA256 is the only signature method.',
    references: [
      oracle('section_1534941088', 'The signature methods of TBA.'),
      {
        kind: 'page',
        url: 'https://success.jitterbit.com/release-notes/important-notices/netsuite-hmac-sha1-deprecation/',
        says: 'How the end of HMAC-SHA1 was postponed once.',
      },
    ],
  },
  {
    ...done,
    release: '2025',
    what: 'OAuth 2.0 only: assertions signed with RS256 and its kin are no longer accepted. PS256 and ES256 and their kin are.',
    certainty: 'reported',
    references: [
      {
        kind: 'page',
        url: 'https://wp.jjknowledgebase.com/?p=82220',
        says: 'The end of RSA PKCS#1 v1.5 signatures.',
      },
    ],
  },
  {
    ...done,
    release: '2025.2',
    what: 'The last planned SOAP endpoint.',
    references: [soapEnd],
  },
  {
    ...done,
    release: '2026.1',
    what: 'Oracle asks for REST and OAuth 2.0 in new work. An integration record has at most five active certificates.',
    references: [soapEnd, notes],
  },
  {
    ...announced,
    release: '2027.1',
    what: 'No new TBA integrations, be it SOAP, REST or RESTlets, by the `issuetoken` endpoint or the three-step flow. Existing ones go on. RESTlets take no NLAuth any more, but for existing uses of `issuetoken`. New integrations with OAuth 2.0’s authorization code need PKCE.',
    references: [tbaEnd, notes],
  },
  {
    ...announced,
    release: '2027.2',
    what: 'Of the SOAP endpoints only the last one is supported.',
    references: [soapEnd],
  },
  {
    release: '2028.1 or 2028.2',
    what: 'Existing TBA integrations lose support, except SuiteAnalytics Connect. Oracle’s text of mid-2026 says 2028.1; a report of 27 October 2026 that cites the same page says 2028.2. Open the page for what it says today.',
    status: 'tentative',
    certainty: 'tentative',
    read,
    references: [
      tbaEnd,
      {
        kind: 'page',
        url: 'https://www.apideck.com',
        says: 'The report of 27 October 2026, in the blog there.',
      },
    ],
  },
  {
    ...announced,
    release: '2028.2',
    what: 'All SOAP endpoints are switched off.',
    references: [soapEnd],
  },
];

/** Which SOAP endpoints still answer, by release. Oracle, article_2104046421. */
export const soapEndpoints: readonly (readonly [release: string, endpoints: string])[] = [
  ['2026.2', '2020.1 and later'],
  ['2027.1', '2020.2 and later'],
  ['2027.2', '2021.1 and later'],
  ['2028.1', '2021.2 and later'],
  ['2028.2', 'none'],
];

/** How to find out beforehand what breaks. Oracle, section_0525022007. */
export const rehearsal: readonly string[] = [
  'Note the callback URL of the integration record first, so that you can put it back.',
  'Clear the TBA boxes on one integration record, or set its state to Blocked: only that integration is refused.',
  'Or switch the feature Token-based Authentication off for the whole account. Do that in a sandbox.',
  'See who calls in vain in the Login Audit Trail, then set everything back.',
];

/** The source of how to rehearse. */
export const rehearsalSource = oracle(
  'section_0525022007',
  'How to switch TBA off to see what depends on it.',
);
