import type { Pair } from '../../model/index.ts';
import { parseHeaders } from '../http.ts';
import type { Piece } from '../reader.ts';
import { requestOf, valueOf } from '../request.ts';
import { encodeForm } from './form.ts';
import { listOf, pairsOf, parsed, part, textOf, type FoundJson } from './json.ts';
import { namedIn, variablesIn } from './place.ts';
import { countWords, otherAuth, sentOf, unreadNotices, type Saved } from './saved.ts';

/** The variables of an environment that Postman saved; none for anything else. */
export function environmentOf(value: unknown): readonly Pair[] {
  return part(value, '_postman_variable_scope') === undefined
    ? []
    : pairsOf(part(value, 'values'), 'key');
}

/** A collection of version 2 or 2.1, one of its folders or requests, or an environment. */
export function readPostman(
  text: string,
  { value, span }: FoundJson,
  shared: readonly Pair[],
): Piece | undefined {
  const environment = environmentOf(value);
  if (environment.length > 0)
    return { span, words: 'Postman environment', named: namedIn(text, span, environment) };
  const items = itemsOf(value);
  if (items.length === 0) return undefined;
  const own = pairsOf(part(value, 'variable'), 'key');
  const pairs = [...own, ...shared].map((one) => [one.name, one.value] as const);
  const variables = variablesIn(text, span, new Map(pairs));
  const requests = items.map(({ request }) => sentOf(savedOf(request), variables));
  const keys = [...new Set(items.map(({ auth }) => auth))]
    .flatMap((auth) => pairsOf(part(auth, 'oauth1'), 'key'))
    .map((one) => ({ ...one, value: variables.fill(one.value) }));
  return {
    ...{ span, words: countWords('Postman collection', requests), requests },
    named: namedIn(text, span, [...keys, ...own]),
    notices: [
      ...variables.notices('postman'),
      ...unreadNotices(
        'postman',
        span,
        items.flatMap(({ request, auth, isScripted }) => [
          bodyless.get(textOf(part(request, 'body', 'mode'))) ?? '',
          otherAuth(textOf(part(auth, 'type'))),
          isScripted ? 'script' : '',
        ]),
      ),
    ],
  };
}

/** Kinds of body that are not read. */
const bodyless = new Map<string, 'multipart' | 'file'>([
  ['formdata', 'multipart'],
  ['file', 'file'],
]);

interface Item {
  readonly request: unknown;
  readonly auth: unknown;
  /** Whether a script of its own, or of a folder around it, runs before it is sent. */
  readonly isScripted: boolean;
}

function isScripted(node: unknown): boolean {
  return listOf(part(node, 'event')).some(
    (event) =>
      part(event, 'listen') === 'prerequest' &&
      listOf(part(event, 'script', 'exec'))
        .map(textOf)
        .join('')
        .trim() !== '',
  );
}

/** All requests in their order, each with the authorization that it or its folder names. */
function itemsOf(collection: unknown): readonly Item[] {
  const items: Item[] = [];
  const open = [{ node: collection, auth: undefined as unknown, isRun: false }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node } = next;
    const request = part(node, 'request');
    const auth = part(request, 'auth') ?? part(node, 'auth') ?? next.auth;
    const isRun = next.isRun || isScripted(node);
    if (textOf(request) !== '' || part(request, 'url') !== undefined)
      items.push({ request, auth, isScripted: isRun });
    for (const child of [...listOf(part(node, 'item'))].reverse())
      open.push({ node: child, auth, isRun });
  }
  return items;
}

const types = new Map<string, string>([
  ['json', 'application/json'],
  ['xml', 'application/xml'],
  ['html', 'text/html'],
  ['text', 'text/plain'],
]);

function savedOf(request: unknown): Saved {
  const header = part(request, 'header');
  return {
    method: textOf(part(request, 'method')) || 'GET',
    url: urlOf(part(request, 'url') ?? request),
    headers: typeof header === 'string' ? parseHeaders(header.split('\n')) : pairsOf(header, 'key'),
    ...bodyOf(part(request, 'body')),
  };
}

function bodyOf(body: unknown): Partial<Saved> {
  const mode = textOf(part(body, 'mode'));
  if (mode === 'urlencoded') {
    const form = pairsOf(part(body, 'urlencoded'), 'key');
    return { form, type: 'application/x-www-form-urlencoded' };
  }
  if (mode === 'graphql') {
    const query = textOf(part(body, 'graphql', 'query'));
    const variables = parsed(textOf(part(body, 'graphql', 'variables'))) ?? {};
    return { text: JSON.stringify({ query, variables }), type: 'application/json' };
  }
  if (bodyless.has(mode)) return {};
  const language = textOf(part(body, 'options', 'raw', 'language')) || 'text';
  return { text: textOf(part(body, 'raw')), type: types.get(language) ?? '' };
}

/** As it was typed, or of its parts; `:name` in a path is a variable of that URL. */
function urlOf(url: unknown): string {
  const joined = (name: string, by: string): string => listOf(part(url, name)).map(textOf).join(by);
  const query = pairsOf(part(url, 'query'), 'key');
  const raw =
    textOf(url) ||
    textOf(part(url, 'raw')) ||
    `${textOf(part(url, 'protocol')) || 'https'}://${joined('host', '.')}/${joined('path', '/')}` +
      (query.length === 0 ? '' : `?${query.map((one) => `${one.name}=${one.value}`).join('&')}`);
  const variables = new Map(
    pairsOf(part(url, 'variable'), 'key').map((one) => [one.name, one.value]),
  );
  return raw.replace(/\/:([\w.-]+)/g, (whole, name: string) => {
    const value = variables.get(name) ?? '';
    return value === '' ? whole : `/${value}`;
  });
}

/** What Postman's console copies of a request: its line, and JSON with the headers of both sides. */
export function readConsole(text: string, { value, span }: FoundJson): Piece | undefined {
  const headers = part(value, 'Request Headers');
  if (headers === undefined) return undefined;
  const before = text.slice(Math.max(0, span.start - 2000), span.start);
  const own = before.slice(before.lastIndexOf('\n') + 1);
  const line = /^\s*([A-Z]{3,7})\s+(\S+)$/.exec(own.trimEnd());
  const type = valueOf(pairsOf(headers), 'content-type') ?? '';
  const textUnder = (name: string): string => {
    const body = part(value, name);
    const isForm = name === 'Request Body' && /form-urlencoded/i.test(type);
    if (typeof body !== 'object' || body === null) return textOf(body);
    return isForm ? encodeForm(pairsOf(body)) : JSON.stringify(body);
  };
  const request = requestOf({
    ...{ method: line?.[1] ?? '', url: (line?.[2] ?? '').replace(/:$/, '') },
    ...{ headers: pairsOf(headers), body: textUnder('Request Body') },
  });
  const answered = pairsOf(part(value, 'Response Headers'));
  const body = textUnder('Response Body');
  return {
    span: { start: span.start - (line === null ? 0 : own.length), end: span.end },
    ...{ words: 'Postman console', requests: [request] },
    ...(answered.length === 0 && body === '' ? {} : { response: { headers: answered, body } }),
  };
}
