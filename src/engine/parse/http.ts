import type { Notice, Pair } from '../model/index.ts';
import { headerWords } from './header-text.ts';
import type { ParsedRequest } from './parsed.ts';
import type { Piece } from './reader.ts';

const requestLine =
  /^\s*(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[ \t]+(\S+)(?:[ \t]+HTTP\/[0-9.]+)?[ \t]*$/i;

/** Whether a text starts with a request line, such as `POST https://… HTTP/1.1`. */
function looksLikeHttp(text: string): boolean {
  return requestLine.test(firstLine(text));
}

/** A whole request, from its request line on. */
export function readHttpMessage(text: string): readonly Piece[] {
  if (!looksLikeHttp(text)) return [];
  const { request, notices } = readHttp(text);
  const { method, authorization } = request;
  const span = { start: 0, end: text.length };
  const words = [
    `HTTP request${method === undefined ? '' : ` · ${method}`}`,
    ...(authorization === undefined ? [] : [headerWords(authorization)]),
  ];
  return [{ span, words: words.join(' · '), requests: [request], notices }];
}

function firstLine(text: string): string {
  const start = text.search(/\S/);
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end).trimEnd();
}

/**
 * Reads a raw HTTP request: request line, headers (folded ones are unfolded), an empty line, the
 * body. A path alone is completed by the `Host` header, as https. Never throws.
 */
function readHttp(text: string): {
  readonly request: ParsedRequest;
  readonly notices: readonly Notice[];
} {
  const [head, body] = splitHead(text.trimStart());
  const [first = '', ...rest] = head.split(/\r?\n/);
  const line = requestLine.exec(first.trimEnd());
  const headers = readHeaders(rest);
  const authorization = valueOf(headers, 'authorization');
  const target = line?.[2] ?? '';
  const host = valueOf(headers, 'host');
  const url = target.startsWith('/') && host !== undefined ? `https://${host}${target}` : target;
  const withoutHost: readonly Notice[] = url.startsWith('/')
    ? [
        {
          code: 'http-no-host',
          level: 'warning',
          message: 'The request names a path and no host: put the whole URL into its field.',
        },
      ]
    : [];
  return {
    request: {
      method: (line?.[1] ?? '').toUpperCase(),
      url,
      headers: headers.filter(({ name }) => name.toLowerCase() !== 'authorization'),
      ...(authorization === undefined ? {} : { authorization }),
      ...(body.trim() === '' ? {} : { body }),
    },
    notices: withoutHost,
  };
}

function splitHead(text: string): readonly [string, string] {
  const gap = /\r?\n[ \t]*\r?\n/.exec(text);
  if (gap === null) return [text, ''];
  return [text.slice(0, gap.index), text.slice(gap.index + gap[0].length)];
}

function readHeaders(lines: readonly string[]): readonly Pair[] {
  const headers: { name: string; value: string }[] = [];
  for (const line of lines) {
    const field = /^([A-Za-z][A-Za-z0-9-]*):(.*)$/.exec(line);
    const last = headers.at(-1);
    if (field !== null) headers.push({ name: field[1] ?? '', value: (field[2] ?? '').trim() });
    else if (last !== undefined) last.value = `${last.value}\n${line.trim()}`;
  }
  return headers;
}

function valueOf(headers: readonly Pair[], name: string): string | undefined {
  return headers.find((header) => header.name.toLowerCase() === name)?.value;
}
