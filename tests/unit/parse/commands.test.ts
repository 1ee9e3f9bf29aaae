import { describe, expect, it } from 'vitest';
import { noticeList } from '../../../src/engine/parse/notices.ts';
import { readCmd } from '../../../src/engine/parse/shell/cmd.ts';
import { readCommands } from '../../../src/engine/parse/shell/commands.ts';
import { repeated } from '../../support/hostile.ts';

function cmd(text: string) {
  const notices = noticeList();
  const { words, end } = readCmd(text, 0, notices);
  return {
    words: words.map((word) => word.text),
    spans: words.map(({ span }) => text.slice(span.start, span.end)),
    rest: text.slice(end),
    codes: notices.all().map(({ code }) => code),
  };
}

/** As Chrome's "Copy as cURL (cmd)" writes a value: its NetworkLogView, `escapeStringWin`. */
const asChrome = (text: string): string =>
  `^"${text
    .replace(/\\/g, '\\\\')
    .replace(/"/g, '\\"')
    .replace(/[^a-zA-Z0-9\s_\-:=+~'/.',?;()*`]/g, '^$&')
    .replace(/%(?=[a-zA-Z0-9_])/g, '%^')
    .replace(/\r?\n|\r/g, '^\n\n')}^"`;

/** As Chrome did until 2019. */
const asOldChrome = (text: string): string =>
  `"${text
    .replace(/"/g, '""')
    .replace(/%/g, '"%"')
    .replace(/\\/g, '\\\\')
    .replace(/[\r\n]+/g, '"^$&$&"')}"`;

describe('words of cmd.exe', () => {
  it.each([
    // Microsoft, "Parsing C command-line arguments": its table of examples.
    ['"abc" d e', ['abc', 'd', 'e']],
    ['a\\\\b d"e f"g h', ['a\\\\b', 'de fg', 'h']],
    ['a\\\\\\"b c d', ['a\\"b', 'c', 'd']],
    ['a\\\\\\\\"b c" d e', ['a\\\\b c', 'd', 'e']],
    ['a"b"" c d', ['ab" c d']],
    // Microsoft, "cmd": ^ takes the meaning from the sign behind it, and continues a line.
    ['a ^& b ^| c^^ ^<d', ['a', '&', 'b', '|', 'c^', '<d']],
    ['a ^\r\n  b ^\n c', ['a', 'b', 'c']],
    ['"a^b & c"', ['a^b & c']],
    ['^"a^ b^" ^"^{^\\^"c^\\^"^}^"', ['a b', '{"c"}']],
    ['"{""a"":""b""}" """x"""', ['{"a":"b"}', '"x"']],
    ['"" ""', ['', '']],
    ['a%%20b %', ['a%20b', '%']],
    ['a > out b 2>&1', ['a', 'b', '2']],
    ['a & b', ['a']],
    ['a | b', ['a']],
    ['a\nb', ['a']],
  ])('%j gives %j', (text, words) => {
    expect(cmd(text)).toMatchObject({ words, codes: [] });
  });

  it.each([
    ['%ACCOUNT% a%20b%20c', ['%ACCOUNT%', 'a%20b%20c'], ['cmd-variable']],
    ['https://a.b/c?d=e&f=g -s', ['https://a.b/c?d=e&f=g', '-s'], ['cmd-ampersand']],
    ['a\r\n  -H b', ['a', '-H', 'b'], ['cmd-newline']],
  ])('%j gives %j, and says %j', (text, words, codes) => {
    expect(cmd(text)).toMatchObject({ words, codes });
  });

  it('undoes what Chrome does to a value, now and before', () => {
    const values = [
      'https://a.b/c?d=%20e&f=%41%',
      '{"a":"b\\"c\\\\","d":[1,"%PATH%"]}',
      'a\nb "c"',
      '"',
      '""',
      '!^&|<>()\\',
    ];
    expect(cmd(values.map(asChrome).join(' ')).words).toEqual(values);
    const old = values.filter((value) => value !== 'a\nb "c"');
    expect(cmd(old.map(asOldChrome).join(' ')).words).toEqual(old);
  });

  it('tells where words stand, with their escapes', () => {
    expect(cmd(` ^"a^&^" ^\n "b c"d ^^e`).spans).toEqual(['^"a^&^"', '"b c"d', '^^e']);
  });
});

/** The requests and codes of all pieces, and what is left. */
function read(text: string) {
  const pieces = readCommands(text);
  return {
    requests: pieces.flatMap(({ requests = [] }) => requests),
    codes: pieces.flatMap(({ notices = [] }) => notices.map(({ code }) => code)),
    words: pieces.map(({ words }) => words),
    claimed: pieces.map(({ span }) => text.slice(span.start, span.end)),
  };
}

const url = 'https://123456.suitetalk.api.netsuite.com/x';

describe('commands in a text', () => {
  it('are found after prompts, in lines and between backticks, with what reads their output', () => {
    expect(read(`me@host:~$ curl ${url} | jq .\n{}`).claimed).toEqual([
      `me@host:~$ curl ${url} | jq .`,
    ]);
    expect(read(`A=1 curl -s ${url}; wget ${url} && http ${url}`).words).toEqual([
      'curl command',
      'wget command',
      'HTTPie command',
    ]);
    expect(read(`C:\\>curl.exe ^"${url}^" ^\n -X PUT`).requests).toMatchObject([{ method: 'PUT' }]);
    expect(read(`/usr/bin/curl -s ${url} ${url}`).words).toEqual(['curl command · 2 requests']);
  });

  it.each([
    'When I use curl it does not work, e.g. with http or https.',
    "curl doesn't like 'this",
    'We get http 401 and https errors. The http status: 403',
    'curl e.g. this and wget i.e. that',
    'the http GET request failed',
    `curl.exe -H "A: b" \`\n  ${url}`,
  ])('are none in %j', (text) => {
    expect(readCommands(text)).toEqual([]);
  });

  it('are found behind a sentence with a quote that nothing closes', () => {
    expect(read(`curl doesn't work:\ncurl ${url} -H 'A: b'`).requests).toMatchObject([
      { url, headers: [{ name: 'A', value: 'b' }] },
    ]);
  });

  it('know variables that are assigned above, and no others', () => {
    const text = `BASE='${url}'\nexport ID=$BASE/1\nNOW=$(date)\nN="$NOW"\ncurl "$ID" -H "A: $N$LATER"\nLATER=1`;
    expect(read(text)).toMatchObject({
      requests: [{ url: `${url}/1`, headers: [{ value: '$N$LATER' }] }],
      codes: ['shell-variable', 'shell-variable'],
    });
  });
});

describe('wget', () => {
  it.each([
    ['--header="A: b" -O - -nv -q', { method: 'GET', headers: [{ name: 'A', value: 'b' }] }],
    ["--post-data 'a=b'", { method: 'POST', body: 'a=b' }],
    ['--method=patch --body-data={} --no-check-certificate', { method: 'PATCH', body: '{}' }],
    ['-U me --referer=r -T 3', { headers: [{ value: 'me' }, { value: 'r' }] }],
  ])('%s', (options, request) => {
    expect(read(`wget ${options} ${url}`).requests).toMatchObject([{ url, ...request }]);
  });

  it('says what it reads elsewhere', () => {
    expect(read(`wget --post-file=body.json ${url}`).codes).toEqual(['wget-file']);
  });
});

describe('HTTPie', () => {
  it.each([
    [`http ${url}`, { method: 'GET', url }],
    [
      `http ${url} a=b n:=1 'c\\:d=é'`,
      { method: 'POST', body: '{"a": "b", "n": 1, "c:d": "\\u00e9"}' },
    ],
    [`http -f put ${url} a='b c' d=e`, { method: 'PUT', body: 'a=b+c&d=e' }],
    [
      `http ${url} q=='a b' A:1 B: C\\;`,
      {
        url: `${url}?q=a+b`,
        headers: [
          { name: 'A', value: '1' },
          { name: 'C', value: '' },
        ],
      },
    ],
    [`https example.com/a`, { url: 'https://example.com/a' }],
    [`http :8080/a`, { url: 'http://localhost:8080/a' }],
    [`http :/a`, { url: 'http://localhost/a' }],
    [`http POST ${url} --raw '{"a":1}'`, { method: 'POST', body: '{"a":1}' }],
    [`http PUT ${url} <<< '{}'`, { method: 'PUT', body: '{}\n' }],
    [`http -a u:p ${url}`, { authorization: 'Basic dTpw' }],
  ])('%s', (command, request) => {
    expect(read(command).requests).toMatchObject([request]);
  });

  it('says what it does not understand', () => {
    expect(read(`http ${url} what a=@file`).codes).toEqual(['httpie-item', 'httpie-file']);
  });
});

describe('a megabyte', () => {
  const bodies = [
    'curl ',
    `curl ${url} `,
    'curl -sS',
    "curl 'a\n\n",
    'curl "$(\n',
    'curl a.b $(\n',
    'curl “a.b\n',
    'curl -d a.b?&',
    `curl -H 'A: b' ${url}\n`,
    'curl -d "`',
    `curl -d @- ${url} <<E\n`,
    '\\a',
    '^"',
    '^\n',
    `curl ^"${url}^" ^\n`,
    'A=$A\ncurl -d $A\n',
    `http ${url} a=b `,
    ' ',
    "'",
    '"',
    '$',
    '`',
    '$(',
    "$'\\''",
    '""',
    '\\',
    '-H ',
    '“',
    '–a ',
    '?&',
    '<<',
    '%%',
    '%AB',
    '\n -H a',
    '|',
    'wget -',
  ];
  const behindOption = bodies.map((body) => `curl -d ${body}`);
  // One that is not linear takes minutes here, and the test ends by its limit.
  it.each([...bodies, ...behindOption])('of %j is read, each place but once', (unit) => {
    const isRepeated = !unit.startsWith('curl -d ');
    const text = isRepeated
      ? repeated(unit, 1_000_000)
      : `curl -d ${repeated(unit.slice(8), 1_000_000)}`;
    let at = 0;
    for (const { span } of readCommands(text)) {
      expect(span.start).toBeGreaterThanOrEqual(at);
      at = span.end;
    }
    expect(at).toBeLessThanOrEqual(text.length);
  });
});
