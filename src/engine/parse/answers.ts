import type { Span } from '../model/index.ts';
import { errorsIn } from '../netsuite/answer.ts';
import { auditRows } from '../netsuite/audit-trail.ts';
import { jsonIn, listOf, part, textOf } from './export/json.ts';
import { readLiteral } from './export/literal.ts';
import { linesOf } from './lines.ts';
import type { Piece } from './reader.ts';

/** Answers of NetSuite without the HTTP around them: from REST, RESTlets and SOAP, and rows of the Login Audit Trail. */
export function readAnswer(text: string): readonly Piece[] {
  const json = jsonAnswers(text);
  const found = json.length > 0 ? json : printedAnswers(text);
  return [...found, ...patterns.flatMap((read) => read(text))].slice(0, mostAnswers);
}

const mostAnswers = 100;

/** A longer body is not looked at for an answer of NetSuite's. */
const mostBody = 20_000;

/** Whether a text is an answer of NetSuite's from its beginning to its end. */
export function isAnswer(body: string): boolean {
  const text = body.trim();
  if (text === '' || text.length > mostBody) return false;
  const isWhole = readAnswer(text).some(({ span }) => span.end - span.start > text.length * 0.9);
  return isWhole || (errorBody.test(text) && errorsIn({ text }).length > 0);
}

/** The beginning of an error in JSON or XML: NetSuite answers so, and no client sends such a body. */
const errorBody =
  /^(?:\{\s{0,99}"(?:error|type|title|status|o:error\w{0,20})"|<[^>]{0,200}(?:fault|error)\b)/i;

/** A piece for an answer, with words such as `NetSuite’s answer · 401 INVALID_LOGIN`. */
export function answer(span: Span, body: string, code: string, status = 0): Piece {
  const words = ['NetSuite’s answer', [status === 0 ? '' : status, code].join(' ').trim()];
  return {
    span,
    words: words.filter((one) => one !== '').join(' · '),
    response: { ...(status === 0 ? {} : { status }), headers: [], body },
  };
}

function jsonAnswers(text: string): readonly Piece[] {
  return jsonIn(text, /"(?:o:error|error"\s{0,9}:\s{0,9}\{)/).flatMap(({ value, span }) =>
    errorIn(value, span, text.slice(span.start, span.end)),
  );
}

function errorIn(value: unknown, span: Span, body: string): readonly Piece[] {
  const [detail] = listOf(part(value, 'o:errorDetails'));
  const code =
    textOf(part(detail, 'o:errorCode')) ||
    textOf(part(value, 'o:errorCode')) ||
    textOf(part(value, 'error', 'code'));
  return code === '' ? [] : [answer(span, body, code, Number(textOf(part(value, 'status'))))];
}

const printed = /[{}]|(?:\bo:error(?:Details|Code)|\berror)\\{0,7}["']?\s{0,9}:/g;
/** So long may an answer be. */
const longest = 6000;

/** An answer as Python or Node prints it, or as JSON within a text of JSON. */
function printedAnswers(text: string): readonly Piece[] {
  return objectsWithErrors(text).flatMap((span) => {
    const body = text
      .slice(span.start, span.end)
      .replace(/\\+(["'/])/g, '$1')
      .replace(/\\+[nrt]/g, ' ');
    return errorIn(readLiteral({ text: body, at: 0, unread: [] }), span, body);
  });
}

/** The outermost pairs of brackets that hold the name of an error. */
function objectsWithErrors(text: string): readonly Span[] {
  const found: Span[] = [];
  if (!text.includes('error')) return found;
  const open: { readonly start: number; isError: boolean }[] = [];
  for (const { 0: mark, index } of text.matchAll(printed)) {
    const last = open.at(-1);
    if (mark === '{') open.push({ start: index, isError: false });
    else if (mark !== '}') {
      if (last !== undefined) last.isError = true;
    } else if (open.pop()?.isError === true && last !== undefined) {
      const { start } = last;
      if (index - start > longest) continue;
      while ((found.at(-1)?.start ?? -1) > start) found.pop();
      found.push({ start, end: index + 1 });
    }
  }
  return found.slice(0, mostAnswers);
}

/** A pattern whose first group is what went wrong. */
const byPattern =
  (pattern: RegExp) =>
  (text: string): readonly Piece[] =>
    Array.from(text.matchAll(pattern), ({ 0: whole, 1: code = '', index }) =>
      answer({ start: index, end: index + whole.length }, whole, code),
    );

/** Rows as they are copied from the Login Audit Trail. */
function auditAnswers(text: string): readonly Piece[] {
  if (!text.includes('\t')) return [];
  const lines = linesOf(text);
  return auditRows(text).flatMap(({ line, detail, error }) => {
    const at = lines[line - 1];
    if (at === undefined || error === undefined || !at.text.includes('\t')) return [];
    return [answer({ start: at.start, end: at.end }, at.text, detail)];
  });
}

const envelope = /(?:<\?xml[^>]{0,200}>\s{0,99})?<(?:[\w.-]{1,60}:)?Envelope\b/g;

const xmlError =
  /(?:<\?xml[^>]{0,200}>\s{0,99})?<error\b[^>]{0,200}>\s{0,99}<code>([^<]{1,100})<\/code>/g;

const patterns = [
  // A fault of SOAP: its code, or its text.
  (text: string): readonly Piece[] => {
    const found = /<(?:[\w.-]{1,60}:)?Fault\b/.exec(text);
    if (found === null) return [];
    const close =
      /<\/(?:[\w.-]{1,60}:)?(?:Envelope|Fault)\s{0,9}>(?![^]{0,400}<\/(?:[\w.-]{1,60}:)?Envelope)/.exec(
        text.slice(found.index),
      );
    const opens = text.slice(0, found.index).matchAll(envelope);
    const start = [...opens].at(-1)?.index ?? found.index;
    const end = close === null ? text.length : found.index + close.index + close[0].length;
    const inside = text.slice(found.index, end);
    const name =
      /<(?:[\w.-]{1,60}:)?code\b[^>]{0,200}>([^<]{1,100})</.exec(inside) ??
      /<(?:faultstring|(?:[\w.-]{1,60}:)?Text)\b[^>]{0,200}>([^<]{1,100})</.exec(inside);
    return [answer({ start, end }, text.slice(start, end), name?.[1]?.trim() ?? '')];
  },
  (text: string): readonly Piece[] =>
    !text.includes('</error>')
      ? []
      : Array.from(text.matchAll(xmlError)).flatMap(({ 0: { length }, 1: code = '', index }) => {
          const rest = text.slice(index + length, index + length + longest);
          const close = rest.indexOf('</error>');
          const end = index + length + close + '</error>'.length;
          const body = text.slice(index, end);
          return close < 0 ? [] : [answer({ start: index, end }, body, code)];
        }),
  byPattern(/\berror code: ?([A-Z_]{3,60})\s{0,9}\r?\n?[ \t]{0,9}error message:[^\r\n]{0,500}/g),
  byPattern(
    /\bWWW-Authenticate["']?[ \t]{0,9}(?:[:=]|=>)[^\r\n]{0,300}?error=\\{0,3}"?([\w-]{1,60})[^\r\n]{0,500}/gi,
  ),
  auditAnswers,
] as const;
