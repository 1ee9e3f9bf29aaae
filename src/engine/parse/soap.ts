import { parseXml, XmlElement, XmlError, type XmlNode } from '@rgrove/parse-xml';
import type { Notice, Raw, TokenPassport } from '../model/index.ts';

/** What was read from an envelope; `passport` is `undefined` when there is none to read. */
export interface ReadPassport {
  readonly passport: TokenPassport | undefined;
  readonly notices: readonly Notice[];
}

/** Whether a text is worth reading as a SOAP envelope. */
export function looksLikePassport(text: string): boolean {
  return /<\s*(?:[\w.-]{1,60}:)?tokenPassport\b/i.test(text);
}

/**
 * Reads the `tokenPassport` of a SOAP envelope, or a bare `tokenPassport` element, in any namespace
 * style. Never throws. XML that is not well-formed outside the element does not matter; inside, the
 * notice says what is broken and where. White space around a value is kept in the raw text.
 */
export function readPassport(text: string): ReadPassport {
  const cut = cutElement(text);
  if (cut === undefined) {
    return { passport: undefined, notices: [notice('soap-no-passport', noPassport)] };
  }
  try {
    const root = parseXml(cut.text, { includeOffsets: true }).root;
    if (root === null) return { passport: undefined, notices: [notice('soap-empty', noPassport)] };
    return { passport: passportOf(text, root, cut.start), notices: [] };
  } catch (error) {
    return { passport: undefined, notices: [brokenXml(error, cut.start)] };
  }
}

const noPassport = 'No tokenPassport element stands in this XML.';

/** The text of the element alone, so that broken XML around it does not matter. */
function cutElement(text: string): { text: string; start: number } | undefined {
  const open = /<(?:([\w.-]{1,60}):)?tokenPassport\b/i.exec(text);
  if (open === null) return undefined;
  const close = new RegExp(`</${open[0].slice(1)}\\s{0,9}>`, 'g');
  close.lastIndex = open.index;
  const end = close.exec(text);
  return {
    text: text.slice(open.index, end === null ? text.length : end.index + end[0].length),
    start: open.index,
  };
}

function passportOf(text: string, root: XmlElement, offset: number): TokenPassport {
  const children = root.children.filter((child) => child instanceof XmlElement);
  const find = (name: string): XmlElement | undefined =>
    children.find((child) => localName(child.name).toLowerCase() === name.toLowerCase());
  const raw = (name: string): Raw | undefined => rawOf(find(name), offset);
  return {
    kind: 'passport',
    text,
    account: raw('account'),
    consumerKey: raw('consumerKey'),
    token: raw('token'),
    nonce: raw('nonce'),
    timestamp: raw('timestamp'),
    signature: raw('signature'),
    algorithm: find('signature')?.attributes['algorithm'],
  };
}

function rawOf(element: XmlElement | undefined, offset: number): Raw | undefined {
  if (element === undefined) return undefined;
  return { text: element.text, span: spanOf(element, offset) };
}

function spanOf(node: XmlNode, offset: number): { start: number; end: number } {
  return { start: node.start + offset, end: node.end + offset };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function notice(code: string, message: string): Notice {
  return { code, level: 'error', message };
}

function brokenXml(error: unknown, offset: number): Notice {
  if (!(error instanceof XmlError)) throw error;
  const reason = (error.message.split('\n', 1)[0] ?? '').slice(0, 120);
  const at = error.pos + offset;
  return {
    ...notice('soap-broken', `The XML of the tokenPassport is broken: ${reason}`),
    span: { start: at, end: at + 1 },
  };
}
