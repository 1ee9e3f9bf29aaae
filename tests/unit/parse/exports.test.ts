import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/engine/index.ts';
import { readExport } from '../../../src/engine/parse/export/read.ts';
import { readFetch } from '../../../src/engine/parse/export/fetch.ts';
import { balancedEnd, jsonIn } from '../../../src/engine/parse/export/json.ts';
import { readLiteral } from '../../../src/engine/parse/export/literal.ts';
import { readRestFile } from '../../../src/engine/parse/export/rest-file.ts';
import { readYaml } from '../../../src/engine/parse/export/yaml.ts';
import { readers } from '../../../src/engine/parse/readers.ts';

const oauth = 'OAuth realm="1", oauth_consumer_key="a", oauth_signature="b%3D"';
const header = (value: string) => [{ name: 'Authorization', value }];

/** One entry of a HAR, as browsers write it. */
function entry(url: string, authorization?: string, text?: string) {
  return {
    request: {
      method: text === undefined ? 'GET' : 'POST',
      url,
      headers: authorization === undefined ? [] : header(authorization),
      ...(text === undefined ? {} : { postData: { mimeType: 'text/plain', text } }),
    },
    response: { status: 200, headers: [], content: { text: 'x'.repeat(2200) } },
  };
}

function literal(text: string): unknown {
  return readLiteral({ text, at: 0, unread: [] });
}

const inkless = (text: string): boolean => text.trim() === '';
const fieldName = fc.stringMatching(/^X-[A-Za-z0-9]{1,8}$/);
const fieldValue = fc.stringMatching(/^[!-~](?:[ -~]{0,20}[!-~])?$/);
const path = fc.stringMatching(/^\/[A-Za-z0-9_.~%/?&=-]{0,20}$/);

describe('HAR', () => {
  it('of 5 MB and 2,000 entries is listed, those with a signature first', () => {
    const entries = Array.from({ length: 2000 }, (_, at) =>
      entry(`https://a.b/${at}`, at % 500 === 7 ? oauth : undefined),
    );
    const har = JSON.stringify({ log: { entries } }, null, 2);
    expect(har.length).toBeGreaterThan(4_900_000);
    const { requests, recognised, notices } = parse(har);
    expect(requests).toHaveLength(2000);
    expect(requests.slice(0, 5).map(({ url }) => url)).toEqual(
      [7, 507, 1007, 1507, 0].map((at) => `https://a.b/${at}`),
    );
    expect(recognised).toEqual(['HAR · 2000 requests']);
    expect(notices).toEqual([]);
  });

  it('gives back what was put in, also in the midst of other text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(path, fc.string(), fc.string()), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('', '\n'),
        fc.constantFrom(undefined, 2),
        (list, before, indent) => {
          const entries = list.map(([at, value, body]) =>
            entry(`https://a.b${at}`, `OAuth ${value}`, body),
          );
          const json = JSON.stringify({ log: { entries } }, null, indent);
          const [piece] = readExport(`${before}${json}\nthen } words ] follow`);
          expect(piece?.requests).toEqual(
            list.map(([at, value, body]) => ({
              method: 'POST',
              url: `https://a.b${at}`,
              headers: [],
              authorization: `OAuth ${value}`,
              ...(inkless(body) ? {} : { body }),
              response: { status: 200, headers: [], body: 'x'.repeat(2200) },
            })),
          );
          expect(piece?.span).toEqual({
            start: before.length,
            end: before.length + json.length,
          });
        },
      ),
    );
  });

  it('keeps entities in its texts, which are a part of them', () => {
    const har = JSON.stringify(entry('https://a.b/', oauth, '{"a":"&lt;b&gt;"}'));
    expect(parse(har).requests[0]?.body).toBe('{"a":"&lt;b&gt;"}');
  });

  it('that is cut off throws nothing', () => {
    const har = JSON.stringify({ log: { entries: [entry('https://a.b/', oauth)] } });
    for (let end = 0; end < har.length; end += 7) expect(parse(har.slice(0, end))).toBeDefined();
  });
});

describe('JSON in a text', () => {
  it('is found behind brackets of prose, each value by itself', () => {
    const text = 'See [1] and {this} "x": {"item": [1, "}"]}, [{"item": 2}] {"other": 3}';
    expect(jsonIn(text, /"item"/).map(({ value }) => value)).toEqual([
      { item: [1, '}'] },
      [{ item: 2 }],
    ]);
  });

  it('ends where its first bracket closes', () => {
    fc.assert(
      fc.property(fc.object(), fc.string(), (value, after) => {
        const json = JSON.stringify(value);
        expect(balancedEnd(json + after, 0, json.length + after.length)).toBe(json.length);
      }),
    );
  });
});

describe('a value of JavaScript', () => {
  it('is read as JSON would be', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const json = JSON.stringify(value);
        expect(literal(json)).toEqual(JSON.parse(json));
      }),
    );
  });

  it.each<[code: string, value: unknown]>([
    [`'a' + "b" + \`c\``, 'abc'],
    [`'\\x41\\u0042\\u{43}\\n\\'\\q'`, "ABC\n'q"],
    ['"a\\\nb"', 'ab'],
    ['{a: 1, $b: [1, 2,], "c": null, } ', { a: 1, $b: [1, 2], c: null }],
    ['{ /* x */ a: 007, // y\n b: -1.5 }', { a: 7, b: -1.5 }],
    ['JSON.stringify({a: [1]})', '{"a":[1]}'],
    ['{a: x ? "," : {b: 1}, c: 2}', { a: undefined, c: 2 }],
    ['"a', undefined],
    ['"a\nb"', undefined],
    ['"a".repeat(2)', undefined],
  ])('%j', (code, value) => {
    expect(literal(code)).toEqual(value);
  });

  it('so deep that it is no value is none', () => {
    expect(literal('['.repeat(100_000))).toBeUndefined();
  });

  it('that code fills is told of', () => {
    const [piece] = readFetch('fetch(`https://${host}/a`, {body: f(1, [2])})');
    expect(piece?.requests?.[0]).toMatchObject({ method: 'GET', url: 'https://${host}/a' });
    expect(piece?.notices?.map(({ span }) => span)).toEqual([
      { start: 6, end: 25 },
      { start: 34, end: 43 },
    ]);
  });
});

describe('YAML of a tool', () => {
  it.each<[lines: readonly string[], value: unknown]>([
    [['a: 1', "b: 'it''s'", 'c: "x\\ty" '], { a: '1', b: "it's", c: 'x\ty' }],
    [['a:', '  b: # none', '  c: d #e', 'f: g#h'], { a: { b: '', c: 'd' }, f: 'g#h' }],
    [
      ['- a: 1', '  b: 2', '-', '  c: 3', '- d'],
      [{ a: '1', b: '2' }, { c: '3' }, 'd'],
    ],
    [
      ['a: |', '  x', '', '   y', 'b: >-', '  x', '  y', '', '  z'],
      { a: 'x\n\n y\n', b: 'x y\nz' },
    ],
    [['- - - a'], [[['a']]]],
    [['a: 1', '   b: 2', 'c: 3'], { a: '1' }],
  ])('%j', (lines, value) => {
    expect(readYaml(lines.join('\n'))).toEqual(value);
  });

  it('so deep that it is none of a tool’s gives a value', () => {
    expect(readYaml('- '.repeat(20_000))).toBeDefined();
    const deep = Array.from({ length: 1000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n');
    expect(readYaml(deep)).toBeDefined();
  });
});

describe('raw HTTP', () => {
  it('gives back the request and the answer that were written', () => {
    const pairs = fc.array(fc.tuple(fieldName, fieldValue), { maxLength: 5 });
    const message = fc.constantFrom('POST', 'PUT', 'PATCH');
    const end = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(message, path, pairs, fc.jsonValue(), end, (method, target, some, value, br) => {
        const fields = some.map(([name, text]) => `${name}: ${text}`);
        const json = JSON.stringify({ value }, null, 1).replaceAll('\n', br);
        const text = [
          ...['', `${method} ${target} HTTP/1.1`, 'Host: a.b', `Authorization: ${oauth}`],
          ...[...fields, '', json, '', 'HTTP/1.1 403 Forbidden', ...fields, '', json, '', ''],
        ].join(br);
        const { requests } = parse(text);
        const headers = some.map(([name, one]) => ({ name, value: one }));
        expect(requests).toEqual([
          {
            ...{ method, url: `https://a.b${target}`, authorization: oauth, body: json },
            headers: [{ name: 'Host', value: 'a.b' }, ...headers],
            response: { status: 403, headers, body: json },
            // A host that is none of NetSuite's may be a proxy's.
            guessed: ['url'],
          },
        ]);
      }),
    );
  });

  it('with several methods of one line each is several requests', () => {
    const text = 'GET https://a.b/1\nAccept: x\n\nPOST https://a.b/2 HTTP/1.1\n\nGET https://a.b/3';
    expect(parse(text).requests.map(({ url }) => url)).toEqual([
      ...['https://a.b/1', 'https://a.b/2', 'https://a.b/3'],
    ]);
  });

  it('leaves what follows a GET to others', () => {
    const text = `GET /a HTTP/1.1\nHost: a.b\nAuthorization: ${oauth}\nContent-Type: x/y\n\nhttps://c.d/`;
    const { recognised, requests } = parse(text);
    expect(recognised).toEqual([
      'HTTP request · GET · Authorization header · 3 parameters',
      'Request URL',
    ]);
    expect(requests.map(({ body }) => body)).toEqual([undefined, undefined]);
  });

  it('and a command that says the same are one request', () => {
    const trace = `> POST /a HTTP/2\n> Host: a.b\n> Authorization: ${oauth}\n> Accept: x\n>\n< HTTP/2 401\n<\n`;
    const call = `fetch("https://a.b/a", {method: "POST", headers: {Authorization: '${oauth}'}, body: "{}"})`;
    const { requests } = parse(`${call}\n${trace}`);
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ method: 'POST', url: 'https://a.b/a', body: '{}' });
    expect(requests[0]?.headers).toContainEqual({ name: 'Accept', value: 'x' });
    expect(requests[0]?.response?.status).toBe(401);
  });
});

describe('a collection', () => {
  it('whose variables name each other without end stays small', () => {
    const variable = Array.from({ length: 9 }, (_, at) => ({
      key: `v${at}`,
      value: `{{v${(at + 1) % 9}}}`.repeat(50),
    }));
    const item = Array.from({ length: 50 }, () => ({ request: { url: 'https://a.b/{{v0}}' } }));
    const { requests } = parse(JSON.stringify({ item, variable }));
    const length = requests.reduce((sum, { url = '' }) => sum + url.length, 0);
    expect(requests).toHaveLength(50);
    expect(length).toBeLessThan(5_000_000);
  });

  it('of folders in folders, or of many at once, throws nothing', () => {
    const deep = `${'{"item":['.repeat(20_000)}{"request":{"url":"https://a.b/"}}${']}'.repeat(20_000)}`;
    expect(parse(deep).requests).toHaveLength(1);
    expect(parse(`{"item":[${'0,'.repeat(300_000)}0]}`).requests).toEqual([]);
  });

  it('puts no value of a prototype in', () => {
    const [piece] = readExport('{"item":[{"request":{"url":"https://a.b/{{constructor}}"}}]}');
    expect(piece?.requests?.[0]?.url).toBe('https://a.b/{{constructor}}');
    expect(piece?.notices).toHaveLength(1);
  });
});

it('a line that sets a variable below a request is its part, and no place of its own', () => {
  expect(readRestFile('### \nGET {{a}}\n@-=').map(({ span }) => span)).toEqual([
    { start: 0, end: 18 },
  ]);
  expect(readRestFile('@a=b\n### \nGET {{a}}\n').map(({ words }) => words)).toEqual([
    '',
    '.http request',
  ]);
});

describe('every reader', () => {
  const openings = [
    ...['fetch("a", {', '> GET / HTTP/1.1\n', '### \nGET {{a}}\n', 'Request Headers\naccept\n'],
    ...['{"item":[{"request":', 'type: collection.insomnia\n- ', 'get {\n  url: a\n', 'Host: a\n'],
  ];
  const parts = fc.array(
    fc.oneof(
      fc.constantFrom(
        ...openings,
        '\n',
        '\r\n',
        '}',
        '"',
        '`',
        ']}',
        ':path\n',
        '< HTTP/1.1 200\n',
      ),
      fc.string({ maxLength: 8 }),
    ),
  );

  it('takes places in their order, none over another, within the text', () => {
    fc.assert(
      fc.property(parts, (some) => {
        const text = some.join('');
        for (const read of readers) {
          let at = 0;
          for (const { span } of read(text)) {
            expect(span.start).toBeGreaterThanOrEqual(at);
            expect(span.end).toBeGreaterThanOrEqual(span.start);
            at = span.end;
          }
          expect(at).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
