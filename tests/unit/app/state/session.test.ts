import { describe, expect, test, vi } from 'vitest';
import { createSession } from '../../../../src/app/state/session.svelte.ts';
import { judged, judgedAtOnce, sessionWith } from '../../../support/judged-session.ts';
import { rightExchange, type RightExchange } from '../../../support/right-exchange.ts';

const first = rightExchange({ seed: 1 });
const second = rightExchange({ seed: 2, query: [['script', '99']] });

const http = ({ method, url, header }: RightExchange): string => {
  const { host, pathname, search } = new URL(url);
  return `${method} ${pathname}${search} HTTP/1.1\nHost: ${host}\nAuthorization: ${header}\n`;
};

const secretsOf = ({ credentials: { consumerSecret, tokenSecret } }: RightExchange) => ({
  consumerSecret,
  tokenSecret,
});

/** A HAR of exchanges, each answered at its time with this status. */
const har = (...entries: readonly (readonly [RightExchange, number, string])[]): string =>
  JSON.stringify({
    log: {
      entries: entries.map(([{ method, url, header }, status, date]) => ({
        request: { method, url, headers: [{ name: 'Authorization', value: header }] },
        response: { status, headers: [{ name: 'Date', value: date }], content: { text: '{}' } },
      })),
    },
  });

describe('what a person typed is never overwritten', () => {
  test('a URL corrected by hand was gone once a secret was added to the paste', () => {
    const session = createSession();
    session.addPaste(http(first));
    session.update({ url: 'https://corrected.example/' });
    session.addPaste(`CONSUMER_SECRET=${first.credentials.consumerSecret}`);
    expect(session.fields.url).toBe('https://corrected.example/');
    expect(session.fields.consumerSecret).toBe(first.credentials.consumerSecret);
    expect(session.doubts).toEqual([]);
  });

  test('a later paste keeps it, and what the two say apart is asked before anybody is accused', async () => {
    const session = createSession();
    session.update({ url: first.url, ...secretsOf(second) });
    session.addPaste(http(second));
    expect(session.fields.url).toBe(first.url);
    expect(await judged(session)).toMatchObject({ verdict: 'incomplete', doubts: ['disputed'] });
    const [doubt] = session.doubts;
    if (doubt !== undefined) session.settle(doubt, false);
    expect(session.fields.url).toBe(second.url);
    expect(await judged(session)).toMatchObject({ verdict: 'match', doubts: [] });
  });

  test('what was typed can be held to, and is judged then', async () => {
    const session = createSession();
    session.update({ method: 'POST', ...secretsOf(second) });
    session.addPaste(http(second));
    const [doubt] = session.doubts;
    if (doubt !== undefined) session.settle(doubt, true);
    expect(session.fields.method).toBe('POST');
    expect((await judged(session)).verdict).toBe('explained');
  });

  test('a secret that was typed stays when the paste holds another', () => {
    const session = createSession();
    session.update(secretsOf(first));
    session.addPaste(`${http(first)}\nTOKEN_SECRET=${second.credentials.tokenSecret}`);
    expect(session.fields.tokenSecret).toBe(first.credentials.tokenSecret);
  });

  test('what only an earlier paste, an example or a link wrote is replaced', () => {
    const session = createSession();
    session.load({ url: 'https://example.example/', header: first.header }, 'link');
    session.addPaste(http(second));
    expect(session.fields.url).toBe(second.url);
    session.addPaste(http(first));
    expect(session.fields.url).toBe(first.url);
  });

  test('each field knows who wrote it', () => {
    const session = createSession();
    session.addPaste(http(first));
    session.update({ tokenSecret: 'x' });
    expect(session.origins).toMatchObject({
      ...{ method: 'paste', url: 'paste', header: 'paste' },
      ...{ consumerKey: 'header', account: 'header', tokenSecret: 'typed' },
    });
  });
});

describe('of several requests', () => {
  const two = `${http(first)}\n${http(second)}`;

  test('the second was left for the first when a blank was typed into the paste box', () => {
    const session = createSession();
    session.addPaste(two);
    session.chooseRequest(1);
    expect(session.fields.url).toBe(second.url);
    session.takePaste(`${session.fields.paste} `, true);
    expect(session.fields.url).toBe(second.url);
    expect(session.paste.chosen).toBe(1);
  });

  test('a correction by hand was lost when another one was chosen, and the first again', () => {
    const session = createSession();
    session.addPaste(two);
    session.update({ url: 'https://corrected.test/', body: 'corrected' });
    session.chooseRequest(1);
    expect(session.fields).toMatchObject({ url: second.url, body: '' });
    session.chooseRequest(0);
    expect(session.fields).toMatchObject({ url: 'https://corrected.test/', body: 'corrected' });
    expect(session.origins).toMatchObject({ url: 'typed', body: 'typed', method: 'paste' });
  });

  test('an answer that ended with a corrected header does not come back with it', () => {
    const session = createSession();
    session.addPaste(har([first, 401, ''], [second, 200, '']));
    session.update({ header: `${first.header} ` });
    session.chooseRequest(1);
    expect(session.response?.status).toBe(200);
    session.chooseRequest(0);
    expect(session.fields.header).toBe(`${first.header} `);
    expect(session.response).toBeUndefined();
  });

  test('a corrected one that is not chosen is forgotten with its secrets, and with its paste', () => {
    const session = createSession();
    session.addPaste(two);
    const { tokenSecret } = first.credentials;
    session.update({ body: `secret=${tokenSecret}` });
    session.chooseRequest(1);
    session.forgetSecrets([tokenSecret]);
    session.chooseRequest(0);
    expect(session.fields.body).toBe(`secret=${'•'.repeat(tokenSecret.length)}`);
    session.addPaste(`${http(second)}\n${http(first)}`);
    session.chooseRequest(1);
    expect(session.fields.body).toBe('');
  });

  test('a key added to the paste leaves the chosen one where it is', () => {
    const session = createSession();
    session.addPaste(two);
    session.chooseRequest(1);
    session.addPaste(`TOKEN_SECRET=${second.credentials.tokenSecret}`);
    expect(session.fields.url).toBe(second.url);
  });

  test('the answer and the clock of another one judged a good one', async () => {
    const session = createSession();
    session.addPaste(
      har(
        [second, 401, 'Mon, 01 Jan 2018 00:00:00 GMT'],
        [first, 200, new Date((1_790_000_000 + 1) * 1000).toUTCString()],
      ),
    );
    session.update(secretsOf(first));
    expect(session.response?.status).toBe(401);
    session.chooseRequest(1);
    expect(session.response?.status).toBe(200);
    expect(await judged(session)).toMatchObject({ verdict: 'match', errors: [] });
  });

  test('the header of a second request is not judged with the URL of the first', async () => {
    const session = sessionWith(http(first), secretsOf(second));
    session.addPaste(`Authorization: ${second.header}`);
    expect(session.fields.url).toBe('');
    expect((await judged(session)).verdict).toBe('incomplete');
  });
});

describe('an answer', () => {
  const answered = `${http(first)}\nHTTP/1.1 401 Unauthorized\nDate: Mon, 01 Jan 2018 00:00:00 GMT\n\n{}\n`;

  test('ends when another header is typed: it was “9 years ahead” of the answer to the old one', () => {
    const session = createSession();
    session.addPaste(answered);
    expect(session.response?.status).toBe(401);
    session.update({ header: second.header });
    expect(session.response).toBeUndefined();
  });

  test('stays when a secret is typed, and does not come back when one is pasted', () => {
    const session = createSession();
    session.addPaste(answered);
    session.update(secretsOf(first));
    expect(session.response?.status).toBe(401);
    session.update({ header: second.header });
    session.addPaste('TOKEN_SECRET=abc');
    expect(session.response).toBeUndefined();
  });

  test('that is pasted later belongs to the request before it', () => {
    const session = createSession();
    session.addPaste(http(first));
    session.addPaste('HTTP/1.1 401 Unauthorized\nDate: Mon, 01 Jan 2018 00:00:00 GMT\n\n');
    expect(session.response?.status).toBe(401);
  });
});

describe('secrets know the key that they were given for', () => {
  test('a case of another key over them is told at once, and they can be cleared', async () => {
    const session = sessionWith(http(first), secretsOf(first));
    expect((await judged(session)).verdict).toBe('match');
    session.addPaste(http(second));
    expect(await judged(session)).toMatchObject({
      verdict: 'incomplete',
      doubts: ['other-keys'],
      errors: [],
    });
    const [doubt] = session.doubts;
    if (doubt !== undefined) session.settle(doubt, false);
    expect([session.fields.consumerSecret, session.fields.tokenSecret]).toEqual(['', '']);
    expect(session.doubts).toEqual([]);
  });

  test('and are right all the same when the signature is', async () => {
    const session = sessionWith(http(first), secretsOf(second));
    session.addPaste(http(second));
    expect((await judged(session)).verdict).toBe('match');
  });

  test('those that came with the paste of the new key are its own', () => {
    const session = sessionWith('', secretsOf(first));
    session.update({ consumerSecret: '', tokenSecret: '' });
    const keys = `CONSUMER_SECRET=${first.credentials.consumerSecret}\nTOKEN_SECRET=${first.credentials.tokenSecret}`;
    session.addPaste(`${http(first)}\n${keys}`);
    session.addPaste(`${http(second)}\n${keys}`);
    expect(session.doubts).toEqual([]);
  });

  test('a key that is typed letter by letter leaves nothing behind', () => {
    const session = createSession();
    session.update(secretsOf(first));
    for (let end = 1; end <= 8; end += 1)
      session.update({ consumerKey: first.credentials.consumerKey.slice(0, end) });
    expect(session.doubts).toEqual([]);
  });
});

describe('a method that nothing states', () => {
  test.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'])(
    'a right %s was “proved” to have signed another method',
    async (method) => {
      const right = rightExchange({ method });
      const session = createSession();
      session.update({ url: right.url, header: right.header, ...secretsOf(right) });
      expect(await judged(session)).toMatchObject({ verdict: 'match', assumedMethod: method });
      expect(session.fields.method).toBe('');
    },
  );
});

test('a guess is marked as one, and accuses nobody', async () => {
  const { header, ...right } = rightExchange({ method: 'POST' });
  const text = `I call https://1234567-sb1.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=1 with\n${header}`;
  const session = sessionWith(text, secretsOf({ header, ...right }));
  expect(session.origins.url).toBe('a guess');
  expect(await judged(session)).toMatchObject({
    verdict: 'incomplete',
    doubts: ['guessed-url'],
    errors: [],
  });
  const [doubt] = session.doubts;
  if (doubt !== undefined) session.settle(doubt, false);
  expect(session.fields.url).toBe('');
  expect(session.doubts).toEqual([]);
});

describe('what is added to a paste', () => {
  const settings = ({ credentials }: RightExchange): string =>
    `CONSUMER_KEY=${credentials.consumerKey}\nCONSUMER_SECRET=${credentials.consumerSecret}\nTOKEN_ID=${credentials.token}\nTOKEN_SECRET=${credentials.tokenSecret}`;

  test('had the masked box read again, with dots in the URL', async () => {
    const odd = rightExchange({ query: [['password', 'hunter2hunter2']] });
    const session = createSession();
    session.addPaste(http(odd));
    session.addPaste(settings(odd));
    expect(session.fields.url).toBe(odd.url);
    expect((await judged(session)).verdict).toBe('match');
  });

  test.each(['Content-Type: application/x-www-form-urlencoded', 'Content-Length: 0'])(
    'was the body of the request above it, in clear: %s',
    async (field) => {
      const right = rightExchange({ method: 'POST' });
      const session = createSession();
      session.addPaste(http(right).replace('Authorization', `${field}\nAuthorization`));
      session.addPaste(settings(right));
      expect(session.fields.body).toBe('');
      expect((await judged(session)).verdict).toBe('match');
    },
  );

  test('in one paste with the request, was its body too', () => {
    const type = 'Content-Type: application/x-www-form-urlencoded\nAuthorization';
    const text = http(rightExchange({ method: 'POST' })).replace('Authorization', type);
    for (const below of ['TOKEN_SECRET=abcdef', 'Thanks!', '-- \nSent from my phone']) {
      const session = createSession();
      session.addPaste(`${text}\n${below}\n`);
      expect(session.fields.body).toBe('');
    }
  });

  test('is the answer to the request that was chosen, which stays chosen', () => {
    const session = createSession();
    session.addPaste(`${http(first)}\n${http(second)}`);
    session.chooseRequest(1);
    session.addPaste('HTTP/1.1 401 Unauthorized\nDate: Mon, 01 Jan 2018 00:00:00 GMT\n\n{}');
    expect(session.paste.chosen).toBe(1);
    expect(session.response?.status).toBe(401);
    session.chooseRequest(0);
    expect(session.response).toBeUndefined();
  });

  test('settings of one case were held against the next one', async () => {
    const session = createSession();
    session.addPaste(`${http(first)}\n${settings(first)}`);
    session.addPaste(http(second));
    expect(await judged(session)).toMatchObject({ doubts: ['other-keys'], errors: [] });
    session.update(secretsOf(second));
    expect(await judged(session)).toMatchObject({ verdict: 'match', errors: [] });
  });

  test('a URL that was asked for erased the header that asked for it', async () => {
    const session = createSession();
    session.addPaste(`Authorization: ${first.header}`);
    session.update(secretsOf(first));
    session.addPaste(`${first.method} ${first.url}`);
    expect((await judged(session)).verdict).toBe('match');
  });
});

test('one key pressed elsewhere ended the doubt about secrets of another key', () => {
  const session = sessionWith(http(first), secretsOf(first));
  session.addPaste(http(second));
  session.update({ url: `${session.fields.url} ` });
  expect(session.doubts.map(({ kind }) => kind)).toEqual(['other-keys']);
  session.takePaste(`${session.fields.paste} `, true);
  expect(session.doubts.map(({ kind }) => kind)).toEqual(['other-keys']);
});

test('a header of the same length, put over another, was judged with its secrets', () => {
  const session = createSession();
  session.update({ method: first.method, url: first.url, header: first.header });
  session.update(secretsOf(first));
  session.update({ header: rightExchange({ seed: 3 }).header });
  expect(session.doubts.map(({ kind }) => kind)).toEqual(['other-keys']);
});

test('a body that was typed for one request was sent with the next', async () => {
  const session = createSession();
  session.update({ body: 'a=b', contentType: 'application/x-www-form-urlencoded' });
  session.addPaste(http(second));
  session.update(secretsOf(second));
  expect((await judged(session)).doubts).toEqual(['disputed']);
});

test('the answer to another request judged the header that was typed', () => {
  const session = createSession();
  session.update({
    method: first.method,
    url: first.url,
    header: first.header,
    ...secretsOf(first),
  });
  session.addPaste(
    `${http(second)}\nHTTP/1.1 401 Unauthorized\nDate: Tue, 22 Sep 2015 00:00:00 GMT\n\n{}`,
  );
  expect(session.fields.header).toBe(first.header);
  expect(session.response).toBeUndefined();
});

test('two requests above two answers had each other’s', () => {
  const answer = (status: number): string => `HTTP/1.1 ${status} X\nServer: y\n\n{}\n`;
  const session = createSession();
  session.addPaste(`${http(first)}\n${http(second)}\n${answer(200)}\n${answer(401)}`);
  expect(session.response?.status).toBe(200);
  session.chooseRequest(1);
  expect(session.response?.status).toBe(401);
});

test.each([
  '/app/site/hosting/restlet.nl?script=12',
  '{{base_url}}/restlet.nl',
  'https://{{account}}.a.b/',
])('a URL without its host was judged: %s', async (url) => {
  const session = createSession();
  session.update({ method: 'GET', url, header: first.header, ...secretsOf(first) });
  expect((await judged(session)).missing).toContain('url');
});

test.each(['***', 'xxxxxxxx', '<redacted>', '...'])(
  'a value that a log had masked was judged as sent: %s',
  async (mask) => {
    const session = createSession();
    const header = first.header.replace(/oauth_nonce="[^"]*"/, `oauth_nonce="${mask}"`);
    session.update({ method: 'GET', url: first.url, header, ...secretsOf(first) });
    expect((await judged(session)).missing).toContain('masked');
  },
);

describe('a URL that is stated and may not be the whole one is asked for, and accuses nobody', () => {
  const right = rightExchange({
    method: 'POST',
    query: [
      ['script', '12'],
      ['deploy', '1'],
      ['q', 'a b'],
    ],
  });
  const bare = right.url.split('?')[0] ?? '';
  const header = `"headers": { "Authorization": ${JSON.stringify(right.header)} }`;

  test.each([
    [
      'its query beside it',
      `{ "method": "POST", "uri": "${bare}", "qs": { "script": "12" }, ${header} }`,
    ],
    [
      'its query in lines below it',
      `POST ${bare}\n    ?script=12\n    &deploy=1\n    &q=a%20b\nAuthorization: ${right.header}`,
    ],
    ['dots at its end', `POST ${bare}?script=12...\nAuthorization: ${right.header}`],
    [
      'an ellipsis at its end',
      `URL: ${bare}?script=12…\nMethod: POST\nAuthorization: ${right.header}`,
    ],
    ['a blank in it', `{"method":"POST","url":"${bare}?script=12&deploy=1&q=a b",${header}}`],
    [
      'a proxy in its place',
      `POST http://localhost:8443/restlet.nl?script=12 HTTP/1.1\nAuthorization: ${right.header}`,
    ],
  ])('%s', async (_, text) => {
    const { verdict, doubts, errors } = await judgedAtOnce(sessionWith(text, secretsOf(right)));
    expect(errors).toEqual([]);
    if (verdict !== 'match') expect({ verdict, doubts }).toMatchObject({ verdict: 'incomplete' });
  });

  test('a link that Outlook has wrapped is the one inside', async () => {
    const wrapped = `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(right.url)}&data=05`;
    const text = `POST ${wrapped}\nAuthorization: ${right.header}`;
    expect((await judgedAtOnce(sessionWith(text, secretsOf(right)))).verdict).toBe('match');
  });
});

test('a form that its type announces, and the paste does not hold, is asked for', async () => {
  const session = createSession();
  const type = 'Content-Type: application/x-www-form-urlencoded\nContent-Length: 17\nAuthorization';
  const signed = rightExchange({ method: 'POST', query: [['a', 'b']] });
  session.addPaste(http(signed).replace('?a=b', '').replace('Authorization', type));
  session.update(secretsOf(signed));
  expect(await judged(session)).toMatchObject({ verdict: 'incomplete', doubts: ['no-body'] });
  session.update({ body: 'a=b' });
  expect((await judged(session)).verdict).toBe('match');
});

test('a text that was pasted while a long one was read made that one vanish', async () => {
  const session = createSession();
  session.addPaste(`${http(first)}\n${'x '.repeat(12_000)}`);
  expect(session.pasteStatus).toBe('reading');
  session.addPaste(`CONSUMER_SECRET=${first.credentials.consumerSecret}`);
  await vi.waitFor(() => expect(session.fields.consumerSecret).not.toBe(''), { timeout: 30_000 });
  expect(session.fields.url).toBe(first.url);
});

test('what was typed into the paste box while a long paste was read made that one vanish', async () => {
  const session = createSession();
  session.addPaste(`${http(first)}\n${'x '.repeat(12_000)}`);
  expect(session.isPasting).toBe(true);
  session.takePaste('x', true);
  await vi.waitFor(() => expect(session.fields.url).toBe(first.url), { timeout: 30_000 });
  expect(session.isPasting).toBe(false);
});

test('a long text that is typed into the paste box is read anew at each key', async () => {
  const session = createSession();
  const text = `${http(first)}\n${'x '.repeat(12_000)}`;
  session.takePaste(text, true);
  expect(session.isPasting).toBe(false);
  session.takePaste(`${text}y`, true);
  expect(session.fields.paste).toBe(`${text}y`);
  await vi.waitFor(() => expect(session.fields.url).toBe(first.url), { timeout: 30_000 });
});

test('a guess that is preferred to what was typed is a guess still', () => {
  const session = createSession();
  session.update({ url: second.url });
  session.addPaste(`see ${first.url} with ${first.method}\nAuthorization: ${first.header}`);
  const [doubt] = session.doubts;
  if (doubt !== undefined) session.settle(doubt, false);
  expect(session.origins.url).toBe('a guess');
});
