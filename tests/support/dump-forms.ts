import type { RightExchange } from './right-exchange.ts';

const hostOf = (url: string): string => new URL(url).host;
const pathOf = (url: string): string => new URL(url).pathname + new URL(url).search;

type Form = (exchange: RightExchange) => string;

const raw: Form = ({ method, url, header }) =>
  `${method} ${pathOf(url)} HTTP/1.1\nHost: ${hostOf(url)}\nUser-Agent: ns-client/1.0\nAuthorization: ${header}\nAccept: application/json\n`;

/** What a client library or a server prints of a whole request. */
export const dumpForms: Readonly<Record<string, Form>> = {
  'Java MessageHeader': ({ method, url, header }) =>
    `FINE: sun.net.www.MessageHeader@5f150435 5 pairs: {${method} ${pathOf(url)} HTTP/1.1: null}{Authorization: ${header}}{User-Agent: Java/17.0.2}{Host: ${hostOf(url)}}{Accept: */*}`,
  'Java MessageHeader, no marks before': ({ method, url, header }) =>
    `{${method} ${pathOf(url)} HTTP/1.1: null}{Authorization: ${header}}{Host: ${hostOf(url)}}`,
  'Java MessageHeader, Host first': ({ method, url, header }) =>
    `sun.net.www.protocol.http.HttpURLConnection writeRequests\nFINE: sun.net.www.MessageHeader@1b2c3d7 pairs: {${method} ${pathOf(url)} HTTP/1.1: null}{Host: ${hostOf(url)}}{Accept: application/json}{Authorization: ${header}}{Connection: keep-alive}\n`,
  'SoapUI log': ({ method, url, header }) =>
    `Fri Nov 27 09:14:11 CET 2026:DEBUG:>> "${method} ${pathOf(url)} HTTP/1.1[\\r][\\n]"\nFri Nov 27 09:14:11 CET 2026:DEBUG:>> "Accept-Encoding: gzip,deflate[\\r][\\n]"\nFri Nov 27 09:14:11 CET 2026:DEBUG:>> "Authorization: ${header}[\\r][\\n]"\nFri Nov 27 09:14:11 CET 2026:DEBUG:>> "Host: ${hostOf(url)}[\\r][\\n]"\nFri Nov 27 09:14:11 CET 2026:DEBUG:>> "[\\r][\\n]"\n`,
  'SoapUI, marks alone': ({ method, url, header }) =>
    `>> "${method} ${pathOf(url)} HTTP/1.1[\\r][\\n]"\n>> "Authorization: ${header}[\\r][\\n]"\n>> "Host: ${hostOf(url)}[\\r][\\n]"\n>> "[\\r][\\n]"\n`,
  'commons-httpclient 3 wire': ({ method, url, header }) =>
    `2026/11/27 09:14:11:332 CET [DEBUG] wire - >> "${method} ${pathOf(url)} HTTP/1.1[\\r][\\n]"\n2026/11/27 09:14:11:332 CET [DEBUG] wire - >> "Authorization: ${header}[\\r][\\n]"\n2026/11/27 09:14:11:333 CET [DEBUG] wire - >> "Host: ${hostOf(url)}[\\r][\\n]"\n`,
  'Apache wire': ({ method, url, header }) =>
    `09:14:11.332 [main] DEBUG org.apache.http.wire - http-outgoing-0 >> "${method} ${pathOf(url)} HTTP/1.1[\\r][\\n]"\n09:14:11.332 [main] DEBUG org.apache.http.wire - http-outgoing-0 >> "Authorization: ${header}[\\r][\\n]"\n09:14:11.333 [main] DEBUG org.apache.http.wire - http-outgoing-0 >> "Host: ${hostOf(url)}[\\r][\\n]"\n`,
  'Apache headers': ({ method, url, header }) =>
    `DEBUG headers - http-outgoing-0 >> ${method} ${pathOf(url)} HTTP/1.1\nDEBUG headers - http-outgoing-0 >> Authorization: ${header}\nDEBUG headers - http-outgoing-0 >> Host: ${hostOf(url)}\n`,
  'reqwest Debug': ({ method, url, header }) =>
    `Request { method: ${method}, url: Url { scheme: "https", cannot_be_a_base: false, username: "", password: None, host: Some(Domain("${hostOf(url)}")), port: None, path: "${new URL(url).pathname}", query: Some("${new URL(url).search.slice(1)}"), fragment: None }, headers: {"authorization": ${JSON.stringify(header)}, "accept": "*/*"} }`,
  'reqwest Debug, pretty': ({ method, url, header }) =>
    `Request {\n    method: ${method},\n    url: Url {\n        scheme: "https",\n        cannot_be_a_base: false,\n        username: "",\n        password: None,\n        host: Some(\n            Domain(\n                "${hostOf(url)}",\n            ),\n        ),\n        port: None,\n        path: "${new URL(url).pathname}",\n        query: Some(\n            "${new URL(url).search.slice(1)}",\n        ),\n        fragment: None,\n    },\n    headers: {\n        "authorization": ${JSON.stringify(header)},\n    },\n}\n`,
  'reqwest Debug, URL as text': ({ method, url, header }) =>
    `Request { method: ${method}, url: "${url}", headers: {"authorization": ${JSON.stringify(header)}} }`,
  'http crate Request': ({ method, url, header }) =>
    `Request { method: ${method}, uri: ${url}, version: HTTP/1.1, headers: {"authorization": ${JSON.stringify(header)}}, body: () }`,
  'Mule DefaultHttpRequester': ({ method, url, header }) =>
    `DEBUG 2026-11-27 09:14:11,332 [[ns-app].http.requester.HTTP_Request_config.02 SelectorRunner] org.mule.service.http.impl.service.HttpMessageLogger.HTTP_Request_config: REQUESTER\n${method} ${pathOf(url)} HTTP/1.1\nHost: ${hostOf(url)}\nUser-Agent: AHC/1.0\nAuthorization: ${header}\n\n`,
  'Mule, one line': ({ method, url, header }) =>
    `2026-11-27 09:14:11 DEBUG Mule DefaultHttpRequester REQUESTER ${method} ${pathOf(url)} HTTP/1.1\nHost: ${hostOf(url)}\nAuthorization: ${header}\n`,
  'Go DumpRequestOut %q': ({ method, url, header }) =>
    `2026/11/27 09:14:11 "${method} ${pathOf(url)} HTTP/1.1\\r\\nHost: ${hostOf(url)}\\r\\nUser-Agent: Go-http-client/1.1\\r\\nAuthorization: ${header.replaceAll('"', '\\"')}\\r\\nAccept-Encoding: gzip\\r\\n\\r\\n"`,
  'Go DumpRequestOut %s': (exchange) => `2026/11/27 09:14:11 ${raw(exchange)}\n`,
  'API Gateway': ({ method, url, header }) =>
    `(0a1b2c3d) Endpoint request URI: ${url}\n(0a1b2c3d) Endpoint request headers: {x-amzn-apigateway-api-id=abc123, Authorization=${header}, User-Agent=AmazonAPIGateway_abc123, Accept=application/json}\n(0a1b2c3d) Endpoint request method: ${method}\n`,
  'API Gateway record': ({ method, url, header }) =>
    JSON.stringify({
      httpMethod: method,
      path: new URL(url).pathname,
      headers: { Authorization: header, Host: hostOf(url) },
      queryStringParameters: Object.fromEntries(new URL(url).searchParams),
      body: null,
    }),
  'API Gateway record 2.0': ({ method, url, header }) =>
    JSON.stringify({
      version: '2.0',
      rawPath: new URL(url).pathname,
      rawQueryString: new URL(url).search.slice(1),
      headers: { authorization: header, host: hostOf(url) },
      requestContext: { http: { method, path: new URL(url).pathname } },
    }),
  'Celigo request': ({ method, url, header }) =>
    JSON.stringify(
      { headers: { authorization: header, accept: 'application/json' }, url, method, body: '' },
      null,
      2,
    ),
  'Celigo debug log': ({ method, url, header }) =>
    JSON.stringify({
      time: 1764234851332,
      request: { url, method, headers: { Authorization: header } },
      response: { statusCode: 401, headers: { date: 'Fri' }, body: '{}' },
    }),
  'SAP CPI log': ({ method, url, header }) =>
    `CamelHttpUri = ${url}\nCamelHttpMethod = ${method}\nAuthorization = ${header}\nContent-Type = application/json\n`,
  'SAP CPI trace table': ({ method, url, header }) =>
    `Authorization\t${header}\nCamelHttpMethod\t${method}\nCamelHttpUri\t${url}\n`,
  'SAP PI': ({ method, url, header }) =>
    `Information\tMP: REST HTTP request ${method} ${url}\nInformation\tHTTP header Authorization: ${header}\n`,
};
