import type { Notice, Pair } from '../../model/index.ts';
import { mostMessages, parseHeaders } from '../http.ts';
import { linesOf, type Line } from '../lines.ts';
import type { Piece } from '../reader.ts';
import { urlAt, valueOf } from '../request.ts';
import { namedIn, variablesIn, type Variables } from './place.ts';
import { sentOf } from './saved.ts';

const mark =
  /^###|^[ \t]*@[\w.-]{1,60}[ \t]*=|^[ \t]*(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[ \t]+[^\s{]*\{\{/m;
const method = /^[ \t]*(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[ \t]+(?=\S)/;
const variable = /^[ \t]*@([\w.-]{1,60})[ \t]*=[ \t]*(.*)$/;
const comment = /^[ \t]*(?:#|\/\/)/;
/** An answer below its request, the end of a block of code, or what is done with the answer. */
const ending = /^(?:HTTP\/\d|```|> |>> |<> )/;

/** Files of requests as the REST client of VS Code and JetBrains have them. */
export function readRestFile(text: string): readonly Piece[] {
  if (!mark.test(text)) return [];
  const lines = linesOf(text);
  const set = lines.flatMap((line): readonly (Pair & Pick<Piece, 'span'>)[] => {
    const [, name, value] = variable.exec(line.text) ?? [];
    return name === undefined ? [] : [{ name, value: (value ?? '').trim(), span: spanOf(line) }];
  });
  const whole = { start: 0, end: text.length };
  const variables = variablesIn(text, whole, new Map(set.map(({ name, value }) => [name, value])));
  const [first, ...others] = blocksOf(lines)
    .slice(0, mostMessages)
    .flatMap((block) => readBlock(text, block, variables));
  if (first === undefined) return [];
  const values = set.map(({ name, value }) => ({ name, value: variables.fill(value) }));
  const notices = [...variables.notices('http-file'), ...(first.notices ?? [])];
  const named = namedIn(text, whole, values);
  const requests = [{ ...first, named, notices }, ...others];
  return withLines(requests, set);
}

/** The requests, and between them the lines that set a variable and are in none of them. */
function withLines(
  requests: readonly Piece[],
  lines: readonly Pick<Piece, 'span'>[],
): readonly Piece[] {
  const all = [...requests, ...lines.map(({ span }): Piece => ({ span, words: '' }))];
  let end = 0;
  return all
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .filter(({ words, span }) => {
      const isFree = words !== '' || span.start >= end;
      end = Math.max(end, span.end);
      return isFree;
    });
}

/** From one line of `###` to the next. */
function blocksOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const blocks: Line[][] = [[]];
  for (const line of lines) {
    if (line.text.startsWith('###')) blocks.push([]);
    blocks.at(-1)?.push(line);
  }
  return blocks;
}

function readBlock(text: string, lines: readonly Line[], variables: Variables): readonly Piece[] {
  const at = lines.findIndex((line, index) => isRequest(line.text, lines[index + 1]?.text));
  const first = lines[at];
  if (first === undefined) return [];
  const before = lines.slice(0, at);
  const isOnly = (line: Line): boolean => /^\s*$|^\s*[@#<]|^\s*\/\//.test(line.text);
  const start = (before.every(isOnly) ? (before[0] ?? first) : first).start;
  const last = lines.findIndex(({ text: one }, index) => index > at && ending.test(one));
  const own = lines.slice(at + 1, last < 0 ? lines.length : last);
  const gap = own.findIndex((line) => line.text.trim() === '');
  const head = own.slice(0, gap < 0 ? own.length : gap).map((line) => line.text);
  const tail = own.slice(head.length);
  const body = text.slice(tail[0]?.end ?? 0, tail.at(-1)?.end ?? 0).trim();
  const script = lines.slice(last < 0 ? lines.length : last);
  const isScript = script.length > 0 && (script[0]?.text ?? '').startsWith('>');
  const end = (isScript ? script.at(-1) : (own.at(-1) ?? first))?.end ?? first.end;
  const span = { start, end };
  const request = sentOf(savedOf(first.text, head, body), variables);
  return [
    {
      ...{ span, words: '.http request', requests: [request] },
      notices: included(body, tail),
    },
  ];
}

/** A URL by itself is a GET, if a header below it tells it from one in prose. */
function isRequest(line: string, next = ''): boolean {
  return (
    method.test(line) ||
    (/^(?:https?:\/\/|\{\{)\S+$/.test(line.trim()) && /^[A-Za-z][\w-]*:[ \t]/.test(next))
  );
}

function savedOf(first: string, head: readonly string[], body: string) {
  const query = head.filter((line) => /^\s+[?&]/.test(line)).map((line) => line.trim());
  const headers = parseHeaders(
    head.filter((line) => !comment.test(line) && !/^\s+[?&]/.test(line)),
  );
  const target = first
    .replace(method, '')
    .trim()
    .replace(/\sHTTP\/[\d.]{1,5}$/, '')
    .trim();
  const isForm = /urlencoded/i.test(valueOf(headers, 'content-type') ?? '');
  return {
    method: method.exec(first)?.[1] ?? 'GET',
    url: urlAt(valueOf(headers, 'host'), target) + query.join(''),
    headers,
    // A form may stand on several lines.
    text: isForm
      ? body
          .split(/\r?\n/)
          .map((line) => line.trim())
          .join('')
      : body,
  };
}

/** A body that is in another file is not known. */
function included(body: string, lines: readonly Line[]): readonly Notice[] {
  if (!/^<@?[ \t]/.test(body)) return [];
  const message = 'The body is in another file: paste it into its field.';
  const line = lines.find((one) => one.text.trim() !== '');
  return [
    { code: 'http-file-include', level: 'warning', message, ...(line && { span: spanOf(line) }) },
  ];
}

function spanOf({ start, end }: Line) {
  return { start, end };
}
