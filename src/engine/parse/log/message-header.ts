import type { Pair } from '../../model/index.ts';
import { headerWords } from '../header-text.ts';
import { mostMessages, oneStart } from '../http.ts';
import type { ParsedResponse } from '../parsed.ts';
import type { Piece } from '../reader.ts';
import { hostNotice, requestOf, urlAt, valueOf } from '../request.ts';

/** `{GET /x HTTP/1.1: null}`, a start line printed as a header's name, or `{null: HTTP/1.1 200 OK}`. */
const opening =
  /\{(?:(?<line>(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) \S{1,8000} HTTP\/[\d.]{1,3}): null|null: HTTP\/[\d.]{1,3} (?<status>[1-5]\d\d)[^{}\n]{0,99})\}/g;
const header = /[ \t]{0,9}\{(?!null: )([\w-]{1,100}): ([^\n{}]{0,8000})\}/y;

/** What Java's own HttpURLConnection logs: each header between braces, the start line as the first. */
export function readMessageHeaders(text: string): readonly Piece[] {
  if (!text.includes(': null}') && !text.includes('{null: ')) return [];
  const pieces: Piece[] = [];
  opening.lastIndex = 0;
  for (let found = opening.exec(text); found !== null; found = opening.exec(text)) {
    const { headers, end } = headersFrom(text, opening.lastIndex);
    opening.lastIndex = end;
    const span = { start: found.index, end };
    const { line, status } = found.groups ?? {};
    pieces.push(
      line === undefined
        ? answerOf(span, { status: Number(status), headers, body: '' })
        : requestIn(span, line, headers),
    );
    if (pieces.length >= mostMessages) break;
  }
  return pieces;
}

function headersFrom(text: string, start: number) {
  const headers: Pair[] = [];
  let end = start;
  for (header.lastIndex = start; ; end = header.lastIndex) {
    const [, name, value = ''] = header.exec(text) ?? [];
    if (name === undefined) return { headers, end };
    headers.push({ name, value });
  }
}

function requestIn(span: Piece['span'], line: string, headers: readonly Pair[]): Piece {
  const [, method = '', target = ''] = oneStart.exec(line) ?? [];
  const request = requestOf({ method, url: urlAt(valueOf(headers, 'host'), target), headers });
  const { authorization } = request;
  const words = [
    `Java log · ${method}`,
    ...(authorization === undefined ? [] : [headerWords(authorization)]),
  ];
  return { span, words: words.join(' · '), requests: [request], notices: hostNotice(request) };
}

const answerOf = (span: Piece['span'], response: ParsedResponse): Piece => ({
  ...{ span, response },
  words: `HTTP response · ${response.status ?? ''}`,
});
