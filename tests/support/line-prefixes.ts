import type { RightExchange } from './right-exchange.ts';

const loki = (line: string, at: number): string =>
  JSON.stringify({
    line: line,
    timestamp: `176423485133${at}000000`,
    fields: { app: 'ns', pod: 'ns-6c9d' },
  });

/** What containers and aggregators put in front of each line. */
export const prefixForms: Readonly<Record<string, (line: string, at: number) => string>> = {
  'docker compose': (line) => `web_1  | ${line}`,
  'docker compose 2': (line) => `netsuite-sync-1  | ${line}`,
  stern: (line) => `ns-sync-6c9d7c5b4-x2x8q app ${line}`,
  'kubectl --prefix': (line) => `[pod/ns-sync-6c9d7c5b4-x2x8q/app] ${line}`,
  'kubectl --timestamps': (line, at) => `2026-11-28T01:02:0${at}.123456789Z ${line}`,
  journald: (line, at) => `Nov 28 01:02:0${at} host-1 app[123]: ${line}`,
  syslog: (line, at) => `<14>1 2026-11-28T01:02:0${at}.003Z host app 123 - - ${line}`,
  CloudWatch: (line, at) =>
    `2026-11-28T01:02:0${at}.000Z\t0a1b2c3d-1111-2222-3333-444455556666\tINFO\t${line}`,
  Heroku: (line, at) => `2026-11-28T01:02:0${at}.123456+00:00 app[web.1]: ${line}`,
  Loki: loki,
  'docker json-file': (line, at) =>
    JSON.stringify({ log: `${line}\n`, stream: 'stdout', time: `2026-11-28T01:02:0${at}.1Z` }),
  'time and level': (line, at) => `2026-11-28 01:02:0${at},123 DEBUG ${line}`,
  'Azure App Service': (line, at) => `2026-11-28T01:02:0${at}  [Information] ${line}`,
  'CRI containerd': (line, at) => `2026-11-28T01:02:0${at}.123456789Z stdout F ${line}`,
  'GitHub Actions': (line, at) => `2026-11-28T01:02:0${at}.1234567Z ${line}`,
};

/** A request as it is sent, a line for each. */
export const sentLines = ({ method, url, header }: RightExchange): readonly string[] => [
  `${method} ${new URL(url).pathname}${new URL(url).search} HTTP/1.1`,
  `Host: ${new URL(url).host}`,
  'User-Agent: ns-client/1.0',
  `Authorization: ${header}`,
  'Accept: application/json',
  '',
];
