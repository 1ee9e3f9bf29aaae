import type { Pair } from '../../model/index.ts';
import { bodyVariants, jsonEntries, type BodyReading } from '../imitate/body.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

/** A value as JavaScript makes text of it. */
function asText(value: unknown): string {
  if (Array.isArray(value)) {
    return (value as readonly unknown[])
      .map((item) => (item === null ? '' : asText(item)))
      .join(',');
  }
  return typeof value === 'object' && value !== null ? '[object Object]' : String(value);
}

const asJson = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

/** A value under a name: a list once for each item, anything else as text. */
const repeated = (name: string, value: unknown): readonly Pair[] =>
  (Array.isArray(value) ? (value as readonly unknown[]) : [value]).map((item) => ({
    name,
    value: asText(item),
  }));

/** Nested values under names with brackets, as web forms send them. */
function bracketed(name: string, value: unknown, index: boolean): readonly Pair[] {
  if (typeof value !== 'object' || value === null) return [{ name, value: asText(value) }];
  const list = Array.isArray(value);
  return Object.entries(value).flatMap(([key, item]) =>
    bracketed(`${name}[${list && !index ? '' : key}]`, item, index),
  );
}

/** A body that is nested deeper than the stack is no body that a client signed so. */
const reading =
  (pairsOf: (name: string, value: unknown) => readonly Pair[]): BodyReading =>
  (body) => {
    try {
      return jsonEntries(body).flatMap(([name, value]) => pairsOf(name, value));
    } catch {
      return [];
    }
  };

const readings: readonly (readonly [label: string, reading: BodyReading])[] = [
  ['its top-level keys', reading(repeated)],
  ['lists joined by commas', reading((name, value) => [{ name, value: asText(value) }])],
  ['nested values as JSON', reading((name, value) => [{ name, value: asJson(value) }])],
  ['nested values as `a[b]` and `a[]`', reading((name, value) => bracketed(name, value, false))],
  ['nested values as `a[b]` and `a[0]`', reading((name, value) => bracketed(name, value, true))],
];

export const paramJsonBodyIncluded = stepFault({
  id: 'param-json-body-included',
  step: 'bodySigned',
  commonness: 'high',
  title: 'The JSON body was signed',
  did: 'signed the fields of its JSON body as parameters',
  what: 'Its keys became parameters, as when `oauth-1.0a` is handed the body as `data`.',
  why: 'A body is signed only when its type is `application/x-www-form-urlencoded`: RFC 5849 §3.4.1.3.1. GET works; POST, PUT and PATCH fail.',
  fix: 'Hand no body to the signing function, and send the JSON as it is.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/ddo/oauth-1.0a/issues/110',
      says: 'A JSON body handed over as `data` is signed.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/ddo/oauth-1.0a/issues/60',
      says: 'The same package and a JSON body.',
    },
    {
      kind: 'pull',
      url: 'https://github.com/AFNetworking/AFOAuth1Client/pull/72',
      says: 'A client signed JSON parameters; later only those of forms.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.1',
      says: 'Which parameters are signed, and where they come from.',
    },
  ],
  variants: (given) => bodyVariants(given, readings),
  examples: [
    {
      ...oracleRestlet,
      contentType: 'application/json',
      body: '{"companyName":"Acme & Co","isPerson":false}',
    },
    {
      ...oracleRestlet,
      contentType: 'application/json',
      body: '{"id":[7,9],"to":{"name":"Ann"}}',
    },
  ],
});
