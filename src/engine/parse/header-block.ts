import type { Pair } from '../model/index.ts';
import { headerWords } from './header-text.ts';
import { endOfBody, oneStart, parseHead } from './http.ts';
import { linesOf, type Line } from './lines.ts';
import type { Piece } from './reader.ts';
import { hostNotice, requestOf, urlAt, valueOf } from './request.ts';

const panel =
  /^[ \t]*(?::(?:authority|method|path|scheme)(?::|[ \t]*$)|Request (?:URL|Method):|Request (?:URL|Method|Headers)[ \t]*$|(?:accept|host|authorization):?[ \t]*$)/im;
const plain =
  /^[ \t]*(?:host|accept|accept-encoding|content-type|content-length|user-agent|connection|cache-control|postman-token):[ \t]*[^\s]/im;

const general =
  'Request (?:URL|URI|Version|Method|Params)|Status Code|Remote Address|Referrer Policy|(?:Query|Form|Path) params';
const colon = new RegExp(`^(:?[A-Za-z][\\w-]{0,100}|${general}):(?!//)(.*)$`, 'i');
const alone = new RegExp(`^(:?[A-Za-z][\\w-]{0,100}|${general}):?$`, 'i');
const heading = /^\W{0,3}(?:(general)|(request|response) (headers|body|payload))(?: ?\(\d+\))?:?$/i;
const besides = /^(?:view (?:source|parsed|decoded)|raw|provisional headers are shown)$/i;

/** Headers as the developer tools of browsers show them, with a name and its value on one line or on two. */
export function readPanel(text: string): readonly Piece[] {
  return readBlocks(text, panel);
}

/** Headers in a row that hold an Authorization. */
export function readHeaderBlock(text: string): readonly Piece[] {
  return readBlocks(text, plain).filter(({ requests }) =>
    requests?.some(({ authorization }) => authorization !== undefined),
  );
}

function readBlocks(text: string, start: RegExp): readonly Piece[] {
  if (!start.test(text)) return [];
  const lines = linesOf(text);
  const pieces: Piece[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (!start.test(lines[at]?.text ?? '')) continue;
    // A heading above belongs to it.
    const isHeaded = heading.test((lines[at - 1]?.text ?? '').trim());
    const block = readBlock(text, lines, isHeaded ? at - 1 : at);
    if (block.piece !== undefined) pieces.push(block.piece);
    at = Math.max(at, block.next - 1);
  }
  return pieces;
}

/** What a block of lines says: of the request and of its answer. */
interface Block {
  readonly request: Pair[];
  readonly response: Pair[];
  readonly body: { request: string; response: string };
  status: string;
  method: string;
  target: string;
}

function readBlock(text: string, lines: readonly Line[], from: number) {
  const block: Block = {
    ...{ request: [], response: [], body: { request: '', response: '' } },
    ...{ status: '', method: '', target: '' },
  };
  let side: 'request' | 'response' = 'request';
  let at = from;
  let end = lines[from]?.start ?? 0;
  while (at < lines.length) {
    const line = lines[at]?.text.trim() ?? '';
    const head = heading.exec(line);
    const count = head === null ? takeLine(block, block[side], lines, at) : 1;
    if (count === 0) {
      // Behind an empty line only a heading continues the block.
      const next = nextInk(lines, at);
      if (line !== '' || next === at || !heading.test(lines[next]?.text.trim() ?? '')) break;
      at = next;
      continue;
    }
    at += count;
    end = lines[at - 1]?.end ?? end;
    if (head === null) continue;
    side = /^response$/i.test(head[2] ?? '') ? 'response' : 'request';
    if (!/^(?:body|payload)$/i.test(head[3] ?? '')) continue;
    const stop = bodyLimit(lines, at);
    const start = lines[nextInk(lines, at)]?.start ?? end;
    const limit = lines[stop]?.start ?? text.length;
    if (start >= limit) continue;
    end = endOfBody(text, start, limit, block[side]);
    block.body[side] = text.slice(start, end);
    while (at < lines.length && (lines[at]?.start ?? end) < end) at += 1;
  }
  const start = lines[from]?.start ?? 0;
  return { piece: pieceOf(block, start, end), next: Math.max(at, from + 1) };
}

const isOneWord = /^(?::(?:method|path|authority|scheme)|request (?:ur[li]|method)|host)$/i;

/** Reads one header into `headers`; returns how many lines it takes, 0 where the line is no header. */
function takeLine(block: Block, headers: Pair[], lines: readonly Line[], at: number): number {
  const line = lines[at]?.text.trim() ?? '';
  if (besides.test(line)) return 1;
  if (line === '') return 0;
  if (oneStart.test(line)) {
    const { method, target, status } = parseHead(line);
    if (status !== '') block.status = status;
    else Object.assign(block, { method, target });
    return 1;
  }
  const next = lines[at + 1]?.text.trim() ?? '';
  const pair = colon.exec(line);
  const value = (pair?.[2] ?? '').trim();
  if (pair !== null && (value !== '' || next === '' || colon.test(next))) {
    headers.push({ name: pair[1] ?? '', value });
    return 1;
  }
  const name = alone.exec(line)?.[1];
  if (name !== undefined && next !== '') {
    headers.push({ name, value: next });
    return 2;
  }
  const last = headers.pop();
  if (last === undefined) return 0;
  // A method, a URL or a host is one word: a further line does not continue it.
  if (isOneWord.test(last.name)) {
    headers.push(last);
    return 1;
  }
  headers.push({ name: last.name, value: `${last.value}\n${line}` });
  return 1;
}

function nextInk(lines: readonly Line[], from: number): number {
  let at = from;
  while (at < lines.length && lines[at]?.text.trim() === '') at += 1;
  return at;
}

function bodyLimit(lines: readonly Line[], from: number): number {
  let at = from;
  while (at < lines.length && !heading.test(lines[at]?.text.trim() ?? '')) at += 1;
  return at;
}

const isGeneral = new RegExp(`^(?:${general})$`, 'i');

function pieceOf(block: Block, start: number, end: number): Piece | undefined {
  const { request: all, response: answered, body } = block;
  const find = (name: string): string => valueOf(all, name) ?? valueOf(answered, name) ?? '';
  const headers = all.filter(({ name }) => !isGeneral.test(name));
  const host = valueOf(all, ':authority') ?? valueOf(all, 'host');
  const request = requestOf({
    method: find(':method') || find('request method') || block.method,
    url: find('request url') || urlAt(host, find(':path') || find('request uri') || block.target),
    ...{ headers, body: body.request },
  });
  const { method, url, authorization } = request;
  if (headers.length + answered.length < 2 && (method === undefined || url === undefined))
    return undefined;
  const status = /^\d{3}/.exec(find('status code') || block.status)?.[0];
  const response = {
    ...(status === undefined ? {} : { status: Number(status) }),
    headers: answered.filter(({ name }) => !isGeneral.test(name)),
    body: body.response,
  };
  const isAnswered = status !== undefined || answered.length > 0 || body.response !== '';
  const words = [
    'HTTP headers',
    ...(authorization === undefined ? [] : [headerWords(authorization)]),
  ];
  return {
    ...{ span: { start, end }, words: words.join(' · '), requests: [request] },
    ...(isAnswered ? { response } : {}),
    notices: hostNotice(request),
  };
}
