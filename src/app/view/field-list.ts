import type { Given, GivenText } from '../../engine/index.ts';
import type { Credentials, Request } from '../../engine/model/index.ts';
import { contentTypeOf } from './headers.ts';
import { accountHint, bodyHint, secretHint } from './hints.ts';
import { httpMethods } from './methods.ts';
import { headerReported, methodReported, typeReported } from './reported.ts';

/** A case with a text in its place. */
type Placing = (given: GivenText, text: string) => GivenText;

/**
 * One field of a case. Form, link, report, redaction, forgetting and what is left of a paste follow what is
 * said here: to add a field, add an entry.
 */
export interface Field {
  /** What it is called in a sentence. Its accessible name is the same with a capital. */
  readonly words: string;
  /** `log` is what the client wrote of its own work. */
  readonly part: 'request' | 'log' | 'credentials' | 'paste';
  /**
   * What its text is, which decides what leaves the page of it. A secret never does, and is forgotten; a key
   * does where the request says it, an account where it surely is one; in the others secrets are looked for.
   */
  readonly holds: 'secret' | 'key' | 'account' | 'header' | 'url' | 'text';
  /** The key that this secret was given for. */
  readonly secretOf?: string;
  /** Whether each line is a secret of its own. */
  readonly isList?: true;
  /** Puts it into the case that the engine reads. */
  readonly into?: Placing;
  /** The request's header that it is the value of, and how a pasted one is read. */
  readonly sentAs?: { readonly name: string; readonly fromPaste?: (value: string) => string };
  /** Its place in the list that a link holds, which is never changed. A new one comes behind the others. */
  readonly inLink?: number;
  /** What a report says of it, before it is redacted. */
  readonly inReport?: (given: Given) => string;
  /** How it is given in a form; without it, only by a paste. */
  readonly input?: Input;
}

/** How a field is given. It is one line, unless it has choices or rows. */
export interface Input {
  /** How much of the form's line it takes: all of it, unless said otherwise. */
  readonly width?: 'narrow' | 'rest';
  /** The usual values, and the words for none. */
  readonly choices?: {
    readonly usual: readonly string[];
    readonly none: string;
    /** The words for none where a request is built. */
    readonly noneBuilt?: (fields: Readonly<Partial<Record<string, string>>>) => string;
  };
  readonly rows?: (text: string) => number;
  readonly placeholder?: string;
  /** What is said below it. */
  readonly hint?: (text: string, isBuilding: boolean) => string;
  /** It is no use where a request is built. */
  readonly isForCheck?: true;
  /** What it stands folded under. */
  readonly foldedUnder?: string;
  /** When it is shown; always, unless said otherwise. */
  readonly isShown?: (fields: Readonly<Partial<Record<string, string>>>) => boolean;
}

const inRequest =
  (part: Exclude<keyof Request, 'headers' | 'isMethodAssumed'>): Placing =>
  (given, text) => ({ ...given, request: { ...given.request, [part]: text } });

const inCredentials =
  (part: keyof Credentials): Placing =>
  (given, text) => ({ ...given, credentials: { ...given.credentials, [part]: text } });

/** The lines of a text. */
export const linesOf = (text: string): readonly string[] => text.split(/[\r\n]+/);

/** The values are as good as a login, and nothing here needs them; a cookie without a name is one all the same. */
const cookieNames = (value: string): string =>
  value
    .split(';')
    .flatMap((one) => /^\s*([\w.-]{1,60})=/.exec(one)?.[1] ?? [])
    .map((name) => `${name}=…`)
    .join('; ') || '…';

const usualTypes = [
  'application/json',
  'application/x-www-form-urlencoded',
  'text/plain',
  'text/xml',
] as const;

/** All that a person can type, in the order of the forms. It lives in memory only. */
export const fieldList = {
  method: {
    ...{ words: 'HTTP method', part: 'request', holds: 'text', inLink: 0 },
    into: inRequest('method'),
    inReport: methodReported,
    input: { width: 'narrow', choices: { usual: httpMethods, none: 'not stated' } },
  },
  url: {
    ...{ words: 'request URL', part: 'request', holds: 'url', inLink: 1 },
    into: inRequest('url'),
    inReport: ({ request }) => request.url,
    input: { width: 'rest', placeholder: 'https://1234567.restlets.api.netsuite.com/…' },
  },
  header: {
    ...{ words: 'Authorization header', part: 'request', holds: 'header', inLink: 2 },
    into: (given, observed) => ({ ...given, observed }),
    inReport: headerReported,
    input: {
      isForCheck: true,
      rows: () => 6,
      placeholder: 'OAuth realm="1234567", oauth_consumer_key="…", …',
    },
  },
  body: {
    ...{ words: 'body', part: 'request', holds: 'text', inLink: 4 },
    into: inRequest('body'),
    input: { rows: (text) => (text === '' ? 2 : 5), hint: bodyHint },
  },
  contentType: {
    ...{ words: 'content type', part: 'request', holds: 'text', inLink: 3 },
    sentAs: { name: 'Content-Type' },
    inReport: typeReported,
    input: {
      choices: {
        ...{ usual: usualTypes, none: 'none stated' },
        noneBuilt: ({ body = '' }) => `${contentTypeOf(body)} (from the body)`,
      },
      isShown: ({ body }) => body !== '',
    },
  },
  /** The names of the cookies that were sent, and never their values. */
  cookie: {
    ...{ words: 'cookie', part: 'request', holds: 'text' },
    sentAs: { name: 'Cookie', fromPaste: cookieNames },
  },
  baseString: {
    ...{ words: 'base string', part: 'log', holds: 'text', inLink: 5 },
    into: (given, baseString) => ({ ...given, baseString }),
    input: {
      isForCheck: true,
      foldedUnder: 'Base string your client signed',
      rows: () => 4,
      placeholder: 'POST&https%3A%2F%2F…&oauth_consumer_key%3D…',
      hint: () =>
        'From your client’s log or debugger: in oauthlib “signature base string” at level DEBUG, in oauth-1.0a getBaseString(), else the text that goes into HMAC. Postman shows none.',
    },
  },
  account: {
    ...{ words: 'account ID', part: 'credentials', holds: 'account', inLink: 6 },
    into: inCredentials('account'),
    input: { hint: accountHint },
  },
  consumerKey: {
    ...{ words: 'consumer key', part: 'credentials', holds: 'key', inLink: 7 },
    into: inCredentials('consumerKey'),
    input: {},
  },
  consumerSecret: {
    ...{ words: 'consumer secret', part: 'credentials', holds: 'secret', secretOf: 'consumerKey' },
    into: inCredentials('consumerSecret'),
    input: { hint: secretHint },
  },
  token: {
    ...{ words: 'token ID', part: 'credentials', holds: 'key', inLink: 8 },
    into: inCredentials('token'),
    input: {},
  },
  tokenSecret: {
    ...{ words: 'token secret', part: 'credentials', holds: 'secret', secretOf: 'token' },
    into: inCredentials('tokenSecret'),
    input: { hint: secretHint },
  },
  /** Secrets that the client may have used instead. */
  otherSecrets: {
    ...{ words: 'other secrets', part: 'credentials', holds: 'secret', isList: true },
    into: (given, text) => ({ ...given, otherSecrets: linesOf(text) }),
    input: {
      isForCheck: true,
      foldedUnder: 'Try other secrets too',
      rows: () => 3,
      hint: () =>
        'One a line, such as those of another integration, token or account. Twenty are tried.',
    },
  },
  /** The box that takes anything has a component of its own. */
  paste: { words: 'paste', part: 'paste', holds: 'text' },
} as const satisfies Readonly<Record<string, Field>>;
