import type { RightExchange } from './right-exchange.ts';

type Form = (exchange: RightExchange) => string;

const fields = ({ body }: RightExchange): readonly (readonly [string, string])[] =>
  body.split('&').map((pair) => {
    const [name = '', value = ''] = pair.split('=').map(decodeURIComponent);
    return [name, value];
  });
const typed = 'Content-Type: application/x-www-form-urlencoded';
const head = ({ method, url, header }: RightExchange): string =>
  `${method} ${url}\nAuthorization: ${header}\n${typed}\n`;
const js = ({ method, url, header }: RightExchange, data: string): string =>
  `{\n  method: '${method.toLowerCase()}',\n  url: '${url}',\n  headers: {\n    'Content-Type': 'application/x-www-form-urlencoded',\n    Authorization: '${header}'\n  },\n  data: ${data}\n}\n`;
const printedParams = (exchange: RightExchange): string =>
  `URLSearchParams { ${fields(exchange)
    .map(([name, value]) => `'${name}' => '${value}'`)
    .join(', ')} }`;

/** How the form that was posted stands below its request. */
export const bodyForms: Readonly<Record<string, Form>> = {
  'below the head': (one) => `${head(one)}\n${one.body}\n`,
  'Body:': (one) => `${head(one)}\nBody: ${one.body}\n`,
  'body: without an empty line': (one) => `${head(one)}body: ${one.body}\n`,
  'Request Body:': (one) => `${head(one)}\nRequest Body: ${one.body}\n`,
  'Body on the next line': (one) => `${head(one)}\nBody:\n${one.body}\n`,
  'body with equals': (one) => `${head(one)}body=${one.body}\n`,
  'data:, quoted': (one) => `${head(one)}data: '${one.body}'\n`,
  'payload, JSON text': (one) => `${head(one)}payload = ${JSON.stringify(one.body)}\n`,
  'RestAssured, one below the other': (one) =>
    `Request method:\t${one.method}\nRequest URI:\t${one.url}\nProxy:\t\t\t<none>\nRequest params:\t<none>\nQuery params:\t<none>\nForm params:\t${fields(
      one,
    )
      .map(([name, value]) => `${name}=${value}`)
      .join(
        '\n\t\t\t\t',
      )}\nPath params:\t<none>\nHeaders:\t\tAuthorization=${one.header}\n\t\t\t\tAccept=*/*\n\t\t\t\tContent-Type=application/x-www-form-urlencoded; charset=UTF-8\nCookies:\t\t<none>\nMultiparts:\t\t<none>\nBody:\t\t\t<none>\n`,
  'before the head': (one) => `Body: ${one.body}\n${head(one)}`,
  'Form Data, DevTools': (one) =>
    `Request URL: ${one.url}\nRequest Method: ${one.method}\nStatus Code: 401 Unauthorized\nRequest Headers\nauthorization: ${one.header}\ncontent-type: application/x-www-form-urlencoded\nForm Data\n${fields(
      one,
    )
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n')}\n`,
  'Form Data, names above values': (one) =>
    `Request URL:\n${one.url}\nRequest Method:\n${one.method}\nauthorization:\n${one.header}\ncontent-type:\napplication/x-www-form-urlencoded\nForm Data\n${fields(
      one,
    )
      .flat()
      .join('\n')}\n`,
  'Form Data, source': (one) =>
    `Request URL: ${one.url}\nRequest Method: ${one.method}\nauthorization: ${one.header}\ncontent-type: application/x-www-form-urlencoded\n\nForm Data\nview source\n${one.body}\n`,
  'Postman console': (one) =>
    `${one.method} ${one.url}: {\n  "Network": {},\n  "Request Headers": ${JSON.stringify({ 'content-type': 'application/x-www-form-urlencoded', authorization: one.header })},\n  "Request Body": ${JSON.stringify(one.body)},\n  "Response Headers": {"date":"x"}, "Response Body": "{}"\n}\n`,
  'Postman console, parsed': (one) =>
    `${one.method} ${one.url}: {\n  "Request Headers": ${JSON.stringify({ 'content-type': 'application/x-www-form-urlencoded', authorization: one.header })},\n  "Request Body": ${JSON.stringify(Object.fromEntries(fields(one)))}\n}\n`,
  'Postman console, printed': (one) =>
    `${one.method} ${one.url}\nRequest Headers\nAuthorization: "${one.header.replaceAll('"', '\\"')}"\nContent-Type: "application/x-www-form-urlencoded"\nRequest Body\n${fields(
      one,
    )
      .map(([name, value]) => `${name}: "${value}"`)
      .join('\n')}\n`,
  'Zapier, object': (one) =>
    `{'url': '${one.url}', 'method': '${one.method}', 'headers': {'Authorization': '${one.header}', 'Content-Type': 'application/x-www-form-urlencoded'}, 'body': '${one.body}'}`,
  'Zapier, console': (one) =>
    `method: ${one.method}\nurl: ${one.url}\nAuthorization: ${one.header}\ncontent-type: application/x-www-form-urlencoded\ndata: ${one.body}\n`,
  'axios config, text': (one) => `config: ${js(one, `'${one.body}'`)}`,
  'axios config, URLSearchParams': (one) => `config: ${js(one, printedParams(one))}`,
  'axios printed, alone': (one) => js(one, printedParams(one)),
  'axios call, new URLSearchParams': (one) =>
    `axios.post('${one.url}', new URLSearchParams({${fields(one)
      .map(([name, value]) => `'${name}': '${value}'`)
      .join(
        ', ',
      )}}), { headers: { Authorization: '${one.header}', 'Content-Type': 'application/x-www-form-urlencoded' } })`,
  'fetch, new URLSearchParams': (one) =>
    `fetch("${one.url}", { method: "${one.method}", headers: { Authorization: '${one.header}' }, body: new URLSearchParams({${fields(
      one,
    )
      .map(([name, value]) => `'${name}': '${value}'`)
      .join(', ')}}) })`,
  'Node, URLSearchParams below': (one) => `${head(one)}${printedParams(one)}\n`,
  'Node, URLSearchParams under body': (one) => `${head(one)}body: ${printedParams(one)}\n`,
  'Python form=': (one) =>
    `requests.post('${one.url}', headers={'Authorization': '${one.header}', 'Content-Type': 'application/x-www-form-urlencoded'}, data='${one.body}')`,
  'Python data, dictionary': (one) =>
    `${head(one)}data={${fields(one)
      .map(([name, value]) => `'${name}': '${value}'`)
      .join(', ')}}\n`,
  'HAR params': (one) =>
    JSON.stringify({
      log: {
        entries: [
          {
            request: {
              ...{ method: one.method, url: one.url },
              headers: [
                { name: 'Authorization', value: one.header },
                { name: 'Content-Type', value: 'application/x-www-form-urlencoded' },
              ],
              postData: {
                mimeType: 'application/x-www-form-urlencoded',
                params: fields(one).map(([name, value]) => ({ name, value })),
              },
            },
          },
        ],
      },
    }),
  'HAR params, type in postData': (one) =>
    JSON.stringify({
      log: {
        entries: [
          {
            request: {
              ...{ method: one.method, url: one.url },
              headers: [{ name: 'Authorization', value: one.header }],
              postData: {
                mimeType: 'application/x-www-form-urlencoded',
                params: fields(one).map(([name, value]) => ({ name, value })),
              },
            },
          },
        ],
      },
    }),
  'PHP array': (one) =>
    `${head(one)}POST fields: Array\n(\n${fields(one)
      .map(([name, value]) => `    [${name}] => ${value}`)
      .join('\n')}\n)\n`,
  'JSON record': (one) =>
    JSON.stringify({
      ...{ method: one.method, url: one.url, body: one.body },
      headers: { Authorization: one.header, 'Content-Type': 'application/x-www-form-urlencoded' },
    }),
};

/** The same without a word of the type. */
export const untyped = (text: string): string =>
  text
    .replace(/^(?:content-type:\n)?.*application\/x-www-form-urlencoded.*\n/gim, '')
    .replace(/(?:,\s*)?['"]?Content-Type['"]?:\s*['"]application\/x-www-form-urlencoded['"]/gi, '');
