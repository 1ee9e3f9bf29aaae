import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspect } from '../../../src/engine/diagnose/inspect.ts';
import { readCase } from '../../../src/engine/input.ts';
import {
  noCredentials,
  type Credentials,
  type Finding,
  type Request,
} from '../../../src/engine/model/index.ts';

/** Oracle's signed GET and its credentials: section_1534941088 and section_1534941295. */
const header =
  'OAuth realm="123456", ' +
  'oauth_token="2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc", ' +
  'oauth_consumer_key="ef40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4", ' +
  'oauth_nonce="fjaLirsIcCGVZWzBX0pg", oauth_timestamp="1508242306", ' +
  'oauth_signature_method="HMAC-SHA256", oauth_version="1.0", ' +
  'oauth_signature="B5OIWznZ2YP0OB7VrJrGkYsTh%2B8H%2B5T9Hag%2Bo92q0zY%3D"';

const credentials: Credentials = {
  account: '123456',
  consumerKey: 'ef40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4',
  consumerSecret: 'd26ad321a4b2f23b0741c8d38392ce01c3e23e109df6c96eac6d099e9ab9e8b5',
  token: '2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc',
  tokenSecret: 'c29a677df7d5439a458c063654187e3d678d73aca8e3c9d8bea1478a3eb0d295',
};

const sent = 1508242306;
const host = 'https://123456.suitetalk.api.netsuite.com';
const employee = `${host}/services/rest/record/v1/employee/40`;

interface Look {
  readonly observed?: string;
  readonly url?: string;
  readonly body?: string;
  readonly credentials?: Partial<Credentials>;
  /** Seconds since 1970, or `null` for no clock. */
  readonly now?: number | null;
}

/** Looks at Oracle's request with some of it changed, two minutes after it was signed. */
function look(change: Look = {}): readonly Finding[] {
  const { observed = header, url = employee, body = '', now = sent + 120 } = change;
  const request: Request = { method: 'GET', url, headers: [], body };
  const read = readCase({
    request,
    observed,
    credentials: { ...credentials, ...change.credentials },
  });
  return inspect({ ...read, now: now === null ? undefined : now * 1000 });
}

/** Level and code of each finding that is not calm. */
const troubles = (findings: readonly Finding[]): readonly string[] =>
  findings
    .filter(({ level }) => level === 'error' || level === 'warning')
    .map(({ level, code }) => `${level} ${code}`);

const titleOf = (findings: readonly Finding[], code: string): string | undefined =>
  findings.find((finding) => finding.code === code)?.title;

describe('a right request', () => {
  test('is found right in every topic', () => {
    expect(look().map(({ level, code, title }) => [level, code, title])).toEqual([
      ['ok', 'header-ok', 'The header is well-formed: 8 parameters.'],
      ['ok', 'algorithm-ok', 'The signature method is `HMAC-SHA256`.'],
      ['ok', 'clock-ok', 'The timestamp is 2 minutes old.'],
      ['ok', 'nonce-ok', 'The nonce has 20 characters.'],
      ['ok', 'realm-ok', 'The realm `123456` fits the host.'],
      ['ok', 'secrets-ok', 'Both secrets are 64 hex characters.'],
    ]);
  });

  test('of SOAP is found right as well', () => {
    const passport =
      `<t:tokenPassport xmlns:t="urn:x"><t:account>123456</t:account>` +
      `<t:consumerKey>${credentials.consumerKey}</t:consumerKey>` +
      `<t:token>${credentials.token}</t:token><t:nonce>fjaLirsIcCGVZWzBX0pg</t:nonce>` +
      `<t:timestamp>1508242306</t:timestamp><t:signature algorithm="HMAC_SHA256">` +
      'tIcC5zyKUmycB5Ml/cNxOHDusw03Y5KPQiXVNUHHp4U=</t:signature></t:tokenPassport>';
    const url = `${host}/services/NetSuitePort_2025_2`;
    const findings = look({ observed: '', body: passport, url });
    expect(troubles(findings)).toEqual([]);
    expect(titleOf(findings, 'realm-ok')).toBe('The account `123456` fits the host.');
  });

  test('of the first step needs no token and no realm', () => {
    const observed = header
      .replace('realm="123456", ', '')
      .replace(/oauth_token="\w+", /, 'oauth_callback="https%3A%2F%2Fexample.com%2F", ');
    const url = 'https://123456.restlets.api.netsuite.com/rest/requesttoken';
    expect(troubles(look({ observed, url, credentials: { tokenSecret: '' } }))).toEqual([]);
  });

  test('of the last step needs a token and no realm', () => {
    const url = 'https://123456.restlets.api.netsuite.com/rest/accesstoken';
    const observed = header.replace('realm="123456", ', '');
    expect(troubles(look({ observed, url }))).toEqual([]);
    const without = observed.replace(/oauth_token="\w+", /, '');
    expect(troubles(look({ observed: without, url }))).toEqual(['error hdr-param-missing']);
  });
});

describe('what is harmless gives no error and no warning', () => {
  test.each<[what: string, change: Look]>([
    ['another order of parameters', { observed: reversed(header) }],
    ['the scheme in lower case', { observed: header.replace('OAuth', 'oauth') }],
    ['no spaces after commas', { observed: header.replaceAll(', ', ',') }],
    ['no oauth_version', { observed: header.replace('oauth_version="1.0", ', '') }],
    [
      'a UUID as nonce',
      {
        observed: header.replace('fjaLirsIcCGVZWzBX0pg', '0d2f5c4e-7a51-4b0e-9d6c-0d8a3f1e2b47'),
      },
    ],
    [
      'hex escapes in lower case',
      { observed: header.replaceAll(/%../g, (escape) => escape.toLowerCase()) },
    ],
    ['the name of the header', { observed: `Authorization: ${header}` }],
    ['a quote around the whole', { observed: `'${header}'` }],
    ['the option of a curl command', { observed: `-H 'Authorization: ${header}'` }],
    ['quotes escaped for a shell', { observed: header.replaceAll('"', '\\"') }],
    ['a line end after it', { observed: `${header}\r\n` }],
    ['a role, which is signed like the rest', { observed: `${header}, role="3"` }],
    ['a host in capitals', { url: employee.replace('suitetalk.api', 'SUITETALK.API') }],
    ['a host that names no account', { url: 'https://system.netsuite.com/rest/requesttoken' }],
    ['an account ID in the spelling of hosts', { credentials: { account: ' 123456 ' } }],
    ['a timestamp just ahead', { now: sent - 299 }],
    ['a timestamp just within the limit', { now: sent + 300 }],
    ['realm in the query too', { url: `${employee}?realm=123456` }],
  ])('%s', (_what, change) => {
    expect(troubles(look(change))).toEqual([]);
  });
});

function reversed(text: string): string {
  return `OAuth ${text.slice('OAuth '.length).split(', ').reverse().join(', ')}`;
}

describe('the timestamp', () => {
  test('is only a warning when old, since every header is by the time it is debugged', () => {
    const findings = look({ now: sent + 9.1 * 31_557_600 });
    expect(troubles(findings)).toEqual(['warning time-skew']);
    expect(titleOf(findings, 'time-skew')).toBe(
      'The timestamp is 9 years old. NetSuite accepts 5 minutes either way.',
    );
  });

  test.each([
    [301, 'The timestamp is 5 minutes and 1 second old.'],
    [-359, 'The timestamp lies 5 minutes and 59 seconds ahead.'],
    [360, 'The timestamp is 6 minutes old.'],
    [90 * 60, 'The timestamp is 90 minutes old.'],
    [5 * 3600, 'The timestamp is 5 hours old.'],
    [3 * 86_400, 'The timestamp is 3 days old.'],
    [90 * 86_400, 'The timestamp is 2 months old.'],
    [-7200, 'The timestamp lies 2 hours ahead.'],
  ])('%i seconds old is said in the largest unit that says enough', (age, start) => {
    expect(titleOf(look({ now: sent + age }), 'time-skew')).toMatch(new RegExp(`^${start}`));
  });

  test('of a wrong clock was told in two numbers: every finding of it now says the same', () => {
    for (const age of [7190, -7190, 18_060, -20_700, 30 * 60, -13 * 3600 + 61]) {
      const findings = look({ now: sent + age });
      const [skew = '', local = ''] = ['time-skew', 'time-local'].map((code) =>
        titleOf(findings, code),
      );
      const [words = ''] = skew.split('.');
      expect(words).toMatch(/^The timestamp (?:is|lies) \d+ \w+ (?:old|ahead)$/);
      expect(local).toBe(`${words}, about as far off as a time zone is.`);
    }
  });

  test('is not judged without a clock', () => {
    const findings = look({ now: null });
    expect(troubles(findings)).toEqual([]);
    expect(findings.at(-1)?.code).toBe('clock-skipped');
  });

  test.each([
    ['1508242306123', 'error time-ms'],
    ['636438391060000000', 'error time-ticks'],
    ['1508242306.5', 'error time-float'],
  ])('of another form is found without a clock: %s', (timestamp, trouble) => {
    const observed = header.replace('1508242306', timestamp);
    expect(troubles(look({ observed, now: null }))).toEqual([trouble]);
    expect(troubles(look({ observed }))).toEqual([trouble]);
  });
});

describe('regressions', () => {
  const skipped = (findings: readonly Finding[]) =>
    findings.filter(({ level }) => level === 'skipped').map(({ code }) => code);

  test('a round minute or hundred was suspected of a 32-bit float: only another multiple is', () => {
    const at = (time: number) =>
      skipped(look({ observed: header.replace('1508242306', `${time}`), now: time + 10 }));
    expect([at(1_508_242_560), at(1_508_243_200)]).toEqual([[], []]);
    expect(at(1_508_242_304)).toEqual(['time-float32']);
  });

  test('a callback that stood raw in the header was not found', () => {
    const withCallback = (value: string) =>
      look({
        observed: header.replace('oauth_version', `oauth_callback="${value}", oauth_version`),
      });
    for (const value of ['https://app.example/cb', 'a%zz', 'a b', 'a+b']) {
      expect(troubles(withCallback(value))).toEqual(['warning hdr-value-unencoded']);
    }
    for (const value of ['https%3A%2F%2Fapp.example%2Fcb', 'oob', 'a-b_c.d~e', 'https%3a%2f%2fx']) {
      expect(troubles(withCallback(value))).toEqual([]);
    }
  });

  test('a plus in the query or in a form was not told of: it is read as a blank', () => {
    const url = `${employee}?q=email+IS+a`;
    expect(troubles(look({ url }))).toEqual([]);
    expect(titleOf(look({ url }), 'http-plus-as-blank')).toBe(
      'A `+` stands in the query. NetSuite is believed to read it as a blank; a plus is `%2B`.',
    );
    expect(titleOf(look({ url: `${employee}?q=a%2Bb%20c` }), 'http-plus-as-blank')).toBeUndefined();
    expect(titleOf(look({ url: employee.replace('40', 'eid:a+b') }), 'http-plus-as-blank')).toBe(
      undefined,
    );
  });

  test('blanks inside the quotes of a realm were passed over', () => {
    const observed = header.replace('"123456"', '" 123456 "');
    const findings = look({ observed });
    expect(troubles(findings)).toEqual(['warning realm-blanks']);
    expect(troubles(look({ observed, url: employee.replace('123456', '654321') }))).toEqual([
      'error realm-other-account',
      'warning realm-blanks',
    ]);
  });

  test('a port or user information in the URL leaves the host what it is', () => {
    for (const url of [
      employee.replace('.com', '.com:443'),
      employee.replace('https://', 'https://me:word@'),
    ]) {
      expect(titleOf(look({ url }), 'realm-ok')).toBe('The realm `123456` fits the host.');
    }
  });
});

describe('the realm', () => {
  const sandbox = employee.replace('123456', '123456-sb1');

  test('in the spelling of hosts has two faults, and each names its own half', () => {
    const observed = header.replace('"123456"', '"123456-sb1"');
    expect(troubles(look({ observed, url: sandbox, credentials: { account: '' } }))).toEqual([
      'error realm-lowercase',
      'error realm-hyphen',
    ]);
  });

  test('of another account than the host names both', () => {
    const findings = look({ url: sandbox });
    expect(troubles(findings)).toEqual(['error realm-other-account']);
    expect(titleOf(findings, 'realm-other-account')).toBe(
      'The realm is `123456`, the host `123456-sb1`.',
    );
  });

  test('is not judged for another server than NetSuite’s', () => {
    const observed = header.replace('"123456"', '"Photos"');
    const findings = look({ observed, url: 'http://photos.example.net/photos' });
    expect(troubles(findings)).toEqual([]);
    expect(titleOf(findings, 'realm-skipped')).toBeDefined();
  });
});

describe('with nothing to look at', () => {
  test('nothing is wrong, and nothing is called right', () => {
    const request: Request = { method: '', url: '', headers: [], body: '' };
    const read = readCase({ request, observed: '', credentials: noCredentials });
    const codes = inspect({ ...read, now: sent * 1000 }).map(({ code }) => code);
    expect(codes).toEqual(['header-skipped', 'secrets-skipped']);
  });

  test('a header of another scheme is one error, not six', () => {
    const findings = look({ observed: 'Bearer abc.def.ghi', url: '' });
    expect(troubles(findings)).toEqual(['error hdr-scheme-wrong']);
  });
});

test('errors come first, then warnings, what is right, and what was not judged', () => {
  const observed = header.replace('1.0', '1.0a').replace(', ', ',\n');
  const levels = look({ observed, now: null }).map(({ level }) => level);
  expect(levels).toEqual(['error', 'warning', 'ok', 'ok', 'ok', 'ok', 'skipped']);
});

test('a consumer key pasted as secret is a mix-up, not a leak', () => {
  const findings = look({ credentials: { consumerSecret: credentials.consumerKey } });
  expect(troubles(findings)).toEqual(['error credentials-same']);
});

test('never throws, and no title holds a secret, whatever was pasted where', () => {
  const secret = 'kd94hf93k423kf44';
  const pieces = fc.constantFrom(
    ...[
      'OAuth ',
      'Bearer ',
      ', ',
      '="',
      '"',
      '=',
      '&',
      '\n',
      '%',
      '+',
      '“',
      ' ',
      '<tokenPassport>',
    ],
    ...['realm', 'oauth_nonce', 'oauth_timestamp', 'oauth_version', 'oauth_signature_method'],
    ...['</tokenPassport>', '<account>', '</account>', 'oauth_signature', secret, '123456', '-sb1'],
  );
  const text = fc.array(fc.oneof(pieces, fc.string({ maxLength: 4 })), { maxLength: 30 });
  fc.assert(
    fc.property(text, text, fc.boolean(), (observed, url, netSuite) => {
      const findings = look({
        observed: observed.join(''),
        url: netSuite ? employee : url.join(''),
        credentials: { account: secret, consumerSecret: secret, tokenSecret: `${secret}b` },
      });
      for (const { title } of findings) expect(title.toLowerCase()).not.toContain(secret);
    }),
    { numRuns: 2000 },
  );
});
