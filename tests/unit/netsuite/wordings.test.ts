import { describe, expect, test } from 'vitest';
import { parse } from '../../../src/engine/index.ts';
import { causesOf, errorsIn, type Answer } from '../../../src/engine/netsuite/answer.ts';
import { surfaceIn } from '../../../src/engine/netsuite/surface.ts';

const codesIn = (answer: Answer | string): readonly string[] =>
  errorsIn(typeof answer === 'string' ? { text: answer } : answer).map(({ error }) => error.code);

const disabled =
  'Your account is disabled for 23 more minutes due to 6 consecutive failed login attempts.';

describe('a message is judged before the general code beside it', () => {
  test.each([
    `{ error:\n   { code: 'USER_ERROR',\n     message: '${disabled}' } }`,
    `{"error": {"code": "USER_ERROR", "message": "${disabled}"}}`,
    `<code>USER_ERROR</code><message>${disabled}</message>`,
    disabled,
    'USER_ERROR: This account has been locked. Too many failed login attempts.',
  ])('a locked user was data that is not accepted: %s', (text) => {
    expect(codesIn(text)).toEqual(['temporary_locked']);
  });

  test('a login that is refused with USER_ERROR was data that is not accepted', () => {
    const text = '{"error": {"code": "USER_ERROR", "message": "Invalid login attempt."}}';
    expect(codesIn(text)).not.toContain('USER_ERROR');
    expect(codesIn(text).length).toBeGreaterThan(0);
  });

  test('with a message that nobody knows the general code stays', () => {
    const text = '{"error": {"code": "USER_ERROR", "message": "Please enter a value for amount."}}';
    expect(codesIn(text)).toEqual(['USER_ERROR']);
  });
});

const dataCenter = 'Incorrect data center requested!';

describe('each message is known in its wordings', () => {
  test.each([
    [
      'SoapFault: You are not requesting the correct data center for your company! Please correct the host in the URL. in SoapClient->__soapCall()',
      dataCenter,
    ],
    ['Incorrect data center requested!', dataCenter],
    ['wrong datacenter', dataCenter],
    ['That Suitelet is invalid, disabled, or no longer exists.', 'SSS_INVALID_SCRIPTLET_ID'],
    ['Request Limit Exceeded!', 'SSS_REQUEST_LIMIT_EXCEEDED'],
    ['Concurrent request limit exceeded. Request blocked.', 'CONCURRENCY_LIMIT_EXCEEDED'],
    ['SuiteTalk concurrent request limit exceeded. Request blocked.', 'WS_REQUEST_BLOCKED'],
    [
      'You have entered an invalid email address or password. Please try again.',
      'INVALID_LOGIN_CREDENTIALS',
    ],
    ['The record instance does not exist. Provide a valid ID.', 'NONEXISTENT_ID'],
    ['Your connection has timed out. Please log in again.', 'SESSION_TIMED_OUT'],
  ])('%s', (text, code) => {
    expect(codesIn(text)).toEqual([code]);
  });

  test('the wrong data center was not found in what a person pastes', () => {
    const text =
      'SoapFault: You are not requesting the correct data center for your company! Please correct the host in the URL. in SoapClient->__soapCall() (line 90)\n\nTried with these host values\nhttps://webservices.netsuite.com\nhttps://webservices.na1.netsuite.com';
    expect(codesIn(text)).toEqual([dataCenter]);
    expect(parse(text).recognised.join()).toContain(dataCenter);
    expect(causesOf(errorsIn({ text })).map(({ of }) => of)).toContain('http-old-host');
  });
});

describe('a bare status is narrowed by the service in the address', () => {
  const account = 'https://123456';
  test.each([
    ['401', `${account}.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=1`, 'RESTlet'],
    ['401', `${account}.suitetalk.api.netsuite.com/services/rest/record/v1/customer/1`, 'REST'],
    ['401', `${account}.suitetalk.api.netsuite.com/services/NetSuitePort_2025_2`, 'SOAP'],
    ['401', 'https://webservices.na1.netsuite.com/services/x', 'SOAP'],
    [
      '401',
      `${account}.suitetalk.api.netsuite.com/services/rest/auth/oauth2/v1/token`,
      'OAuth 2.0',
    ],
    ['403', `${account}.restlets.api.netsuite.com/app/site/hosting/restlet.nl`, 'RESTlet'],
    ['403', `${account}.suitetalk.api.netsuite.com/services/rest/query/v1/suiteql`, 'REST'],
    ['404', `${account}.suitetalk.api.netsuite.com/services/rest/query/v1/suiteql`, 'REST'],
  ])('%s at %s', (status, url, surface) => {
    expect(surfaceIn(url)).toBe(surface);
    const named = errorsIn({ text: `POST ${url}\nHTTP/1.1 ${status} Refused` });
    expect(named.length).toBeGreaterThan(0);
    for (const { error } of named)
      expect(error.answers.map((one) => one.surface)).toContain(surface);
  });

  test('of two addresses the first one counts', () => {
    const rest = `${account}.suitetalk.api.netsuite.com/services/rest/record/v1/customer/1`;
    const restlet = `${account}.restlets.api.netsuite.com/app/site/hosting/restlet.nl`;
    expect(surfaceIn(`GET ${rest}\n${' '.repeat(400)}\nGET ${restlet}`)).toBe('REST');
    expect(surfaceIn('no address')).toBeUndefined();
  });
});

describe('a 200 has no causes', () => {
  test.each([
    '{"items": [{"note": "Invalid login attempt in the morning"}]}',
    '{"status": "FeatureDisabled"}',
    '{"success": false, "error": {"code": "USER_ERROR", "message": "No such item"}}',
    '{"type":"error.SuiteScriptError","name":"RCRD_DSNT_EXIST","message":"That record does not exist."}',
    'Invalid login attempt',
  ])('%s', (text) => {
    expect(codesIn({ text, status: 200 })).toEqual([]);
    expect(codesIn({ text: `HTTP/1.1 200 OK\n\n${text}` })).toEqual([]);
  });

  test('but for the errors that NetSuite sends with it', () => {
    expect(codesIn({ text: dataCenter, status: 200 })).toEqual([dataCenter]);
    const violation = 'Permission Violation: You need the Lists permission to access this page.';
    expect(codesIn({ text: violation, status: 200 })).toEqual(['INSUFFICIENT_PERMISSION']);
  });

  test('and a refusal beside an accepted call counts', () => {
    const text = 'GET HTTP/1.1 200 OK\nPOST HTTP/1.1 401 Unauthorized\nINVALID_LOGIN_ATTEMPT';
    expect(codesIn(text)).toEqual(['INVALID_LOGIN_ATTEMPT']);
  });
});

describe('an error that a RESTlet’s own script throws is the script’s', () => {
  const thrown = {
    type: 'error.SuiteScriptError',
    name: 'MY_LOGIN_CHECK',
    message: 'Invalid login attempt for this customer',
    stack: ['post(/SuiteScripts/orders.js:12)'],
  };
  test.each([
    JSON.stringify(thrown),
    JSON.stringify({ error: { code: 'MY_LOGIN_CHECK', message: JSON.stringify(thrown) } }),
    '{"error" : {"code" : "SSS_MISSING_REQD_ARGUMENT", "message" : "load: Missing a required argument: id"}}',
    '{"error" : {"code" : "RCRD_DSNT_EXIST", "message" : "That record is not there."}}',
    '{"error" : {"code" : "UNEXPECTED_ERROR", "message" : "TypeError: Cannot read property \\"id\\" of undefined"}}',
    '{"error" : {"code" : "UNEXPECTED_ERROR", "message" : "org.mozilla.javascript.EcmaError: x"}}',
    '{"error" : {"code" : "NO_ITEM", "message" : "Nothing to do"}}',
  ])('%s', (text) => {
    expect(codesIn({ text, status: 400, surface: 'RESTlet' })).toEqual(['SuiteScriptError']);
    const [named] = errorsIn({ text, status: 400 });
    expect(named?.error.signature).toBe('right');
    expect(parse(text).response?.body).toContain('"');
  });

  test.each([
    ['INVALID_LOGIN_ATTEMPT', 401],
    ['INVALID_REQUEST', 400],
    ['SSS_REQUEST_LIMIT_EXCEEDED', 400],
    ['SSS_INVALID_SCRIPTLET_ID', 400],
  ])('and NetSuite’s own %s is NetSuite’s', (code, status) => {
    const text = `{"error" : {"code" : "${code}", "message" : "x"}}`;
    expect(codesIn({ text, status, surface: 'RESTlet' })).toEqual([code]);
  });

  test('an unknown code with another status, or of another service, is not put on a script', () => {
    const text = '{"error" : {"code" : "NO_ITEM", "message" : "x"}}';
    expect(codesIn({ text, status: 401, surface: 'RESTlet' })).not.toContain('SuiteScriptError');
    expect(codesIn({ text, status: 400, surface: 'REST' })).not.toContain('SuiteScriptError');
  });
});

test('invalid_grant did not know that RS256 has ended', () => {
  const text =
    'Invoke-WebRequest : {"error":"invalid_grant"}\nPOST https://1234567.suitetalk.api.netsuite.com/services/rest/auth/oauth2/v1/token  (alg RS256)';
  const named = errorsIn({ text });
  expect(named.map(({ error }) => error.code)).toEqual(['invalid_grant']);
  expect(named[0]?.error.means).toContain('RS256');
  expect(causesOf(named).map(({ of }) => of)).toContain('UnsupportedAlgo');
});

test.each(['InvalidSignature', 'INVALID_LOGIN', 'INVALID_LOGIN_ATTEMPT'])(
  '%s says what the audit trail adds when GET works and POST does not',
  (code) => {
    const [named] = errorsIn({ text: code });
    expect(named?.error.tell).toMatch(/GET works and POST does not/);
    const causes = causesOf(errorsIn({ text: code })).filter(({ tell }) =>
      tell.startsWith('GET works'),
    );
    expect(causes.map(({ of }) => of)).toEqual([
      'http-method-mismatch',
      'param-json-body-included',
    ]);
  },
);

test.each(['REST', 'RESTlet'] as const)(
  'a cookie is among the causes of a refusal at %s',
  (surface) => {
    const causes = causesOf(errorsIn({ text: '', status: 401, surface }));
    expect(causes.map(({ of }) => of)).toContain('cookie');
  },
);
