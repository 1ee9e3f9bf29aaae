import type { Credentials, Notice, Span } from '../model/index.ts';
import { readAuthorization } from './authorization.ts';
import { findBaseString, type ReadBaseString } from './base-string.ts';
import { looksLikeHttp, readHttp } from './http.ts';
import type { Parsed } from './parsed.ts';
import { looksLikePassport, readPassport } from './soap.ts';

const nothing: Parsed = { recognised: [], requests: [], credentials: {}, notices: [] };

/**
 * Reads whatever a user pasted: an Authorization header, an HTTP request that holds one, a URL, a
 * SOAP envelope, or a base string. Never throws. What is not understood is a notice, and nothing of it is lost.
 */
export function parse(text: string): Parsed {
  if (text.trim() === '') return nothing;
  const base = findBaseString(text);
  return base === undefined ? parseRequest(text) : withBaseString(text, base);
}

function parseRequest(text: string): Parsed {
  if (looksLikePassport(text)) return parseEnvelope(text);
  if (looksLikeHttp(text)) return parseHttp(text);
  if (looksLikeHeader(text)) return parseHeader(text);
  return parseUrl(text) ?? { ...nothing, notices: [notUnderstood(text)] };
}

/** A log may show the request or its header beside the base string. */
function withBaseString(text: string, base: ReadBaseString): Parsed {
  // Blanks keep the place of what else is there.
  const rest = text.replace(base.text, (found) => ' '.repeat(found.length));
  const readers = [looksLikePassport, looksLikeHttp, looksLikeHeader];
  const hasMore = rest !== text && readers.some((looksLike) => looksLike(rest));
  const beside = hasMore ? parseRequest(rest) : { ...nothing, notices: base.notices };
  return {
    ...beside,
    recognised: ['Base string', ...beside.recognised],
    baseString: base.text,
  };
}

function looksLikeHeader(text: string): boolean {
  return /\boauth_[a-z]|\bauthorization\b\s*["']?\s*[:=]|^\s*oauth\s/i.test(text);
}

function parseEnvelope(text: string): Parsed {
  const { passport, notices } = readPassport(text);
  const found: Partial<Credentials> = {};
  const fields = {
    account: passport?.account,
    consumerKey: passport?.consumerKey,
    token: passport?.token,
  };
  return {
    recognised: ['SOAP TokenPassport'],
    requests: [{ method: 'POST', body: text }],
    credentials: Object.entries(fields).reduce(
      (all, [name, raw]) => (raw === undefined ? all : { ...all, [name]: raw.text.trim() }),
      found,
    ),
    notices,
  };
}

function parseHttp(text: string): Parsed {
  const { request, notices } = readHttp(text);
  const header = request.authorization;
  return {
    recognised: [
      'HTTP request',
      ...(request.method === undefined ? [] : [request.method]),
      ...(header === undefined ? [] : headerWords(header)),
    ],
    requests: [request],
    credentials: {},
    notices,
  };
}

function parseHeader(text: string): Parsed {
  const { start, end } = headerRegion(text);
  const authorization = text.slice(start, end).trim();
  return {
    recognised: headerWords(authorization),
    requests: [{ authorization }],
    credentials: {},
    notices: [
      ...ignoredText(text, { start: 0, end: start }),
      ...ignoredText(text, { start: end, end: text.length }),
    ],
  };
}

function headerWords(authorization: string): readonly string[] {
  const count = readAuthorization(authorization).header.params.length;
  return [`Authorization header · ${count} ${count === 1 ? 'parameter' : 'parameters'}`];
}

/** From the header's name, where it has one, to the next header or an empty line. */
function headerRegion(text: string): Span {
  const named = /(?:^|[\s"'])authorization["']?\s*[:=]/i.exec(text);
  if (named === null) return { start: 0, end: text.length };
  const next = /\r?\n(?:[A-Za-z][A-Za-z0-9-]*:\s|[^\S\r\n]*\r?\n)/g;
  next.lastIndex = named.index + named[0].length;
  return { start: named.index, end: next.exec(text)?.index ?? text.length };
}

function parseUrl(text: string): Parsed | undefined {
  const url = /^https?:\/\/[^\s<>"]+$/.exec(text.trim())?.[0];
  return url === undefined
    ? undefined
    : { ...nothing, recognised: ['Request URL'], requests: [{ url }] };
}

function ignoredText(text: string, span: Span): readonly Notice[] {
  if (text.slice(span.start, span.end).trim() === '') return [];
  return [
    {
      code: 'paste-ignored',
      level: 'warning',
      message: 'This part of the paste was left aside.',
      span,
    },
  ];
}

function notUnderstood(text: string): Notice {
  return {
    code: 'paste-unknown',
    level: 'error',
    message:
      'Nothing here was understood: neither OAuth parameters nor an HTTP request nor a SOAP TokenPassport.',
    span: { start: 0, end: text.length },
  };
}
