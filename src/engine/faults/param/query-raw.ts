import type { Param } from '../../signing/index.ts';
import type { Runs } from '../slots/index.ts';
import { formDecode } from '../../text/form.ts';
import { percentEncode } from '../../text/percent.ts';
import { keepingRaw } from '../places/levels.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { rawQuery } from '../imitate/query.ts';

/** Names and values stay as they stand in the URL: neither decoded nor encoded. */
const asInUrl: Runs = {
  queryDecoded: ({ querySplit }) =>
    querySplit.map(({ name, value, index }) => ({
      name,
      value: value ?? '',
      from: { kind: 'query', key: `query.${index}` },
    })),
  encodedNames: ({ namesEncoded, collected }) => keepingRaw(namesEncoded, collected, isOfQuery),
  valuesTimes: ({ valuesEncoded, encodedNames }) =>
    keepingRaw(valuesEncoded, encodedNames, isOfQuery),
};

function isOfQuery({ from }: Param): boolean {
  return from.kind === 'query';
}

function isStrict(text: string): boolean {
  return percentEncode(formDecode(text)) === text;
}

export const paramQueryRaw = stepFault({
  id: 'param-query-raw',
  step: 'queryDecoded',
  commonness: 'high',
  title: 'The query was signed as it stands in the URL',
  did: 'signed the query as it stands in the URL, neither decoded nor encoded again',
  what: 'URL classes leave `: , / @`, quotes or brackets alone, or write a space as `+`.',
  why: 'Names and values are decoded, then encoded once: RFC 5849 §3.4.1.3.1 and §3.6.',
  fix: 'Decode each name and value, and encode it again so that only letters, digits and `- . _ ~` stay unescaped.',
  sources: [
    {
      kind: 'page',
      url: 'https://github.com/Tools4everBV/HelloID-Conn-Prov-Target-Oracle-NetSuite',
      says: 'In `create.ps1` the raw pairs of the query are signed.',
    },
    {
      kind: 'page',
      url: 'https://github.com/Mike6x/netsuite-rest-csharp-oauth-v1',
      says: 'The query’s pairs are signed as the URL holds them.',
    },
  ],
  variants: (given) =>
    rawQuery(given).every(({ name, value }) => isStrict(name) && isStrict(value ?? ''))
      ? []
      : [{ label: '', runs: asInUrl }],
  examples: [
    oracleRequest(
      'GET',
      "https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/customer?q=companyName%20IS%20%22Bob's%20(old)%22",
    ),
  ],
});
