import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../../src/engine/index.ts';
import {
  disagreementsOf,
  type AccountTexts,
} from '../../../../src/engine/netsuite/account/disagreements.ts';

const none: AccountTexts = { account: '', realm: '', url: '', environment: '' };
const found = (texts: Partial<AccountTexts>): readonly (readonly [string, string | undefined])[] =>
  disagreementsOf({ ...none, ...texts }).map(({ code, fault }) => [code, fault]);

const rest = (host: string, path = '/services/rest/record/v1/customer/5'): string =>
  `https://${host}${path}`;
const sandbox = '1234567-sb1.suitetalk.api.netsuite.com';

test.each<[rule: string, texts: Partial<AccountTexts>, expected: [string, string][]]>([
  [
    'the realm is of another account than the host',
    { realm: '7654321', url: rest('1234567.suitetalk.api.netsuite.com') },
    [['accounts-differ', 'realm-other-account']],
  ],
  [
    'a sandbox’s realm goes to a production host',
    { realm: '1234567_SB1', url: rest('1234567.suitetalk.api.netsuite.com') },
    [['accounts-differ', 'realm-other-account']],
  ],
  [
    'the account ID is of another account than the host',
    { account: '1234567', url: rest(sandbox) },
    [['accounts-differ', 'realm-other-account']],
  ],
  [
    'the account ID is of another account than the realm',
    { account: '1234567_SB2', realm: '1234567_SB1' },
    [['accounts-differ', 'realm-other-account']],
  ],
  [
    'the realm is a name',
    { account: '1234567', realm: 'Acme Ltd.' },
    [['realm-no-account', 'realm-other-account']],
  ],
  [
    'the realm is spelt as hosts are',
    { realm: '1234567-sb1', url: rest(sandbox) },
    [
      ['realm-hyphen', 'realm-hyphen'],
      ['realm-lowercase', 'realm-lowercase'],
    ],
  ],
  [
    'the realm is in lower case',
    { realm: 'realm="tstdrv123456"' },
    [['realm-lowercase', 'realm-lowercase']],
  ],
  ['the realm has a space', { realm: '1234567 SB1' }, [['realm-spelling', 'realm-other-account']]],
  [
    'the realm is a URL',
    { realm: 'https://1234567.app.netsuite.com' },
    [['realm-is-url', 'realm-url']],
  ],
  [
    'the host has an underscore',
    { account: '1234567_SB1', url: rest('1234567_sb1.suitetalk.api.netsuite.com') },
    [['host-underscore', 'url-account-host-form']],
  ],
  [
    'the host has capitals',
    { url: rest('TSTDRV123456.suitetalk.api.netsuite.com') },
    [['host-capitals', 'url-host-case']],
  ],
  [
    'a host with capitals was given as the account',
    { account: '1234567-SB1.suitetalk.api.netsuite.com' },
    [['host-capitals', 'url-host-case']],
  ],
  [
    'records are asked for on the host of RESTlets',
    { url: rest('1234567.restlets.api.netsuite.com') },
    [['wrong-service', 'http-wrong-service']],
  ],
  [
    'SuiteQL is asked for on the host of RESTlets',
    { url: rest('1234567.restlets.api.netsuite.com', '/services/rest/query/v1/suiteql?limit=10') },
    [['wrong-service', 'http-wrong-service']],
  ],
  [
    'a RESTlet is called on the host of SuiteTalk',
    { url: rest(sandbox, '/app/site/hosting/restlet.nl?script=1&deploy=1') },
    [['wrong-service', 'http-wrong-service']],
  ],
  [
    'a RESTlet is called on the host of the pages',
    { url: rest('1234567.app.netsuite.com', '/app/site/hosting/restlet.nl?script=1&deploy=1') },
    [['wrong-service', 'http-wrong-service']],
  ],
  [
    'SOAP is called on the host of RESTlets',
    { url: rest('1234567.restlets.api.netsuite.com', '/services/NetSuitePort_2025_2') },
    [['wrong-service', 'http-wrong-service']],
  ],
  ...['tokeninfo', 'requesttoken', 'accesstoken', 'issuetoken', 'revoketoken'].map(
    (name): [string, Partial<AccountTexts>, [string, string][]] => [
      `${name} is asked of the host of SuiteTalk`,
      { url: rest(sandbox, `/rest/${name}`) },
      [['wrong-service', 'http-wrong-service']],
    ],
  ),
  [
    'an OAuth 2.0 token is asked of the host of RESTlets',
    { url: rest('1234567.restlets.api.netsuite.com', '/services/rest/auth/oauth2/v1/token') },
    [['wrong-service', 'http-wrong-service']],
  ],
  [
    'the host is that of a data center',
    { url: rest('rest.na1.netsuite.com', '/app/site/hosting/restlet.nl?script=1') },
    [['data-center-host', 'http-old-host']],
  ],
  [
    'the host is only for discovery',
    { url: rest('rest.netsuite.com') },
    [['discovery-host', 'http-old-host']],
  ],
  [
    'the host lacks its account',
    { url: rest('suitetalk.api.netsuite.com') },
    [['host-without-account', 'http-old-host']],
  ],
  [
    'the host is not NetSuite’s',
    { account: '1234567', url: 'https://gateway.example.com/services/rest/record/v1/customer/5' },
    [['host-elsewhere', 'http-proxy-rewrites']],
  ],
  [
    'a production account is meant for a sandbox',
    { account: '1234567', environment: 'sandbox' },
    [['environment-differs', 'key-wrong-environment']],
  ],
])('a disagreement is found: %s', (_rule, texts, expected) => {
  expect(found(texts)).toEqual(expected);
});

describe('there is none', () => {
  test.each<[rule: string, texts: Partial<AccountTexts>]>([
    ['when nothing is given', {}],
    [
      'when all agree',
      { account: '1234567-sb1', realm: '1234567_SB1', url: rest(sandbox), environment: 'sandbox' },
    ],
    [
      'for tokeninfo on either of its hosts',
      { url: rest('1234567.app.netsuite.com', '/rest/tokeninfo') },
    ],
    [
      'for step 1 where the account is not known',
      { url: rest('system.netsuite.com', '/rest/requesttoken') },
    ],
    [
      'for the discovery of hosts',
      {
        account: '1234567',
        url: rest('rest.netsuite.com', '/rest/datacenterurls?account=1234567'),
      },
    ],
    ['for a realm within quotes', { account: '1234567', realm: '"1234567"' }],
    [
      'for the page that allows a token',
      {
        url: rest('1234567.app.netsuite.com', '/app/login/secure/authorizetoken.nl?oauth_token=x'),
      },
    ],
    ['for a path that is not known', { url: rest(sandbox, '/something') }],
    ['for an account whose kind is not known', { account: 'ACCT1234567', environment: 'sandbox' }],
  ])('%s', (_rule, texts) => {
    expect(found(texts)).toEqual([]);
  });
});

test('both accounts are named, and what they are to each other', () => {
  const [found] = disagreementsOf({
    ...none,
    realm: '1234567_SB1',
    url: rest('1234567.suitetalk.api.netsuite.com'),
  });
  expect(found?.text).toBe(
    'The realm names `1234567_SB1`, the host `1234567`. They are the sandbox and the production account of one company, and a token belongs to one of them.',
  );
});

test('the right host is named where the service is wrong', () => {
  const [wrong] = disagreementsOf({ ...none, url: rest(sandbox, '/rest/tokeninfo') });
  expect(wrong?.fix).toContain(
    '`1234567-sb1.restlets.api.netsuite.com` or `1234567-sb1.app.netsuite.com`',
  );
});

test('every fault that is named is in the catalogue', () => {
  const ids = new Set(catalogue.map(({ id }) => id));
  const texts: readonly Partial<AccountTexts>[] = [
    { realm: 'Acme', account: '1', environment: 'sandbox' },
    { realm: 'tstdrv1-sb1', url: rest('TSTDRV1_SB1.restlets.api.netsuite.com') },
    { realm: rest(sandbox), url: 'https://example.com' },
  ];
  const named = texts.flatMap((one) => found(one).map(([, fault]) => fault));
  expect(named.length).toBeGreaterThan(8);
  for (const fault of named) expect(ids).toContain(fault);
});
