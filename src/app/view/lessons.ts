import type { Trace } from '../../engine/index.ts';
import { flat } from '../../engine/model/index.ts';
import { percentDecode, percentEncode } from '../../engine/text/percent.ts';
import type { Step } from '../../engine/faults/slots/index.ts';
import type { Fields } from './fields.ts';

/** What a lesson lets you do. */
export type Tool =
  'method' | 'url' | 'collect' | 'encode' | 'sort' | 'join' | 'base' | 'key' | 'hmac' | 'header';

/** One step of the course. Texts are plain, with `code`. */
export interface Lesson {
  readonly tool: Tool;
  /** The stage that it shows. */
  readonly step: Step;
  readonly title: string;
  readonly idea: string;
  /** What NetSuite adds to the RFC, or takes from it. */
  readonly netsuite: string;
  /** What to do. */
  readonly task: string;
}

/** What of the example lessons show and change. */
export type LessonFields = Pick<
  Fields,
  'method' | 'url' | 'header' | 'body' | 'consumerSecret' | 'tokenSecret'
>;

export const lessons: readonly Lesson[] = [
  {
    tool: 'method',
    step: 'method',
    title: 'The HTTP method',
    idea: 'A signature proves that a request was not changed on its way, and so it begins with what the request does. The method is the first of three parts, in upper case.',
    netsuite:
      'RESTlets take GET, POST, PUT and DELETE; records are changed with PATCH. Each is signed as it is sent.',
    task: 'Choose a method. `post` is signed as `POST`.',
  },
  {
    tool: 'url',
    step: 'baseUri',
    title: 'The base string URI',
    idea: 'The second part is where the request goes: scheme, host and path. Scheme and host are in lower case, the usual port is left out, and query and fragment do not belong to it.',
    netsuite:
      'The host begins with the account ID in lower case with a hyphen, `1234567-sb1`. A `!` in a path, as in `/!transform/`, stays here and is escaped later.',
    task: 'Change the URL. See what is tidied, and what is kept.',
  },
  {
    tool: 'collect',
    step: 'collected',
    title: 'Collect the parameters',
    idea: 'The third part is made of all parameters: of the query, of the header, and of a form body. They are decoded first, so that it does not matter how each was written.',
    netsuite:
      '`script` and `deploy` of a RESTlet are signed like any other. `realm` and `oauth_signature` are not. A JSON body is not signed at all.',
    task: 'Put something into the query. A name may stand there twice.',
  },
  {
    tool: 'encode',
    step: 'encoded',
    title: 'Percent-encode',
    idea: 'Each name and each value becomes octets of UTF-8, and each octet `%` and two hex digits in upper case. Only letters, digits and `- . _ ~` stay as they are.',
    netsuite:
      'Functions of most languages do almost this: they leave `! * ( )` alone, make `+` of a space, or write `%2f`. One such character in a value is enough to be refused.',
    task: 'Type something, and see each character’s escape.',
  },
  {
    tool: 'sort',
    step: 'sorted',
    title: 'Sort',
    idea: 'Both sides must list the parameters in one order: by encoded name, and then by encoded value, octet by octet. Capitals stand before small letters, and `10` before `9`.',
    netsuite: 'The `oauth_` parameters are sorted among the others: `deploy`, `oauth_…`, `script`.',
    task: 'Write pairs, and compare how octets and people sort.',
  },
  {
    tool: 'join',
    step: 'joined',
    title: 'Join',
    idea: 'Names and values are joined by `=`, pairs by `&`. An empty value keeps its `=`. This is the text that the RFC calls normalized parameters.',
    netsuite: 'It is the same for any order in which the parameters were sent.',
    task: 'Turn the query around. Nothing changes here, nor in the signature.',
  },
  {
    tool: 'base',
    step: 'baseString',
    title: 'The signature base string',
    idea: 'Method, URI and parameters are joined by `&`. The URI and the parameters are percent-encoded once more for that, so that exactly two `&` stand alone.',
    netsuite:
      'That is why a space in a value shows as `%2520`. If your client logs this text, compare it with this page: it is most often here that they differ.',
    task: 'Decode the third part, once and twice.',
  },
  {
    tool: 'key',
    step: 'key',
    title: 'The signing key',
    idea: 'The key is the consumer secret, `&`, and the token secret, each percent-encoded. The `&` stays even when there is no token yet.',
    netsuite:
      'The secrets are 64 hex digits. NetSuite shows them once, and each token is of one account, one user, one role and one integration.',
    task: 'Spoil the key, and see what comes of it.',
  },
  {
    tool: 'hmac',
    step: 'signature',
    title: 'HMAC and Base64',
    idea: 'HMAC-SHA256 makes 256 bits of the base string and the key, and Base64 writes them as 44 characters. Of a text that differs in one letter it makes something else altogether.',
    netsuite:
      'It takes HMAC-SHA256 alone. That is why a wrong signature shows nothing of what was wrong, and why this page has to try.',
    task: 'Change one letter of the nonce, and count the bits.',
  },
  {
    tool: 'header',
    step: 'header',
    title: 'The Authorization header',
    idea: 'The parameters go into the header, each value percent-encoded and in quotes. So the signature is escaped once more: its `+`, `/` and `=` become `%2B`, `%2F` and `%3D`.',
    netsuite:
      '`realm` is the account ID in upper case with an underscore, `1234567_SB1`. In SOAP the signature goes into XML, and is not escaped.',
    task: 'Sign until there is a `+` or a `/`.',
  },
];

/** Where a step of signing is taught, if it is. */
export function lessonHref(step: string): string | undefined {
  const at = lessons.findIndex((lesson) => lesson.step === step);
  return at < 0 ? undefined : `#/learn/${at + 1}`;
}

/** The name of what `#/learn/…` shows, for a title; `undefined` for the beginning. */
export function lessonName(rest: string): string | undefined {
  if (rest === 'break') return 'Break it';
  if (rest === 'quiz') return 'Guess the fault';
  return lessons[Number.parseInt(rest, 10) - 1]?.title;
}

/** An example longer than that teaches nothing; of what is longer the beginning is taken. */
export const mostOfExample = 5_000;

/** What is said of a field of the example that was cut; `''` of any other. */
export function exampleHint(text: string): string {
  return text.length < mostOfExample
    ? ''
    : `An example has at most ${mostOfExample.toLocaleString('en')} characters here: the rest was left out.`;
}

/** Ways in which the URL of the example can be changed, by the words of a button. */
export const urlChanges: readonly (readonly [words: string, change: (url: string) => string])[] = [
  [
    'Host in capitals',
    (url) =>
      url.replace(
        /^(\w+:\/\/)([^/?#]+)/,
        (_, scheme: string, host: string) => scheme + host.toUpperCase(),
      ),
  ],
  ['Add :443', (url) => url.replace(/^(\w+:\/\/[^/?#:]+)(?=[/?#]|$)/, '$1:443')],
  ['Add a fragment', (url) => (url.includes('#') ? url : `${url}#top`)],
  ['Add a / at the end', (url) => url.replace(/\/?(?=[?#]|$)/, '/')],
];

/** Adds a parameter to the query of a URL. */
export function withParam(url: string, pair: string): string {
  const [, before = '', fragment = ''] = /^([^#]*)(#.*)?$/.exec(url) ?? [];
  return `${before}${before.includes('?') ? '&' : '?'}${pair}${fragment}`;
}

/** What the third lesson puts into the query. */
export const params: readonly (readonly [words: string, pair: string])[] = [
  ['a space', 'q=a%20b'],
  ['a name twice', 'id=2&id=1'],
  ['an empty value', 'memo='],
  ['an accent', 'name=caf%C3%A9'],
];

/** The URL with its query the other way round. */
export function reversedQuery(url: string): string {
  return url.replace(/\?([^#]*)/, (_, query: string) => `?${query.split('&').reverse().join('&')}`);
}

/** The characters of a stage that is a text. */
export function textOf({ stages }: Trace, step: 'key' | 'signature' | 'baseString'): string {
  return flat(stages[step] ?? []);
}

/** A text decoded so many times. */
export function decoded(text: string, times: number): string {
  return times === 0 ? text : decoded(percentDecode(text), times - 1);
}

/** A character, its octets in UTF-8, and what stands for it. */
export interface Escape {
  readonly character: string;
  readonly octets: string;
  readonly escape: string;
  readonly stays: boolean;
}

/** Each character of a text as it is percent-encoded; of a long one the beginning. */
export function escapesOf(text: string): readonly Escape[] {
  return Array.from(text.slice(0, 60), (character) => {
    const escape = percentEncode(character);
    const stays = escape === character;
    const octets = stays
      ? (character.codePointAt(0) ?? 0).toString(16).toUpperCase()
      : escape.slice(1).replaceAll('%', ' ');
    return { character, octets, escape, stays };
  });
}

/** The lines of a text in the order of the RFC, and in that of a dictionary. */
export function bothOrders(text: string): { octets: readonly string[]; words: readonly string[] } {
  const pairs = text
    .slice(0, 10_000)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 30)
    .map((line) => {
      const [name = '', ...value] = line.split('=');
      return `${percentEncode(name)}=${percentEncode(value.join('='))}`;
    });
  // A name that another one continues stands before it: `=` is greater than a digit, and no part of it.
  const key = (pair: string): string => pair.replace('=', '\0');
  return {
    octets: [...pairs].sort((a, b) => (key(a) < key(b) ? -1 : 1)),
    words: [...pairs].sort((a, b) =>
      a.localeCompare(b, 'en', { numeric: true, sensitivity: 'base' }),
    ),
  };
}

/** How many bits of two digests in Base64 differ, and of how many. */
export function differingBits(a: string, b: string): { differ: number; of: number } {
  const [one, other] = [bitsOf(a), bitsOf(b)];
  return { differ: Array.from(one).filter((bit, at) => bit !== other[at]).length, of: one.length };
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bits in whole octets: what Base64 adds to the last ones is left out. */
function bitsOf(base64: string): string {
  const bits = Array.from(base64.replace(/=+$/, ''), (character) =>
    alphabet.indexOf(character).toString(2).padStart(6, '0'),
  ).join('');
  return bits.slice(0, bits.length - (bits.length % 8));
}

/** A text with the last letter or digit of its nonce changed to the next one. */
export function nextNonce(header: string): string {
  return header.replace(
    /(oauth_nonce="[^"]*)([A-Za-z0-9])"|(<(?:\w+:)?nonce>[^<]*)([A-Za-z0-9])(?=<)/i,
    (_, before?: string, last?: string, element?: string, end?: string) =>
      before === undefined ? (element ?? '') + next(end) : `${before}${next(last)}"`,
  );
}

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const next = (character = '0'): string =>
  digits[(digits.indexOf(character) + 1) % digits.length] ?? '0';
