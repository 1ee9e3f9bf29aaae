import type { Given, OAuthHeader, Source } from '../model/index.ts';
import { headerValue, joinTexts, mapText, segment } from '../model/index.ts';
import { formDecode, splitPairs } from '../text/form.ts';
import { percentEncode } from '../text/percent.ts';
import { splitUrl } from '../text/url.ts';
import { printHeader } from './header.ts';
import { keySteps } from './key.ts';
import { byEncodedOctets, mapParams, pairText, type Param } from './params.ts';
import type { Procedure } from './procedure.ts';
import { needs, stepsBetween, type Run, type Step, type WithoutRun } from './stages.ts';

const fromMethod: Source = { kind: 'method', key: 'method' };
const fromUrl = (key: string): Source => ({ kind: 'url', key: `url.${key}` });

const methodSent: Run<'methodSent'> = (_, { request }) => segment(request.method, fromMethod);

/** Upper case: RFC 5849 §3.4.1.1. */
const method: Run<'method'> = ({ methodSent: sent }) => mapText(sent, (text) => text.toUpperCase());

const urlText: Run<'urlText'> = (_, { request }) => request.url;

const urlParts: Run<'urlParts'> = ({ urlText: url }) => splitUrl(url);

/** Scheme and host in lower case: RFC 5849 §3.4.1.2. */
const scheme: Run<'scheme'> = ({ urlParts: parts }) =>
  segment(parts.scheme.toLowerCase(), fromUrl('scheme'));

const hostSent: Run<'hostSent'> = ({ urlParts: parts }) => segment(parts.host, fromUrl('host'));

/** Without user information, in lower case. */
const authority: Run<'authority'> = ({ hostSent: text }) =>
  mapText(text, (name) => name.toLowerCase());

/** `:443` of https and `:80` of http are left out, any other port is kept: RFC 5849 §3.4.1.2. */
const port: Run<'port'> = ({ urlParts: parts, scheme: text }) => {
  const usual = { https: '443', http: '80' }[text[0]?.text ?? ''];
  return parts.port === '' || parts.port === usual
    ? []
    : segment(`:${parts.port}`, fromUrl('port'));
};

/**
 * The path as it is sent, escapes and all, an empty one as `/`: RFC 5849 §3.4.1.2. Whether NetSuite
 * compares an escaped path so or decoded is not settled (RestSharp issue 2192 suggests decoded), so
 * the decoded reading is known as an alternative; see `readings.ts`. Its slashes, escapes and letter
 * case stay as they are.
 */
const path: Run<'path'> = ({ urlParts: parts }) =>
  segment(parts.path === '' && parts.host !== '' ? '/' : parts.path, fromUrl('path'));

/** Scheme, host, port and path; no user information, no query, no fragment: RFC 5849 §3.4.1.2. */
const baseUri: Run<'baseUri'> = (done) =>
  joinTexts([
    done.scheme,
    done.scheme.length === 0 ? [] : segment('://', fromUrl('scheme')),
    done.authority,
    done.port,
    done.path,
  ]);

/** What follows the first `?`. */
const query: Run<'query'> = ({ urlParts: parts }) => parts.query ?? '';

const querySplit: Run<'querySplit'> = ({ query: text }) =>
  splitPairs(text).map((pair, index) => ({ ...pair, index }));

/** Decoded by form rules, so that `+` is a space: RFC 5849 §3.4.1.3.1. `?debug` is `debug=`. */
const queryParams: Run<'queryParams'> = ({ querySplit: split }) =>
  split.map(({ name, value, index }) => ({
    name: formDecode(name),
    value: formDecode(value ?? ''),
    from: { kind: 'query', key: `query.${index}` },
  }));

/**
 * All of them, except a signature carried in the query: RFC 5849 §3.4.1.3.1. Names, values, empty values
 * and repeated names stay as they are: §3.4.1.3.2.
 */
const querySigned: Run<'querySigned'> = ({ queryParams: params }) =>
  params.filter(({ name }) => name !== 'oauth_signature');

const unsignedInHeader = new Set(['realm', 'oauth_signature']);

/**
 * Every parameter of the header except `realm` and `oauth_signature`, in the order sent, also those
 * without the `oauth_` prefix such as `role`: RFC 5849 §3.4.1.3.1; Oracle, section_157651396916.
 */
const headerSigned: Run<'headerSigned'> = (_, { observed }) =>
  (observed.kind === 'oauth' ? observed.params : [])
    .filter(({ name }) => !unsignedInHeader.has(name))
    .map(({ name, value }) => ({ name, value, from: { kind: 'oauth', key: `oauth.${name}` } }));

/** Whether the body is signed: only a form, by its Content-Type. JSON never is. RFC 5849 §3.4.1.3.1. */
export function isFormBody({ request }: Given): boolean {
  const type = headerValue(request, 'content-type').split(';', 1)[0] ?? '';
  return type.trim().toLowerCase() === 'application/x-www-form-urlencoded';
}

/** What is signed of a text as the body; nothing where it is no form. */
export const formParams = (given: Given, body: string): readonly Param[] =>
  (isFormBody(given) ? splitPairs(body) : [])
    .map(({ name, value }, index): Param => ({
      name: formDecode(name),
      value: formDecode(value ?? ''),
      from: { kind: 'body', key: `body.${index}` },
    }))
    .filter(({ name }) => name !== 'oauth_signature');

/** All of a form, except a signature carried in it: RFC 5849 §3.4.1.3.1. */
const bodySigned: Run<'bodySigned'> = (_, given) => formParams(given, given.request.body.trim());

/** Query, header, body: the order in which RFC 5849 §3.4.1.3.1 lists them. It does not matter. */
const collected: Run<'collected'> = (done) => [
  ...done.querySigned,
  ...done.headerSigned,
  ...done.bodySigned,
];

/**
 * RFC 5849 §3.4.1.3.2, step 1. No mark but `- . _ ~` is left alone, a space is `%20`, hex is in upper
 * case: §3.6.
 */
const encodedNames: Run<'encodedNames'> = ({ collected: params }) =>
  mapParams(params, { name: percentEncode });

const encoded: Run<'encoded'> = ({ encodedNames: params }) =>
  mapParams(params, { value: percentEncode });

/** RFC 5849 §3.4.1.3.2, step 2. */
const sorted: Run<'sorted'> = ({ encoded: params }) => [...params].sort(byEncodedOctets);

/** Step 3: the `=` stays when the value is empty. */
const pairs: Run<'pairs'> = ({ sorted: params }) => params.map((param) => pairText(param));

/** Step 4. */
const joined: Run<'joined'> = ({ pairs: texts }) => joinTexts(texts, '&');

/** RFC 5849 §3.4.1.1: URI and parameters are each encoded once more, as a whole. */
const uriInBase: Run<'uriInBase'> = ({ baseUri: text }) => mapText(text, percentEncode);
const joinedInBase: Run<'joinedInBase'> = ({ joined: text }) => mapText(text, percentEncode);

const parts: Run<'parts'> = (done) => [done.method, done.uriInBase, done.joinedInBase];

/** RFC 5849 §3.4.1.1. The whole is not encoded again. */
export const baseString: Run<'baseString'> = ({ parts: texts }) => joinTexts(texts, '&');

/** The header that was sent, with the right signature: everything else keeps its place. */
const header: Run<'header'> = ({ signature: text }, { observed }) =>
  observed.kind === 'oauth' ? printHeader(resigned(observed), text) : [];

function resigned(observed: OAuthHeader): readonly Pick<Param, 'name' | 'value'>[] {
  return observed.params.filter(({ name }) => name !== 'oauth_signature');
}

/** The right steps of OAuth 1.0a, each by its name. */
export const rightSteps = {
  ...keySteps,
  methodSent,
  method,
  urlText,
  urlParts,
  scheme,
  hostSent,
  authority,
  port,
  path,
  baseUri,
  query,
  querySplit,
  queryParams,
  querySigned,
  headerSigned,
  bodySigned,
  collected,
  encodedNames,
  encoded,
  sorted,
  pairs,
  joined,
  uriInBase,
  joinedInBase,
  parts,
  baseString,
  header,
} satisfies { readonly [K in Exclude<Step, `passport${string}` | WithoutRun>]: Run<K> };

/** OAuth 1.0a by RFC 5849 §3.4, for REST web services, SuiteQL, RESTlets and the token endpoints. */
export const oauth: Procedure = {
  name: 'oauth',
  order: stepsBetween('methodSent', 'header').filter((step) => !step.startsWith('passport')),
  needs,
  runs: rightSteps,
};
