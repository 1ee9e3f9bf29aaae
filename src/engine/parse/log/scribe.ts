import type { Notice, Span } from '../../model/index.ts';
import { linesOf, type Line } from '../lines.ts';
import { readParameterList } from '../param-list.ts';
import type { ParsedRequest } from '../parsed.ts';
import type { NamedValue, Piece } from '../reader.ts';

/** What ScribeJava says while it signs, a line each; its base string has a reader of its own. */
const scribeLine =
  /\b(?:signing request: (?<url>https?:\/\/\S+)|setting token to: (?=Token\[)|generating signature\.{3}|using base64 encoder: \w+|signature is: \S+|appended additional OAuth parameters: |using Http Header signature|using Querystring signature)/i;
/** A token as Scribe prints it: `Token[id , secret]`. */
const scribeToken = /\bToken\[(?<id>[^\s,[\]]{1,200}) , (?<secret>[^\s,[\]]{1,200})\]/;
const signedMethod = /\bbase string is: (GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)&/i;
const mostLines = 400;

/** ScribeJava's log at the level of debugging, and its tokens wherever they stand. */
export function readScribe(text: string): readonly Piece[] {
  if (!/signing request: |Token\[/.test(text)) return [];
  const lines = linesOf(text);
  return lines
    .flatMap(
      (line, at) => answeredAt(line, lines[at + 1]) ?? pieceOf(line, () => methodBelow(lines, at)),
    )
    .slice(0, mostLines);
}

/** The status of the answer on one line, and its body on the next. */
function answeredAt(line: Line, next: Line | undefined): readonly Piece[] | undefined {
  const status = /\bresponse status code: ([1-5]\d\d)\b/.exec(line.text)?.[1];
  if (status === undefined) return undefined;
  const body = /\bresponse body: (.*)$/.exec(next?.text ?? '')?.[1];
  return [
    {
      span: { start: line.start, end: body === undefined ? line.end : (next?.end ?? line.end) },
      words: `NetSuite’s answer · ${status}`,
      response: { status: Number(status), headers: [], body: body ?? '' },
    },
  ];
}

function pieceOf(line: Line, methodOf: () => string | undefined): readonly Piece[] {
  const found = scribeLine.exec(line.text);
  const named = tokenIn(line);
  if (found === null) {
    const [token] = named;
    return token === undefined ? [] : [{ span: bracketOf(line), words: 'Scribe token', named }];
  }
  const span = { start: line.start, end: line.end };
  const { url } = found.groups ?? {};
  if (url !== undefined) return [signing(span, url, methodOf())];
  const [list] = readParameterList(line.text);
  if (list !== undefined) return [{ ...list, span, notices: [noHeader] }];
  return [{ span, words: '', named }];
}

function signing(span: Span, url: string, method: string | undefined): Piece {
  const request: ParsedRequest = { url, ...(method === undefined ? {} : { method }) };
  const notices = method === undefined ? [] : [methodFromBaseString];
  return { span, words: 'Scribe log', requests: [request], notices };
}

const noHeader: Notice = {
  ...{ code: 'scribe-header', level: 'info' },
  message:
    'The log does not show the header. It was put together from the parameters that Scribe prints; a realm is not among them.',
};

const methodFromBaseString: Notice = {
  ...{ code: 'scribe-method', level: 'info' },
  message:
    'The log does not name the method. It was taken from the base string, which Scribe makes of the method that it sends.',
};

/** The method of the base string that is printed below, before the next request is signed. */
function methodBelow(lines: readonly Line[], from: number): string | undefined {
  for (const { text } of lines.slice(from + 1, from + 1 + farthest)) {
    if (text.includes('signing request: ')) return undefined;
    const method = signedMethod.exec(text)?.[1];
    if (method !== undefined) return method.toUpperCase();
  }
  return undefined;
}

/** So many lines below what is signed its base string may stand. */
const farthest = 30;

function bracketOf({ text, start }: Line): Span {
  const found = scribeToken.exec(text);
  const from = start + (found?.index ?? 0);
  return { start: from, end: from + (found?.[0].length ?? 0) };
}

function tokenIn({ text, start }: Line): readonly NamedValue[] {
  const found = scribeToken.exec(text);
  const { id = '', secret = '' } = found?.groups ?? {};
  if (found === null) return [];
  const idAt = start + found.index + 'Token['.length;
  const secretAt = idAt + id.length + ' , '.length;
  return [
    { name: 'token', value: id, span: { start: idAt, end: idAt + id.length } },
    {
      name: 'token secret',
      value: secret,
      span: { start: secretAt, end: secretAt + secret.length },
    },
  ];
}
