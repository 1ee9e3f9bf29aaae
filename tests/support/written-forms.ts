import type { RightExchange } from './right-exchange.ts';

type Stated = Pick<RightExchange, 'method' | 'url'>;

const capital = (method: string): string => method.slice(0, 1) + method.slice(1).toLowerCase();
const pathOf = (url: string): string => new URL(url).pathname + new URL(url).search;
const hostOf = (url: string): string => new URL(url).host;

/** How code, logs and people write which request it was. */
export const requestForms: Readonly<Record<string, (stated: Stated) => string>> = {
  'request line': ({ method, url }) => `${method} ${url}`,
  'request line, HTTP': ({ method, url }) =>
    `${method} ${pathOf(url)} HTTP/1.1\nHost: ${hostOf(url)}`,
  arrow: ({ method, url }) => `--> ${method} ${url}`,
  'timestamped log': ({ method, url }) => `2026-11-27 09:14:11.332 INFO  [main] ${method} ${url}`,
  'bracketed log': ({ method, url }) => `[2026-11-27T09:14:11Z] DEBUG http: ${method} ${url}`,
  '.NET HttpClient': ({ method, url }) =>
    `info: System.Net.Http.HttpClient.ns.LogicalHandler[100]\n      Start processing HTTP request ${method} ${url}`,
  '.NET sending': ({ method, url }) =>
    `info: System.Net.Http.HttpClient.ns.ClientHandler[100]\n      Sending HTTP request ${method} ${url}`,
  Serilog: ({ method, url }) => `[09:14:11 INF] HTTP ${method} ${url} responded 401 in 312.2 ms`,
  'failed with': ({ method, url }) => `Request failed: ${method} ${url} (401)`,
  urllib3: ({ method, url }) =>
    `DEBUG:urllib3.connectionpool:${new URL(url).origin}:443 "${method} ${pathOf(url)} HTTP/1.1" 401 None\nURL was ${url}`,
  'urllib3, host before': ({ method, url }) =>
    `DEBUG:urllib3.connectionpool:Starting new HTTPS connection (1): ${hostOf(url)}:443\nDEBUG:urllib3.connectionpool:"${method} ${pathOf(url)} HTTP/1.1" 401 None`,
  httpx: ({ method, url }) =>
    `INFO:httpx:HTTP Request: ${method} ${url} "HTTP/1.1 401 Unauthorized"`,
  Feign: ({ method, url }) =>
    `2026-11-27 09:14:11.332 DEBUG 1 --- [main] com.example.NsClient : [NsClient#call] ---> ${method} ${url} HTTP/1.1`,
  'axios debug': ({ method, url }) => `[Axios][Request] ${method} ${url}`,
  'axios debug, body behind': ({ method, url }) => `[Axios][Request] ${method} ${url} {"a":1}`,
  Faraday: ({ method, url }) =>
    `I, [2026-11-27T09:14:11.332 #42]  INFO -- request: ${method} ${url}`,
  RestTemplate: ({ method, url }) =>
    `DEBUG o.s.web.client.RestTemplate : HTTP ${method} ${url}\nDEBUG o.s.web.client.RestTemplate : Response 401 UNAUTHORIZED`,
  'RestTemplate, error': ({ method, url }) => `I/O error on ${method} request for "${url}": null`,
  'Jersey client': ({ method, url }) =>
    `INFO: 1 * Sending client request on thread main\n1 > ${method} ${url}`,
  'sending a request to': ({ method, url }) => `Sending ${method} request to ${url}`,
  'in brackets': ({ method, url }) => `ERROR request failed [${method} ${url}] status=401`,
  'status behind': ({ method, url }) => `${method} ${url} - 401 Unauthorized (312 ms)`,
  'status behind a colon': ({ method, url }) => `Error: ${method} ${url}: 401`,
  '.NET, twice': ({ method, url }) =>
    `info: System.Net.Http.HttpClient.ns.LogicalHandler[100]\n      Start processing HTTP request ${method} ${url}\ninfo: System.Net.Http.HttpClient.ns.ClientHandler[100]\n      Sending HTTP request ${method} ${url}\ninfo: System.Net.Http.HttpClient.ns.ClientHandler[101]\n      Received HTTP response headers after 312.2ms - 401`,
  'calling, prose': ({ method, url }) =>
    `I am calling ${url} with a ${method} and the header below, and get 401.`,
  'prose, URL in brackets': ({ method, url }) => `We send a ${method} to NetSuite (${url}).`,
  'Markdown link': ({ method, url }) => `The ${method} goes to [this RESTlet](${url}).`,
  'Markdown code': ({ method, url }) => `Endpoint: \`${url}\`, method: \`${method}\``,
  'Markdown table': ({ method, url }) =>
    `| what | value |\n| --- | --- |\n| method | ${method} |\n| url | ${url} |`,
  'key and value': ({ method, url }) => `Method: ${method}\nURL: ${url}`,
  'key equals value': ({ method, url }) => `method=${method} url=${url}`,
  'Python requests': ({ method, url }) =>
    `response = requests.${method.toLowerCase()}("${url}", headers=headers)`,
  'Python constant': ({ method, url }) =>
    `RESTLET_URL = '${url}'\nr = requests.request('${method}', RESTLET_URL, headers=h)`,
  'Python dictionary': ({ method, url }) => `{'method': '${method}', 'url': '${url}'}`,
  'Java constant': ({ method, url }) =>
    `private static final String REST_URL = "${url}";\nOAuthRequest request = new OAuthRequest(Verb.${method}, REST_URL);`,
  'Java HttpClient': ({ method, url }) =>
    `HttpRequest.newBuilder(URI.create("${url}")).method("${method}", BodyPublishers.noBody())`,
  'C# HttpRequestMessage': ({ method, url }) =>
    `var request = new HttpRequestMessage(HttpMethod.${capital(method)}, new Uri("${url}"));`,
  'C# RestSharp': ({ method, url }) =>
    `var client = new RestClient("${url}");\nvar request = new RestRequest(Method.${method});`,
  'C# verbatim': ({ method, url }) => `string url = @"${url}"; // ${method}`,
  'PHP curl_setopt': ({ method, url }) =>
    `curl_setopt($ch, CURLOPT_URL, "${url}");\ncurl_setopt($ch, CURLOPT_CUSTOMREQUEST, "${method}");`,
  'PHP Guzzle': ({ method, url }) => `$client->request('${method}', '${url}', $options);`,
  'PHP variable': ({ method, url }) => `$endpoint_url = '${url}';\n$method = '${method}';`,
  'JavaScript const': ({ method, url }) =>
    `const request_data = { url: '${url}', method: '${method}' };`,
  'JavaScript let': ({ method, url }) => `let restletUrl = "${url}"; // ${method}`,
  JSON: ({ method, url }) => `{ "method": "${method}", "url": "${url}" }`,
  'JSON, escaped slashes': ({ method, url }) =>
    `{"level":"debug","method":"${method}","endpoint":"${url.replaceAll('/', '\\/')}"}`,
  Apex: ({ method, url }) => `req.setEndpoint('${url}');\nreq.setMethod('${method}');`,
  Go: ({ method, url }) => `req, err := http.NewRequest("${method}", "${url}", nil)`,
  Ruby: ({ method, url }) => `uri = URI('${url}')\nreq = Net::HTTP::${capital(method)}.new(uri)`,
  VBA: ({ method, url }) => `http.Open "${method}", "${url}", False`,
  Delphi: ({ method, url }) => `RestClient.BaseURL := '${url}'; RestRequest.Method := rm${method};`,
  'Power Query': ({ method, url }) => `Source = Web.Contents("${url}", [Headers = h]) // ${method}`,
  PowerShell: ({ method, url }) => `$uri = "${url}"\n$method = "${method}"`,
  Swift: ({ method, url }) => `let url = URL(string: "${url}")!\nrequest.httpMethod = "${method}"`,
  Kotlin: ({ method, url }) => `val url = "${url}" // ${method}`,
  Perl: ({ method, url }) => `my $req = HTTP::Request->new(${method} => '${url}');`,
  R: ({ method, url }) => `res <- ${method}("${url}", add_headers(h))`,
  'XML settings': ({ method, url }) =>
    `<endpoint method="${method}" url="${url.replaceAll('&', '&amp;')}"/>`,
  YAML: ({ method, url }) => `request:\n  method: ${method}\n  url: ${url}`,
};

/** Lines of a width, as terminals, mail and tickets break them: anywhere, or at a blank where there is one. */
const hardWrapped = (text: string, width: number, front = '', end = ''): string =>
  (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(`${end}\n${front}`);
const softWrapped = (text: string, width: number): string =>
  text.replace(new RegExp(`(.{1,${width}})(?: +|$)`, 'g'), '$1\n').trimEnd();

/** As mail encodes it: RFC 2045 §6.7. */
const quotedPrintable = (text: string): string =>
  (text.replaceAll('=', '=3D').match(/(?:=3D|[^=]){1,70}/g) ?? []).join('=\n');

/** How the header is written beside it. */
export const headerForms: Readonly<Record<string, (header: string) => string>> = {
  named: (header) => `Authorization: ${header}`,
  bare: (header) => header,
  'lower case': (header) => `authorization: ${header}`,
  'in a log': (header) => `2026-11-27 09:14:11 DEBUG Authorization: ${header}`,
  'with equals': (header) => `authHeader = ${header}`,
  tab: (header) => `Authorization\t${header}`,
  bullet: (header) => `- Authorization: ${header}`,
  'quoted in code': (header) => `const auth = '${header}';`,
  'double quoted, escaped': (header) => `String header = "${header.replaceAll('"', '\\"')}";`,
  'C# verbatim': (header) =>
    `request.Headers.Add("Authorization", @"${header.replaceAll('"', '""')}");`,
  JSON: (header) => JSON.stringify({ Authorization: header }),
  'printed map': (header) => `{Authorization=${header}}`,
  'Python dictionary': (header) => `{'Authorization': '${header}'}`,
  'PHP array': (header) => `array('Authorization: ${header}')`,
  'one parameter a line': (header) => `Authorization: ${header.replaceAll(', ', ',\n    ')}`,
  'Markdown fence': (header) => `\`\`\`\nAuthorization: ${header}\n\`\`\``,
  'quoted by a mail': (header) => `> Authorization: ${header}`,
  'curly quotes': (header) => `Authorization: ${header.replace(/="([^"]*)"/g, '=“$1”')}`,
  'HTML entities': (header) => `Authorization: ${header.replaceAll('"', '&quot;')}`,
  'Python, in pieces': (header) =>
    `headers = {'Authorization': '${header.replaceAll(', ', ", '\n               '")}'}`,
  'JavaScript, in pieces': (header) => `const auth = '${header.replaceAll(', ', ", ' +\n  '")}';`,
  'Java, in pieces': (header) =>
    `String auth = "${header.replaceAll('"', '\\"').replaceAll(', ', ', "\n  + "')}";`,
  '.NET, scheme apart': (header) =>
    `client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("OAuth", @"${header.replace(/^OAuth /, '').replaceAll('"', '""')}");`,
  'JSON, scheme apart': (header) =>
    JSON.stringify({ Scheme: 'OAuth', Parameter: header.replace(/^OAuth /, '') }),
  'wrapped at 72': (header) => hardWrapped(`Authorization: ${header}`, 72),
  'wrapped at 80, bare': (header) => hardWrapped(header, 80),
  'wrapped at blanks': (header) => softWrapped(`Authorization: ${header}`, 60),
  'wrapped in a quoted mail': (header) => `> ${hardWrapped(`Authorization: ${header}`, 74, '> ')}`,
  'wrapped in a mail quoted twice': (header) => `>> ${hardWrapped(header, 73, '>> ')}`,
  'wrapped beside a bar': (header) => `| ${hardWrapped(`Authorization: ${header}`, 72, '| ')}`,
  'wrapped and indented': (header) => hardWrapped(`Authorization: ${header}`, 76, '        '),
  'wrapped behind backslashes': (header) => hardWrapped(`Authorization: ${header}`, 72, '', '\\'),
  'wrapped, escaped quotes': (header) =>
    hardWrapped(`String header = "${header.replaceAll('"', '\\"')}";`, 76),
  'wrapped JSON': (header) => hardWrapped(JSON.stringify({ Authorization: header }), 80),
  'quoted-printable': (header) => quotedPrintable(`Authorization: ${header}`),
  prose: (header) => `The header was ${header} and the answer 401.`,
};

/** One exchange, written in a form of each kind. */
export function written(
  exchange: RightExchange,
  request: keyof typeof requestForms,
  header: keyof typeof headerForms,
): string {
  const stated = requestForms[request]?.(exchange) ?? '';
  return `${stated}\n${headerForms[header]?.(exchange.header) ?? ''}\n`;
}
