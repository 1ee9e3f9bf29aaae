import { describe, expect, test } from 'vitest';
import { judgedAtOnce, sessionWith } from '../../../support/judged-session.ts';
import { rightExchange, type RightExchange } from '../../../support/right-exchange.ts';

const right = rightExchange({ method: 'POST', seed: 77 });
const { header, method, url } = right;
const { host, pathname, search, searchParams } = new URL(url);
const path = `${pathname}${search}`;
const raw = `${method} ${path} HTTP/1.1\r\nHost: ${host}\r\nAuthorization: ${header}\r\nAccept: */*\r\n\r\n`;
const std = `${method} ${url}\nAuthorization: ${header}\n`;

/** Bytes in rows, behind their offset. */
const rows = (write: (offset: number, hex: readonly string[], shown: string) => string): string =>
  (raw.match(/[^]{1,16}/g) ?? [])
    .map((row, at) => {
      const hex = Array.from(row, (one) => one.charCodeAt(0).toString(16).padStart(2, '0'));
      return write(at * 16, hex, row.replace(/[^ -~]/g, '.'));
    })
    .join('\n');
const offset = (at: number, width: number): string => at.toString(16).padStart(width, '0');

/** As `curl --trace-ascii` breaks lines: at their end, and behind 64 of them. */
function traceAscii(): string {
  let at = 0;
  return raw
    .split('\r\n')
    .slice(0, -1)
    .map((line) => {
      const start = at;
      at += line.length + 2;
      const parts = line.match(/.{1,64}/g) ?? [''];
      return parts.map((part, index) => `${offset(start + index * 64, 4)}: ${part}`).join('\n');
    })
    .join('\n');
}

const params = [...header.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
  name,
  decodeURIComponent(value),
]);

async function shown(text: string, { credentials }: RightExchange = right) {
  const { verdict, errors } = await judgedAtOnce(sessionWith(text, credentials));
  return { verdict, errors };
}
const match = { verdict: 'match', errors: [] };

describe('a right client was accused for what copying had made of its request', () => {
  test.each([
    [
      'bytes of curl --trace',
      `=> Send header, ${raw.length} bytes (0x1)\n${rows((at, hex, text) => `${offset(at, 4)}: ${hex.join(' ').padEnd(47)} ${text}`)}\n<= Recv header, 24 bytes (0x18)\n`,
    ],
    ['lines of curl --trace-ascii', `=> Send header, 700 bytes (0x2bc)\n${traceAscii()}\n`],
    [
      'bytes that Wireshark shows',
      rows((at, hex, text) => `${offset(at, 4)}   ${hex.join(' ').padEnd(47)}   ${text}`),
    ],
    [
      'bytes of hexdump -C',
      rows(
        (at, hex, text) =>
          `${offset(at, 8)}  ${`${hex.slice(0, 8).join(' ')}  ${hex.slice(8).join(' ')}`.padEnd(48)}  |${text}|`,
      ),
    ],
    [
      'bytes of xxd',
      rows(
        (at, hex, text) =>
          `${offset(at, 8)}: ${(hex.join('').match(/.{1,4}/g) ?? []).join(' ').padEnd(39)}  ${text}`,
      ),
    ],
    [
      'Request URI below Request Method, as Wireshark exports it',
      `    ${method} ${path} HTTP/1.1\\r\\n\n        Request Method: ${method}\n        Request URI: ${path}\n        Request Version: HTTP/1.1\n    Host: ${host}\\r\\n\n    Authorization: ${header}\\r\\n\n    [Full request URI: ${url}]\n`,
    ],
    [
      'JSON with \\u0022, as .NET writes it',
      `{"method":"${method}","url":"${url.replaceAll('&', '\\u0026')}","headers":{"Authorization":"${header.replaceAll('"', '\\u0022')}"}}`,
    ],
    [
      'JSON with \\u003d, as Gson writes it',
      `{"method":"${method}","url":"${url}","Authorization":"${header.replaceAll('"', '\\"')}"}`
        .replaceAll('=', '\\u003d')
        .replaceAll('&', '\\u0026'),
    ],
    [
      'JSON in JSON with \\u0022',
      JSON.stringify({
        log: `{"method":"${method}","url":"${url}","headers":{"Authorization":"${header.replaceAll('"', '\\u0022')}"}}`,
      }),
    ],
    ['Markdown with its escapes', std.replaceAll('_', '\\_').replaceAll('&', '\\&')],
    [
      'JSON in a table',
      `"headers","{""Authorization"":""${header.replaceAll('"', '\\""')}""}"\n"request","${method} ${url}"\n`,
    ],
    ['&amp; in a web page’s <pre>', `<pre class="x">${std.replaceAll('&', '&amp;')}</pre>`],
    ['ligatures of a PDF', std.replaceAll('ff', 'ﬀ').replaceAll('fi', 'ﬁ')],
    ['two apostrophes for a quote', std.replaceAll('"', "''")],
    ['a blank in each name', std.replaceAll('oauth_', 'oauth _')],
    [
      'parameters in a table of Markdown',
      `${method} ${url}\n\n| name | value |\n|---|---|\n${params.map((pair) => `| ${pair.join(' | ')} |`).join('\n')}\n`,
    ],
    ['a question of Basic below the URL', `?verb, url\n${method}  ${url}\n?authHeader\n${header}`],
    [
      'two slashes that undici logs',
      `UNDICI 1234: sending request to ${method} https://${host}/${path}\n{ method: '${method}', headers: ['Authorization', '${header}'] }`,
    ],
    [
      'settings of fetch under a name',
      `const options = {\n  method: "${method}",\n  headers: { Authorization: '${header}' },\n};\n\nfetch("${url}", options)`,
    ],
    [
      'JSON of an axios error, without its type',
      JSON.stringify({
        config: { headers: { Authorization: header }, method, url, data: '{"a":"b"}' },
      }),
    ],
  ])('%s', async (_, text) => {
    expect(await shown(text)).toEqual(match);
  });
});

describe('a URL was asked for that the paste says in parts', () => {
  const auth = `'Authorization': '${header}'`;
  const query = [...searchParams].map(([name, value]) => `'${name}': '${value}'`).join(', ');

  test.each([
    ['Node', `{ 'method': '${method}', 'hostname': '${host}', 'path': '${path}', ${auth} }`],
    [
      'Python',
      `conn = http.client.HTTPSConnection("${host}")\nh = {${auth}}\nconn.request("${method}", "${path}", '', h)`,
    ],
    [
      'httr',
      `-> ${method} ${path} HTTP/1.1\n-> Host: ${host}\n-> Authorization: ${header}\n-> \n<- HTTP/1.1 401 Unauthorized\n`,
    ],
    [
      'HTTP/2, tabs',
      `:authority\t${host}\n:method\t${method}\n:path\t${path}\nauthorization\t${header}\n`,
    ],
    [
      'a query in settings',
      `{"uri": "https://${host}${pathname}", "method": "${method}", "queries": {${query.replaceAll("'", '"')}}, "h": "${header.replaceAll('"', '\\"')}"}`,
    ],
    [
      'Power Query',
      `Web.Contents("https://${host}", [RelativePath="${pathname.slice(1)}", Query=[${query.replaceAll("'", '"').replace(/"(\w+)": /g, '$1=')}], Headers=[Authorization="${header.replaceAll('"', '""')}"]]) // ${method}`,
    ],
    [
      'where tokens are asked for, above',
      `https://${host}/services/rest/auth/oauth2/v1/token\nCalling ${url} (${method})\nAuthorization: ${header}`,
    ],
    ['a table of Jira', `||Method||URL||Authorization||\n|${method}|${url}|${header}|`],
    [
      'arguments behind it',
      `HttpRequest(HttpMethod(${method}),${url},List(Authorization: ${header}),HttpEntity.Strict())`,
    ],
  ])('%s', async (_, text) => {
    expect(await shown(text)).toEqual(match);
  });

  test('of two hosts none is taken', async () => {
    const text = `hosts: a.suitetalk.api.netsuite.com, ${host}\n${method} ${path}\nAuthorization: ${header}`;
    expect(await shown(text)).toEqual({ verdict: 'incomplete', errors: [] });
  });
});

test('a form that Wireshark shows was taken for another, and its notes for the form', async () => {
  const posted = rightExchange({ method: 'POST', form: [['id', '7']], seed: 78 });
  const text = `    POST ${path} HTTP/1.1\\r\\n\n    Host: ${host}\\r\\n\n    Authorization: ${posted.header}\\r\\n\n    Content-Type: application/x-www-form-urlencoded\\r\\n\n    \\r\\n\n    [Full request URI: ${posted.url}]\n    File Data: 4 bytes\nHTML Form URL Encoded: application/x-www-form-urlencoded\n    Form item: "id" = "7"\n        Key: id\n        Value: 7\n`;
  expect(await shown(text, posted)).toEqual({ verdict: 'incomplete', errors: [] });
});

test('the keys of a second request in a log were held against the first', async () => {
  const other = rightExchange({ seed: 79 });
  const jersey = (one: RightExchange): string =>
    `INFO: 1 * Sending client request on thread main\n1 > ${one.method} ${one.url}\n1 > Authorization: ${one.header}\n\nINFO: 1 * Client response received on thread main\n1 < 401\n\n`;
  const { errors } = await shown(`${jersey(right)}${jersey(other)}`);
  expect(errors).toEqual([]);
});
