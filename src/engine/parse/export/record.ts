import type { Pair } from '../../model/index.ts';
import { headerWords } from '../header-text.ts';
import type { ParsedRequest, ParsedResponse } from '../parsed.ts';
import type { Piece } from '../reader.ts';
import { requestOf, urlAt, valueOf } from '../request.ts';
import { encodeForm } from './form.ts';
import { fieldNamed } from '../settings/names.ts';
import { listOf, pairsOf, part, textOf, type FoundJson } from './json.ts';
import { namedIn } from './place.ts';

const mostNodes = 500;
const deepest = 6;

/**
 * A request as a platform keeps it in JSON, at any depth: its method, its URL or its path, and an object of
 * headers, of which one signs it; with its body, and its answer beside it. What is only one of these, or the
 * settings of axios, has readers of its own.
 */
export function readRecord(text: string, { value, span }: FoundJson): Piece | undefined {
  const records = recordsIn(value);
  if (!records.some(isWhole) || records.some(isOfAxios)) return undefined;
  const requests = records.flatMap(({ record, beside }) => readOne(record, beside));
  const [first] = requests;
  if (first === undefined) return undefined;
  const words = `Record of a request · ${headerWords(first.authorization ?? '')}`;
  const keys = leavesOf(value).filter(({ name }) => fieldNamed(name) !== undefined);
  return { span, words, requests, named: namedIn(text, span, keys) };
}

/** Whether a record says more than a URL and a header. */
const isWhole = ({ record, name }: Record): boolean =>
  name === 'request' ||
  !/^https?:/i.test(firstOf(record, urlNames)) ||
  bodyOf(record, headersOf(record)) !== '';

const isOfAxios = ({ record, name }: Record): boolean =>
  name === 'config' || ['baseURL', 'params'].some((one) => part(record, one) !== undefined);

/** The texts in it, each under its name. */
function leavesOf(value: unknown): readonly Pair[] {
  const open = [value];
  const found: Pair[] = [];
  for (let seen = 0; seen < mostNodes; seen += 1) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null) {
      if (open.length === 0) break;
      continue;
    }
    for (const [name, child] of Object.entries(next)) {
      if (typeof child === 'string') found.push({ name, value: child });
      else open.push(child);
    }
  }
  return found;
}

interface Record {
  readonly record: unknown;
  /** What it stands under. */
  readonly name: string;
  /** What holds it, and may hold its answer. */
  readonly beside: unknown;
}

/** The objects that have signed headers, from the outside. */
function recordsIn(value: unknown): readonly Record[] {
  const found: Record[] = [];
  const open = [{ record: value, name: '', beside: undefined as unknown, depth: 0 }];
  for (let seen = 0; seen < mostNodes; seen += 1) {
    const next = open.shift();
    if (next === undefined) break;
    const { record, name, beside, depth } = next;
    if (isSigned(headersOf(record))) found.push({ record, name, beside });
    else if (depth < deepest && typeof record === 'object' && record !== null)
      for (const [under, child] of Object.entries(record))
        open.push({ record: child as unknown, name: under, beside: record, depth: depth + 1 });
  }
  return found;
}

const isSigned = (headers: readonly Pair[]): boolean =>
  /^\s*OAuth\s/i.test(valueOf(headers, 'authorization') ?? '');

/** The headers of a record, each once, also where they are lists of values. */
function headersOf(record: unknown): readonly Pair[] {
  const one = pairsOf(part(record, 'headers') ?? part(record, 'requestHeaders'));
  const several = part(record, 'multiValueHeaders');
  return one.length > 0 || typeof several !== 'object' || several === null
    ? one
    : Object.entries(several).map(([name, values]) => ({
        name,
        value: textOf(listOf(values)[0]),
      }));
}

const urlNames = ['url', 'uri', 'href', 'endpoint', 'requestUrl', 'fullUrl', 'requestUri'] as const;
const methodNames = ['method', 'httpMethod', 'verb', 'requestMethod'] as const;

const firstOf = (record: unknown, names: readonly string[]): string =>
  names.map((name) => textOf(part(record, name))).find((text) => text !== '') ?? '';

function readOne(record: unknown, beside: unknown): readonly ParsedRequest[] {
  const headers = headersOf(record);
  const method = (
    firstOf(record, methodNames) || textOf(part(record, 'requestContext', 'http', 'method'))
  ).toUpperCase();
  const { url, isGuess } = urlOf(record, headers);
  if (url === '') return [];
  const response = responseOf(part(record, 'response') ?? part(beside, 'response'));
  return [
    {
      ...requestOf({ method, url, headers, body: bodyOf(record, headers) }),
      ...(isGuess ? { guessed: ['url'] } : {}),
      ...(response === undefined ? {} : { response }),
    },
  ];
}

/** The URL that is stated, or the one that a gateway was called by: one of decoded parameters is a guess. */
function urlOf(record: unknown, headers: readonly Pair[]) {
  const stated = firstOf(record, urlNames);
  if (/^https?:\/\//i.test(stated)) return { url: stated, isGuess: false };
  const host = valueOf(headers, 'host');
  const path = stated || firstOf(record, ['rawPath', 'path']);
  if (host === undefined || !path.startsWith('/')) return { url: '', isGuess: false };
  const raw = firstOf(record, ['rawQueryString', 'queryString', 'search']).replace(/^\?/, '');
  const query = raw || encodeForm(pairsOf(part(record, 'queryStringParameters')));
  const url = urlAt(host, query === '' || path.includes('?') ? path : `${path}?${query}`);
  return { url, isGuess: raw === '' && query !== '' };
}

function bodyOf(record: unknown, headers: readonly Pair[]): string {
  if (part(record, 'isBase64Encoded') === true) return '';
  const body = ['body', 'data', 'postData', 'payload', 'requestBody']
    .map((name) => part(record, name))
    .find((one) => one !== undefined && one !== null && one !== '');
  if (typeof body !== 'object' || body === null) return textOf(body);
  const isForm = /form-urlencoded/i.test(valueOf(headers, 'content-type') ?? '');
  return isForm ? encodeForm(pairsOf(body)) : JSON.stringify(body);
}

function responseOf(response: unknown): ParsedResponse | undefined {
  const status = Number(firstOf(response, ['statusCode', 'status', 'code']));
  if (!(status > 0)) return undefined;
  const body = part(response, 'body') ?? part(response, 'data');
  const text = typeof body === 'object' && body !== null ? JSON.stringify(body) : textOf(body);
  return { status, headers: pairsOf(part(response, 'headers')), body: text };
}
