import type { Notice, Raw, Span, TokenPassport } from '../model/index.ts';
import { isWholeDigest } from '../text/base64.ts';
import { scanXml } from './xml-scan.ts';

/** What was read from an envelope; `passport` is `undefined` when there is none to read. */
export interface ReadPassport {
  readonly passport: TokenPassport | undefined;
  readonly notices: readonly Notice[];
}

/** The beginning of a passport's first tag, in any namespace. */
export const openPassport = /<(?:[\w.-]{1,60}:)?tokenPassport\b/i;

/** Whether a text is worth reading as a SOAP envelope. */
export function looksLikePassport(text: string): boolean {
  return openPassport.test(text);
}

/** An element of the passport while it is read. */
interface Element {
  readonly name: string;
  readonly attributes: string;
  text: string;
  span: Span;
}

/**
 * Reads the `tokenPassport` of a SOAP envelope, or a bare `tokenPassport` element, in any namespace
 * style, in linear time. Never throws. What is broken is a notice with its place, and is read as far
 * as it can be. White space around a value is kept in the raw text.
 */
export function readPassport(xml: string): ReadPassport {
  const start = findPassport(xml);
  if (start === undefined) {
    const message = 'No tokenPassport element stands in this XML.';
    return {
      passport: undefined,
      notices: [{ code: 'soap-no-passport', level: 'error', message }],
    };
  }
  const read = readElements(xml, start);
  if (read.isCut) return cutPassport(xml, read);
  const { elements, notices, end } = read;
  const signature = elements.find(({ name }) => name === 'signature');
  const isQuoted = !/algorithm\s*=\s*[^\s"']/.test(signature?.attributes ?? '');
  const unquoted =
    signature === undefined || isQuoted
      ? []
      : [broken('The value of algorithm has no quotes.', signature.span)];
  return {
    passport: passportOf(xml, elements),
    notices: [...notices, ...unquoted, ...doubled(elements), ...secondPassport(xml, end)],
  };
}

/** A passport whose end the text does not show: what was read as a whole is known, and nothing is broken. */
function cutPassport(xml: string, { elements, open, end }: ReadElements): ReadPassport {
  const whole = elements.filter((element) => element !== open || isWholeSignature(element));
  const message =
    'The tokenPassport is cut off here. What followed is not known, and is not judged.';
  const span = { start: Math.max(0, end - 1), end };
  return {
    passport: { ...passportOf(xml, whole), isCut: true },
    notices: [{ code: 'soap-cut', level: 'warning', message, span }, ...doubled(whole)],
  };
}

/** Whether a signature is all there, though its element is not closed. */
const isWholeSignature = ({ name, text }: Element): boolean =>
  name === 'signature' && isWholeDigest(/^\s*[^\s<.…[]*/.exec(text)?.[0].trim() ?? '');

/** Where the first passport opens that no comment holds; if all are in comments, the first one. */
function findPassport(xml: string): number | undefined {
  const first = xml.search(openPassport);
  return passportFrom(xml, 0) ?? (first < 0 ? undefined : first);
}

/** Where a passport opens from an offset on that no comment holds. */
function passportFrom(xml: string, from: number): number | undefined {
  const opens = new RegExp(openPassport, 'gi');
  opens.lastIndex = from;
  for (let found = opens.exec(xml)?.index; found !== undefined; found = opens.exec(xml)?.index) {
    const end = commentEnd(xml, found);
    if (end < 0) return found;
    opens.lastIndex = end;
  }
  return undefined;
}

/** Which of two the server takes is not known, so it is told which one is judged. */
function secondPassport(xml: string, end: number): readonly Notice[] {
  const start = passportFrom(xml, end);
  if (start === undefined) return [];
  const message = 'A second tokenPassport stands in this XML. The first one was read.';
  const span = { start, end: start + 1 };
  return [{ code: 'soap-second-passport', level: 'warning', message, span }];
}

/** The elements of a passport that stand in it twice. */
function doubled(elements: readonly Element[]): readonly Notice[] {
  const names = elements.map(({ name }) => name);
  return elements
    .filter(({ name }, at) => fields.has(name) && names.indexOf(name) < at)
    .slice(0, mostNotices)
    .map(({ name, span: { start, end } }) => ({
      ...{ code: 'soap-doubled', level: 'warning', span: { start, end } },
      message: `The element ${name} stands in the tokenPassport twice. The first one was read.`,
    }));
}

/** The end of the comment around `at`, or -1 when none is there. */
function commentEnd(xml: string, at: number): number {
  const open = xml.lastIndexOf('<!--', at);
  return open < 0 || xml.lastIndexOf('-->', at) > open ? -1 : xml.indexOf('-->', at);
}

interface ReadElements {
  readonly elements: readonly Element[];
  readonly notices: readonly Notice[];
  readonly end: number;
  /** Whether the text ends within the passport, and nothing around it closes. */
  readonly isCut: boolean;
  /** The element in which the text ends. */
  readonly open: Element | undefined;
}

/** What no client writes within a passport: it was not cut, and is broken. */
const around = /^(?:envelope|header|body)$/;

function readElements(xml: string, start: number): ReadElements {
  const elements: Element[] = [];
  const notices: Notice[] = [];
  let open: Element | undefined;
  let depth = 0;
  let end = xml.length;
  let isCut = true;
  for (const token of scanXml(xml, start)) {
    if (token.kind !== 'text' && token.kind !== 'broken')
      isCut &&= !around.test(localName(token.name));
    if (token.kind === 'broken') notices.push(broken('A tag is not closed by >.', token));
    else if (token.kind === 'text' && open !== undefined) open.text += token.text;
    else if (token.kind === 'open' || token.kind === 'empty') {
      const name = localName(token.name);
      if (depth === 2 && open !== undefined && fields.has(open.name) && fields.has(name)) {
        notices.push(
          broken(
            `${/^[A-Za-z:]{1,40}$/.test(open.name) ? `<${open.name}>` : 'An element'} is not closed.`,
            open.span,
          ),
        );
        depth = 1;
      }
      if (depth === 1) {
        open = { name, attributes: token.attributes, text: '', span: token };
        elements.push(open);
      }
      if (token.kind === 'open') depth += 1;
      else if (depth === 0) {
        isCut = false;
        break;
      }
    } else if (token.kind === 'close') {
      depth -= 1;
      if (open !== undefined) open.span = { start: open.span.start, end: token.end };
      if (depth === 1) open = undefined;
      end = token.end;
      if (depth <= 0 || localName(token.name) === 'tokenpassport') {
        isCut = false;
        // What is around it cannot close before it.
        if (localName(token.name) !== 'tokenpassport') depth = 1;
        break;
      }
    }
  }
  if (depth > 0) {
    notices.push(broken('An element is not closed.', { start: Math.max(start, end - 1), end }));
  }
  return { elements, notices: notices.slice(0, mostNotices), end, isCut, open };
}

const mostNotices = 10;
/** One of these does not stand in another. */
const fields = new Set(['account', 'consumerkey', 'token', 'nonce', 'timestamp', 'signature']);

function passportOf(xml: string, elements: readonly Element[]): TokenPassport {
  const find = (name: string): Element | undefined =>
    elements.find((element) => element.name === name);
  const raw = (name: string): Raw | undefined => {
    const element = find(name);
    if (element === undefined) return undefined;
    return { text: element.text, span: { start: element.span.start, end: element.span.end } };
  };
  return {
    kind: 'passport',
    text: xml,
    account: raw('account'),
    consumerKey: raw('consumerkey'),
    token: raw('token'),
    nonce: raw('nonce'),
    timestamp: raw('timestamp'),
    signature: raw('signature'),
    algorithm: algorithmIn(find('signature')?.attributes ?? ''),
  };
}

/** The `algorithm` attribute, also when one of its quotes is missing. */
function algorithmIn(attributes: string): string | undefined {
  const found = /(?:^|\s)algorithm\s*=\s*(?:"([^"]*)|'([^']*)|([^\s"'/]+))/.exec(attributes);
  return found?.[1] ?? found?.[2] ?? found?.[3];
}

/** A name without its namespace prefix, in lower case. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

function broken(message: string, { start, end }: Span): Notice {
  return {
    code: 'soap-broken',
    level: 'error',
    message: `The XML of the tokenPassport is broken: ${message}`,
    span: { start, end },
  };
}
