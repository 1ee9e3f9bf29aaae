import { expect, test } from 'vitest';
import { oracleHeader, queryOf } from '../../../src/engine/faults/examples/check.ts';
import { diagnose, parse, type Diagnosis } from '../../../src/engine/index.ts';

const query = queryOf(oracleHeader);
const url = 'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/employee/40';

const credentials = {
  ...{ account: '123456', consumerKey: '', token: '' },
  consumerSecret: 'd26ad321a4b2f23b0741c8d38392ce01c3e23e109df6c96eac6d099e9ab9e8b5',
  tokenSecret: 'c29a677df7d5439a458c063654187e3d678d73aca8e3c9d8bea1478a3eb0d295',
};

function judge(text: string): Promise<Diagnosis> {
  const [{ url: address = url, authorization = '', body = '' } = {}] = parse(text).requests;
  return diagnose({
    request: { method: 'GET', url: address, body, headers: [] },
    observed: authorization,
    credentials,
  });
}

test.each([
  `GET ${url}?${query} HTTP/1.1\nHost: 123456.suitetalk.api.netsuite.com`,
  `${url}?${query}`,
  `Requesting ${url}?${query} ...`,
  `12:00:01 INFO calling GET ${url}?${query}`,
  `See (${url}?${query}).`,
  `curl '${url}?${query}'`,
  `fetch("${url}?${query}")`,
  `"url": "${url}?${query}"`,
  query,
  `?${query}`,
])('OAuth parameters in a query were told as a damaged header: %s', async (text) => {
  expect(parse(text).notices.map(({ code }) => code)).toContain('oauth-in-query');
  const diagnosis = await judge(text);
  expect(diagnosis.verdict).toBe('match');
  const faults = diagnosis.findings.filter(({ level }) => level === 'error' || level === 'warning');
  expect(faults.map(({ code }) => code)).toEqual(['http-oauth-in-query']);
});

test.each([
  [`${url}?${query}`, ''],
  [url, query],
])('what was typed into the fields is judged as well', async (address, observed) => {
  const request = { method: 'GET', url: address, headers: [], body: '' };
  const { verdict, findings } = await diagnose({ request, observed, credentials });
  expect(verdict).toBe('match');
  const faults = findings.filter(({ level }) => level === 'error' || level === 'warning');
  expect(faults.map(({ code }) => code)).toEqual(['http-oauth-in-query']);
});

test('a query without its URL says that the URL is wanted, where it has more than OAuth', () => {
  const codes = parse(`script=1&deploy=1&${query}`).notices.map(({ code }) => code);
  expect(codes).toContain('oauth-query-alone');
});
