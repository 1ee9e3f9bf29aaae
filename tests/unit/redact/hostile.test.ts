import { expect, test } from 'vitest';
import { redactionOf, type Material } from '../../../src/engine/redact/index.ts';

const none: Material = {
  secrets: [],
  credentials: { account: '', consumerKey: '', token: '' },
  header: '',
  url: '',
  texts: [],
};
const secret = 'Zq7wTr9xKpLm';
const of = (given: Partial<Material>) => redactionOf({ ...none, ...given });
const rest = 'oauth_consumer_key="k", oauth_nonce="n", oauth_signature="s="';

test.each([
  ['a header without its scheme', 'dXNlcjpacTd3VHI5eEtwTG0='],
  ['a text that is no header', `${secret}\nfoo`],
  ['a word among the parameters', `OAuth ${secret}, ${rest}`],
  ['a word behind them', `OAuth ${rest}, ${secret}`],
  ['a header below', `OAuth ${rest}\nX-Foo: ${secret}`],
  ['a header above', `X-Sig: foo=${secret}\nAuthorization: OAuth ${rest}`],
  ['a cookie above', `Cookie: lang=en; auth=${secret}\nAuthorization: OAuth ${rest}`],
  ['a name of a parameter', `OAuth ${secret}="1", ${rest}`],
  ['a token joined to its secret', `OAuth oauth_token="abc&${secret}", ${rest}`],
  ['a key joined to its secret', `OAuth oauth_consumer_key="me:${secret}", oauth_nonce="n"`],
  ['a signing key, escaped twice, as the signature', `OAuth oauth_signature="key%2526${secret}"`],
  [
    'a PLAIN-TEXT signature',
    `OAuth oauth_signature_method="PLAIN-TEXT", oauth_signature="${secret}"`,
  ],
  ['CDATA in a passport', `<tokenPassport><foo><![CDATA[${secret}]]></foo></tokenPassport>`],
  ['a comment in a passport', `<tokenPassport><!-- ${secret} --></tokenPassport>`],
  ['an element beside others', `<tokenPassport><foo>${secret}<b/></foo></tokenPassport>`],
  ['an attribute of a passport', `<tokenPassport><signature foo="${secret}">s</signature>`],
  ['two secrets as the signature', `<tokenPassport><signature>x&amp;${secret}</signature>`],
  ['a passport that is not closed', `<tokenPassport><foo>${secret}</foo>`],
  ['a header with the word tokenPassport', `OAuth foo="${secret}", ${rest} <tokenPassport`],
])('nothing of a header is shown that is not known to be harmless: %s', (_, header) => {
  expect(of({ header }).header(header)).not.toContain(secret.slice(0, 8));
  expect(of({ header }).header(header)).not.toContain('dXNlcjpa');
});

test.each([
  `https://me:ab/${secret}@host.example/`,
  `https://me:ab ${secret}@host.example/`,
  `https://me:ab@${secret}@host.example/`,
  `me:${secret}@host.example/`,
  `//me:${secret}@host.example/`,
  `https:/me:${secret}@host.example/`,
  `https:\\\\me:${secret}@host.example/`,
  `x://me:${secret}@host.example/`,
])('who calls is left out of %s', (url) => {
  expect(of({ url }).url(url)).not.toContain(secret);
  expect(of({ url }).url(url)).toContain('host.example/');
});

test.each([
  'https://host.example/a/me@other.example?x=1',
  'https://host.example/a?next=me:b@other.example',
])('an address in the path or the query is none: %s', (url) => {
  expect(of({ url }).url(url)).toContain('https://host.example/a');
});

test.each([
  `password: correct horse ${secret}`,
  `password=ab,${secret}`,
  `CONSUMER_SECRET=ab&${secret}`,
  `PWD={ab;${secret}}`,
  `Cookie: a=b; auth=${secret}`,
  `<password><![CDATA[ab<c${secret}]]></password>`,
  `<password>ab<!-- x -->${secret}</password>`,
  `<password><value>${secret}</value></password>`,
  `-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4\n\n${secret}\n-----END RSA PRIVATE KEY-----`,
  `Content-Disposition: form-data; name="password"\r\n\r\n${secret}\r\n`,
  `{"name":"password","value":"${secret}"}`,
  `<add key="password" value="${secret}"/>`,
  `<param name="password">${secret}</param>`,
  `{"password":{"value":"${secret}"}}`,
  `{"passwords":["${secret}"]}`,
  `Token Secret\t${secret}`,
  `Consumer Secret\n${secret}`,
  `**Token Secret**: ${secret}`,
  `setPassword("${secret}")`,
  `X-Auth-Token: ${secret}`,
  `otp=${secret}&a=1`,
])('what is named a secret is hidden whole: %s', (text) => {
  expect(of({ texts: [text] }).text(text)).not.toContain(secret);
});

test.each([
  'No Bearer authorization header',
  '{"item":"Basic subscription"}',
  'basic restlets.api.netsuite.com call',
  'ls -a app/site/hosting/restlet.nl; date -u 1508242306; docker run -u someValue',
  'SELECT amount -a discountrate1',
  'secretary=Johnson12&bypassWorkflow=true&passwordless=1&pwdage=90&passwordResetDate=2026-11-27',
  'requirepwdchange=F',
  '{"requirePwdChange":true,"cookieConsent":true,"accessToken":null,"custentity_secretsanta":"yes1"}',
  '<passwordPolicyName>strict1</passwordPolicyName>',
  'client_secret=${SECRET}&consumer_secret=YOUR_SECRET',
  'Authorization: see restlet.nl?script=6',
])('what only looks like it is left alone: %s', (text) => {
  expect(of({ texts: [text] }).text(text)).toBe(text);
});

test('a plain word that is named a secret is not hunted for elsewhere', () => {
  const texts = ['client_secret=customParam', 'credentials: someValue', '{"password":"123456"}'];
  const url = 'https://123456.restlets.api.netsuite.com/?customParam=someValue';
  expect(of({ url, texts }).url(url)).toBe(url);
});

test('a text that mentions PLAINTEXT beside another signature hides none', () => {
  const text = `oauth_signature_method=PLAINTEXT is not supported. ${'x'.repeat(40)} oauth_signature_method="HMAC-SHA256", oauth_signature="abc%3D"`;
  expect(of({ texts: [text] }).text(text)).toBe(text);
});

test.each([
  'role="3"',
  'oauth_timestamp="2026-11-27T10:00:00Z"',
  'oauth_signature_method="HMAC SHA256"',
  'oauth_callback="https%3A%2F%2Fa.example%2Fb"',
  'realm="https://a.example/"',
])('a mistake of a header is shown, so that a link can prove it: %s', (param) => {
  const header = `OAuth ${param}, oauth_nonce="n"`;
  expect(of({ header }).header(header)).toBe(header);
});

test('all forms of an account and a second key are masked', () => {
  const header = 'OAuth oauth_token="aaaaaaaaaaaaaaaaaaaa", oauth_token="bbbbbbbbbbbbbbbbbbbb"';
  const url =
    'https://acmecorp.suitetalk.api.netsuite.com/?compid=7654321_SB1&client_id=cccccccccccccccccccc';
  const masked = redactionOf({ ...none, header, url }, 'all');
  expect(masked.header(header)).toBe('OAuth oauth_token="[token]", oauth_token="[token]"');
  expect(masked.url(url)).not.toMatch(/acmecorp|7654321|cccc/);
});
