import type { Span } from '../model/index.ts';
import { layersOf, type Layer } from './layers.ts';

/** A value that a text itself calls a secret, or that stands where secrets stand. */
export interface NamedSecret extends Span {
  /** The value, with the escapes undone that stood around it. */
  readonly value: string;
}

/** The words of which one makes a name that of a secret; compared without case, `-`, `_` and `.`. */
const secretWords =
  /secret|passw|pwd|passphrase|passcode|privatekey|signingkey|apikey|accesstoken|refreshtoken|idtoken|bearertoken|clientassertion|credential|cookie|sessionid|codeverifier|nlauthsignature|nlauthotp/;

/** Names of what only says something of a secret: its length, its form, how it is shown. */
const aboutSecrets = /(?:length|len|method|algorithm|type|format|policy|hint|count)$/;

/** Whether a name says that its value is a secret, in any of the ways in which names are written. */
export function isSecretName(name: string): boolean {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return secretWords.test(plain) && !aboutSecrets.test(plain);
}

/**
 * A name and its value: in a header, a query, a form, JSON, XML, settings, code or a command. The value is
 * what stands in quotes, or goes to the next mark that ends one.
 */
const assignment =
  /([\p{L}_$][\p{L}\p{N}_.$-]{0,60})(?:["'\]]|\\")*\s{0,3}(?:(?:=>|:=|->|[:=])\s{0,3}(?:\\?"((?:[^"\\\r\n]|\\.){1,4000})|\\?'((?:[^'\\\r\n]|\\.){1,4000})|([^\s"'&;,<>(){}[\]\\]{1,4000}))|,\s{0,3}["']([^"'\r\n]{1,4000}))/gu;

const element =
  /<(?:[\w.-]{1,60}:)?([\w.-]{1,60})(?:\s[^<>]{0,300})?>(?:\s{0,9}<!\[CDATA\[)?([^<>]{1,4000}?)(?:\]\]>\s{0,9})?<\//g;

/** Where a value has no name, and its place tells what it is. */
const places: readonly RegExp[] = [
  // Who calls, and with which password, in front of a host.
  /[a-z][a-z0-9+.-]{1,20}:\/\/([^/?#@\s"'<>]{1,2000})@/gi,
  // curl's, wget's and HTTPie's option for the same.
  /(?:^|\s)(?:-u|--user|--proxy-user|-a|--auth|--http-user|--http-password)[\s=]{1,3}["']?([^\s"']{1,2000})/g,
  // Schemes of Authorization whose value is a password or as good as one: all but OAuth.
  /authorization(?:["'\]]|\\")*\s{0,3}[:=,]\s{0,3}(?:\\?["'])?(?!oauth\b)[a-z][a-z0-9_-]{1,20}\s{1,4}([^"'\\\r\n]{1,4000})/gi,
  /\b(?:Basic|Bearer|basic|bearer)\s{1,4}([\w.~+/-]{12,4000}={0,2})/g,
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----([^-]{1,20000})/g,
  // A JWT: who has it may call.
  /\b(eyJ[\w-]{10,4000}\.[\w-]{10,4000}\.[\w-]{0,4000})/g,
];

/**
 * All values of a text that are named as secrets or stand where secrets stand, however escaped the text
 * is. Linear in its length.
 */
export function secretsNamedIn(text: string): readonly NamedSecret[] {
  return layersOf(text).flatMap((layer) => [
    ...assignedIn(layer),
    ...elementsIn(layer),
    ...placedIn(layer),
    ...plaintextIn(layer),
  ]);
}

function assignedIn(layer: Layer): readonly NamedSecret[] {
  return Array.from(layer.text.matchAll(assignment)).flatMap((match) => {
    const [all, name = '', double, single, bare, second] = match;
    const value = double ?? single ?? bare ?? second ?? '';
    return isSecretName(name) ? [secretAt(layer, match.index + all.length, value)] : [];
  });
}

function elementsIn(layer: Layer): readonly NamedSecret[] {
  return Array.from(layer.text.matchAll(element)).flatMap((match) => {
    const [all, name = '', value = ''] = match;
    const start = match.index + all.indexOf('>') + 1;
    const end = start + all.slice(all.indexOf('>') + 1).indexOf(value) + value.length;
    return isSecretName(name) ? [secretAt(layer, end, value)] : [];
  });
}

function placedIn(layer: Layer): readonly NamedSecret[] {
  return places.flatMap((place) =>
    Array.from(layer.text.matchAll(place)).flatMap((match) => {
      const [all, value = ''] = match;
      const start = match.index + all.lastIndexOf(value);
      return [secretAt(layer, start + value.length, value)];
    }),
  );
}

const saysPlaintext =
  /oauth_signature_method["'\s:=>,]{1,9}plaintext|algorithm\s{0,3}=\s{0,3}["']plaintext/i;
const signature =
  /oauth_signature(?:["'\]]|\\")*\s{0,3}(?:=>|[:=,])\s{0,3}(?:\\?"([^"\\]{1,4000})|\\?'([^'\\]{1,4000})|([^\s"'&;,<>]{1,4000}))|<(?:[\w.-]{1,60}:)?signature\b[^<>]{0,300}>([^<>]{1,4000})/gi;

/** Under PLAINTEXT the signature is the two secrets: RFC 5849 §3.4.4. */
function plaintextIn(layer: Layer): readonly NamedSecret[] {
  if (!saysPlaintext.test(layer.text)) return [];
  return Array.from(layer.text.matchAll(signature)).map((match) => {
    const value = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
    return secretAt(layer, match.index + match[0].length, value);
  });
}

/** A value that ends at a place of a layer. */
function secretAt(layer: Layer, end: number, value: string): NamedSecret {
  return { ...layer.spanOf(end - value.length, end), value };
}
