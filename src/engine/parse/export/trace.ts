import type { Span } from '../../model/index.ts';
import { headerWords } from '../header-text.ts';
import { endOfBody, mostMessages, parseHead } from '../http.ts';
import { linesOf } from '../lines.ts';
import type { ParsedRequest, ParsedResponse } from '../parsed.ts';
import type { Piece } from '../reader.ts';
import { hostNotice, requestOf, urlAt, valueOf } from '../request.ts';

const mark = /^[<>] (?:[A-Z]{3,7} \S+ )?HTTP\/[0-9]/m;
const traced = /^(?:[*<>](?: |$)|[{}] \[\d+ bytes data\]|\s+% Total|\s+Dload|[^]{0,80}?--:--)/;
/** curl writes this behind a body that ends without a line break. */
const closing = /\* (?:Connection #\d|Closing connection|shutting down connection)/;

/** A request and its answer while their lines are read. */
interface Exchange {
  sent: string[];
  got: string[];
  /** Where the answer's body begins and what ends it at the latest. */
  body: { start: number; limit: number } | undefined;
}

/** What `curl -v` prints: `>` was sent, `<` was answered, `*` is curl's own; the body stands between. */
export function readTrace(text: string): readonly Piece[] {
  if (!mark.test(text)) return [];
  const { exchanges, spans } = exchangesOf(text);
  const requests = exchanges.map((exchange) => readExchange(text, exchange, spans));
  const header = requests.find(({ authorization }) => authorization !== undefined)?.authorization;
  const words = ['curl -v trace', ...(header === undefined ? [] : [headerWords(header)])];
  const [first, ...others] = joined(text, spans);
  if (first === undefined) return [];
  return [
    {
      ...{ span: first, words: words.join(' · '), requests },
      notices: requests.flatMap(hostNotice),
    },
    ...others.map((span) => ({ span, words: '' })),
  ];
}

function exchangesOf(text: string) {
  const exchanges: Exchange[] = [];
  const spans: Span[] = [];
  let open: Exchange = { sent: [], got: [], body: undefined };
  // PHP has curl's mark on the first line alone of what was sent.
  let isSending = false;
  for (const { text: line, start, end } of linesOf(text)) {
    if (exchanges.length > mostMessages) break;
    isSending = line.startsWith('> ') || (isSending && /^[A-Za-z][\w-]{0,99}: /.test(line));
    if (isSending && !line.startsWith('>')) {
      open.sent.push(line);
      spans.push({ start, end });
      continue;
    }
    if (!traced.test(line)) {
      // The first line that is none of curl's begins the body.
      if (open.body?.limit === -1 && line.trim() !== '') open.body = { start, limit: text.length };
      continue;
    }
    spans.push({ start, end });
    const content = line.slice(2);
    if (open.body?.limit === text.length) open.body.limit = start;
    if (line.startsWith('>')) {
      if (open.got.length > 0 || exchanges.length === 0) {
        open = { sent: [], got: [], body: undefined };
        exchanges.push(open);
      }
      open.sent.push(content);
    } else if (line.startsWith('<')) {
      if (exchanges.length === 0) exchanges.push(open);
      if (content.startsWith('HTTP/')) open.got = [];
      if (content.trim() === '') open.body = { start: -1, limit: -1 };
      else open.got.push(content);
    }
  }
  return { exchanges, spans };
}

function readExchange(text: string, { sent, got, body }: Exchange, spans: Span[]): ParsedRequest {
  const { method, target, headers } = parseHead(sent.join('\n'));
  const url = urlAt(valueOf(headers, 'host') ?? valueOf(headers, ':authority'), target);
  const request = sent.length === 0 ? {} : requestOf({ method, url, headers });
  if (got.length === 0) return request;
  const answer = parseHead(got.join('\n'));
  let answered = '';
  if (body !== undefined && body.start >= 0) {
    const glued = text.slice(body.start, body.limit).search(closing);
    const limit = glued < 0 ? body.limit : body.start + glued;
    const end = endOfBody(text, body.start, limit, answer.headers);
    answered = text.slice(body.start, end);
    spans.push({ start: body.start, end: glued < 0 ? end : body.limit });
  }
  const { status } = answer;
  const response: ParsedResponse = {
    ...(status === '' ? {} : { status: Number(status) }),
    ...{ headers: answer.headers, body: answered },
  };
  return { ...request, response };
}

/** Spans in their order, those with only a line break between them as one. */
function joined(text: string, spans: readonly Span[]): readonly Span[] {
  const all: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last !== undefined && start - last.end <= 4 && text.slice(last.end, start).trim() === '')
      last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}
