import type { Span } from '../model/index.ts';
import { isPlaceholder } from '../text/mask.ts';
import { namedTokenPasswords } from '../parse/token-password.ts';
import { layersOf, type Layer } from './layers.ts';
import { isSecretName } from './secret-names.ts';

/** A value that a text itself calls a secret, or that stands where secrets stand. */
export interface NamedSecret extends Span {
  /** The value, with the escapes undone that stood around it. */
  readonly value: string;
}

/**
 * All values of a text that are named as secrets or stand where secrets stand, however escaped the text
 * is. Linear in its length.
 */
export function secretsNamedIn(text: string): readonly NamedSecret[] {
  return layersOf(text)
    .flatMap(namedIn)
    .filter(({ value }) => value.trim() !== '' && !isPlaceholder(value.trim()))
    .filter(({ value }) => !/^(?:[$%#]\{|\{\{)/.test(value));
}

type Find = (layer: Layer) => readonly NamedSecret[];

/** A token password of Connect is a secret as a whole: its first part alone is the account. */
function namedIn(layer: Layer): readonly NamedSecret[] {
  const whole = namedTokenPasswords(layer.text).map(({ start, end }): NamedSecret => {
    return { ...layer.spanOf(start, end), value: layer.text.slice(start, end) };
  });
  const isPart = ({ start, end }: NamedSecret): boolean =>
    whole.some((one) => start >= one.start && end <= one.end);
  return [...whole, ...finders.flatMap((find) => find(layer)).filter((one) => !isPart(one))];
}

/** Finds values by a pattern, whose group `name` must name a secret where there is one. */
const byPattern =
  (pattern: RegExp, accepts: (value: string) => boolean = () => true): Find =>
  (layer) =>
    Array.from(layer.text.matchAll(pattern)).flatMap((match) => {
      const { name, value = '' } = match.groups ?? {};
      if ((name !== undefined && !isSecretName(name)) || !accepts(value)) return [];
      const end = match.index + match[0].lastIndexOf(value) + value.length;
      return [{ ...layer.spanOf(end - value.length, end), value }];
    });

/** A name, which begins where no other character of a name stands: each is looked at once. */
const name = String.raw`(?<![\p{L}\p{N}_.$-])(?<name>[\p{L}\p{N}_.$-]+)`;
/** What closes a name: quotes and brackets, plain or escaped. */
const closed = String.raw`(?:["'\]*]|\\")*\s{0,3}`;

const mayHaveName = (value: string): boolean => /[0-9]/.test(value);
/** HTTP Basic, as base64 of `user:password`. */
function isBasic(value: string): boolean {
  try {
    return /^[^:]*:./s.test(atob(value.replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return false;
  }
}

const finders: readonly Find[] = [
  // In quotes: JSON, code, headers, settings.
  byPattern(
    new RegExp(
      `${name}${closed}(?:=>|:=|->|[:=,])\\s{0,3}\\\\?"(?<value>(?:[^"\\\\\\r\\n]|\\\\.){1,4000})`,
      'gu',
    ),
  ),
  byPattern(
    new RegExp(
      `${name}${closed}(?:=>|:=|->|[:=,])\\s{0,3}\\\\?'(?<value>(?:[^'\\\\\\r\\n]|\\\\.){1,4000})`,
      'gu',
    ),
  ),
  // A setting or a header on a line of its own: all of the line.
  byPattern(
    new RegExp(
      `^[ \\t]*(?:export |set |\\$)?${name}[ \\t]{0,9}(?:=>|:=|[:=])[ \\t]{0,9}(?<value>[^\\s"'][^\\r\\n]{0,4000})`,
      'gmu',
    ),
    // `password=a&b=2` is a form, and its value ends at the `&`: the next pattern reads it.
    (value) => !/&[\w.-]{1,60}=/.test(value),
  ),
  // In a query, a form, a list or a map: up to what ends its value, in time that grows with it.
  byPattern(
    new RegExp(
      `${name}${closed}(?:=>|->|[:=])\\s{0,3}(?<value>[^\\s"'&<>[\\]\\\\]*[^\\s"'&<>[\\]\\\\,;)}])`,
      'gu',
    ),
  ),
  // A label of a page or a table, and its value beside or below it.
  byPattern(
    /(?<name>(?:consumer|token|client|access)[ _-]{0,2}secret|password)[*_`"']{0,3}[ \t]{0,40}(?:[:|\t]|\r?\n)[ \t*_`|]{0,40}(?<value>[^\s|,;"'<>]{6,400})/gi,
    mayHaveName,
  ),
  // A name and its value as two members or attributes: HAR, Postman, settings in XML.
  byPattern(
    /\b(?:name|key)["']?\s{0,3}[:=]\s{0,3}["'](?<name>[\w .-]{1,60})["'][^{}<>]{0,40}?\b(?:value|text)["']?\s{0,3}[:=]\s{0,3}["'](?<value>[^"'\r\n]{1,4000})/g,
  ),
  byPattern(
    /["'](?<name>[\w .-]{1,60})["']\s{0,3}:\s{0,3}[[{]\s{0,9}(?:"value"\s{0,3}:\s{0,3})?["'](?<value>[^"'\r\n]{1,4000})/g,
  ),
  // A part of a form, RFC 7578.
  byPattern(
    /\bname="(?<name>[\w.-]{1,60})"[^\r\n]{0,200}(?:\r?\n[^\r\n]{1,200}){0,4}\r?\n\r?\n(?<value>[^\r\n]{1,4000})/g,
  ),
  // A call that sets it.
  byPattern(/\bset(?<name>[A-Z]\w{0,60})\(\s{0,3}["'](?<value>[^"'\r\n]{1,4000})/g),
  elementsIn,
  // `user:password@host`, with a scheme in front or without.
  byPattern(
    /(?:\b[a-z][a-z0-9+.-]{0,20}:)?[/\\]{2}(?<value>[^/\\?#@\s"'<>]{1,1000}(?:@[^/\\?#@\s"'<>]{1,200})?)@(?=[\w[])/gi,
  ),
  byPattern(
    /(?<![\w.@/-])(?<value>[\w.%+-]{1,60}:(?!\/)[^\s@"'<>/?]{1,100})@(?=[\w-]{1,60}\.[\w.-]{2,80})/g,
  ),
  // Schemes of Authorization whose value is a password or as good as one.
  byPattern(
    /authorization(?:["'\]]|\\")*\s{0,3}[:=,]\s{0,3}(?:\\?["'])?(?:basic|bearer|digest|negotiate|ntlm|token|apikey|nlauth|hawk|aws4-[\w-]{1,20})\s{1,4}(?<value>[^"'\\\r\n]{1,4000})/gi,
  ),
  byPattern(/\bbasic\s{1,4}(?<value>[\w+/-]{8,4000}={0,2})/gi, isBasic),
  byPattern(/\bbearer\s{1,4}(?<value>[\w.~+/-]{20,4000}={0,2})/gi, (value) => /[0-9]/.test(value)),
  byPattern(/-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?<value>[^]{1,20000}?)-----END/g),
  // A JWT: who has it may call.
  byPattern(/(?<![\w-])(?<value>eyJ[\w-]{10,4000}\.[\w-]{10,4000}\.[\w-]{0,4000})/g),
  optionsIn,
  // The token and its secret as ScribeJava prints them.
  byPattern(/\bToken\[[^\s,[\]]{0,200} , (?<value>[^\s,[\]]{1,200})\]/g),
  signaturesIn,
];

const opening = /<((?:[\w.-]{1,60}:)?([\w.-]{1,60}))(?:\s[^<>]{0,300})?>/g;
/** No password is longer, and what is not closed by then is none. */
const longestElement = 4_000;

/** All that stands in an element with such a name: text, CDATA, other elements. */
function elementsIn(layer: Layer): readonly NamedSecret[] {
  return Array.from(layer.text.matchAll(opening)).flatMap(
    ({ 0: all, 1: tag, 2: local = '', index }) => {
      const named = /^(?:param|add|entry|property|item)$/i.test(local)
        ? (/\b(?:name|key)\s{0,3}=\s{0,3}["']([^"']{1,60})/i.exec(all)?.[1] ?? '')
        : local;
      if (!isSecretName(named)) return [];
      const start = index + all.length;
      const within = layer.text.slice(start, start + longestElement);
      const length = within.indexOf(`</${tag ?? ''}`);
      if (length <= 0) return [];
      return [
        {
          ...layer.spanOf(start, start + length),
          value: within.slice(0, length).replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, ''),
        },
      ];
    },
  );
}

const command = /(?:^|[\s;&|`$(])(?:curl|wget|https?|xh|aria2c)(?:\.exe)?[ \t][^\r\n]{1,8000}/gm;
const option =
  /[ \t](?:-u|--user|--proxy-user|-a|--auth)[ \t=]{1,3}["']?([^\s"':]{0,200}:[^\s"']{1,400})|[ \t](?:--password|--http-password|--ftp-password)[ \t=]{1,3}["']?([^\s"']{1,400})/g;

/** The options of commands that call: user and password. */
function optionsIn(layer: Layer): readonly NamedSecret[] {
  return Array.from(layer.text.matchAll(command)).flatMap(({ 0: line, index: at }) =>
    Array.from(line.matchAll(option)).map(({ 0: all, 1: pair, 2: word, index }) => {
      const value = pair ?? word ?? '';
      const end = at + index + all.length;
      return { ...layer.spanOf(end - value.length, end), value };
    }),
  );
}

const signature =
  /oauth_signature(?:["'\]]|\\")*\s{0,3}(?:=>|[:=,])\s{0,3}(?:\\?"([^"\\]{1,4000})|\\?'([^'\\]{1,4000})|([^\s"'&;,<>]{1,4000}))|<(?:[\w.-]{1,60}:)?signature\b[^<>]{0,300}>([^<>]{1,4000})/gi;
const method =
  /oauth_signature_method["'\s:=>,\]\\]{1,9}([\w-]{1,20})|algorithm\s{0,3}=\s{0,3}["']([\w-]{1,20})/gi;
/** Parameters of one signature stand no farther from each other. */
const near = 1_500;

/** Under PLAINTEXT the signature is the two secrets (RFC 5849 §3.4.4); an ampersand joins two, whatever is said. */
function signaturesIn(layer: Layer): readonly NamedSecret[] {
  return Array.from(layer.text.matchAll(signature)).flatMap((match) => {
    const value = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
    const end = match.index + match[0].length;
    return holdsTwo(value) || isPlaintextAt(layer.text, match.index)
      ? [{ ...layer.spanOf(end - value.length, end), value }]
      : [];
  });
}

/** Whether the method that stands nearest to a signature is PLAINTEXT: a text may tell of several. */
function isPlaintextAt(text: string, at: number): boolean {
  const start = Math.max(0, at - near);
  const methods = Array.from(text.slice(start, at + near).matchAll(method), (found) => ({
    distance: Math.abs(start + found.index - at),
    name: found[1] ?? found[2] ?? '',
  }));
  const [nearest] = methods.sort((a, b) => a.distance - b.distance);
  return /^plain/i.test(nearest?.name ?? '');
}

/** Whether a signature is two texts that an ampersand joins, in whatever escape: no digest holds one. */
export const holdsTwo = (value: string): boolean => /&|%(?:25){0,3}26|\\u0026/i.test(value);
