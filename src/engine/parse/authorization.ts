import type { HeaderParam, Notice, OAuthHeader } from '../model/index.ts';
import { percentDecode } from '../text/percent.ts';
import { isBlank, scanName, scanValue, type Scan } from './header-scan.ts';
import { noticeList, type NoticeList } from './notices.ts';

/** What was read from a header, and every repair that was needed. */
export interface ReadHeader {
  readonly header: OAuthHeader;
  readonly notices: readonly Notice[];
}

/**
 * Reads an `Authorization: OAuth …` header from any text, never throws, in linear time. Forgives the
 * `Authorization:` prefix, quotes of any kind or none, escaped quotes, line breaks, any order and
 * spacing, `;` and `&` as separators, and letter case; each repair is a notice with its place. Keeps
 * the raw text, the order and duplicates. A text without parameters gives an empty header.
 */
export function readAuthorization(text: string): ReadHeader {
  const notices = noticeList();
  const start = readPrefix(text, notices);
  const { scheme, at } = readScheme(text, start, notices);
  const params = readParams({ text, notices, neverClosed: new Set() }, at);
  noteDuplicates(params, notices);
  return { header: { kind: 'oauth', text, scheme, params }, notices: notices.all() };
}

function readPrefix(text: string, notices: NoticeList): number {
  const prefix = /(?:^|[^A-Za-z])(authorization["']?\s*[:=]\s*["']?)/i.exec(text);
  if (prefix === null) return 0;
  const end = prefix.index + prefix[0].length;
  const start = end - (prefix[1] ?? '').length;
  const before = text.slice(0, start);
  if (before.trim() !== '') {
    notices.add('auth-ignored', 'info', 'Text before the header was left aside.', 0, start);
  }
  notices.add('auth-prefix', 'info', 'The header’s name was left aside.', start, end);
  return end;
}

function readScheme(text: string, start: number, notices: NoticeList) {
  let at = start;
  while (at < text.length && isBlank(text[at])) at += 1;
  const word = readSchemeWord(text, at);
  at += word.length;
  if (word !== '' && text[at] === ',') {
    notices.add('auth-comma-after-scheme', 'warning', `A comma follows ${word}.`, at, at + 1);
    at += 1;
  }
  return { scheme: word, at };
}

/** A word of letters that a blank or a comma follows, unless it is the name of a parameter. */
function readSchemeWord(text: string, start: number): string {
  const word = /^[A-Za-z]*/.exec(text.slice(start, start + 40))?.[0] ?? '';
  const next = text[start + word.length];
  if (next !== undefined && next !== ',' && !isBlank(next)) return '';
  return scanName(text, start).valueAt < 0 ? word : '';
}

function readParams(scan: Scan, start: number): readonly HeaderParam[] {
  const { text, notices } = scan;
  const ink = text.trimEnd();
  const params: HeaderParam[] = [];
  let at = start;
  let afterParam = false;
  while (at < ink.length) {
    at = skipSeparators(ink, at, afterParam, notices);
    if (at >= ink.length) break;
    const name = scanName(text, at);
    afterParam = name.valueAt >= 0;
    if (!afterParam) {
      notices.ignored(at, name.end);
      at = name.end;
      continue;
    }
    const value = scanValue(scan, name.valueAt);
    params.push({
      name: knownName(text, { start: at, end: name.end }, notices),
      value: percentDecode(value.joined),
      rawName: { text: text.slice(at, name.end), span: { start: at, end: name.end } },
      raw: { text: text.slice(value.start, value.end), span: value },
      quote: value.quote,
    });
    at = value.next;
  }
  return params;
}

const separatorNames: Readonly<Record<string, string>> = { ';': 'semicolon', '&': 'ampersand' };

function skipSeparators(
  text: string,
  start: number,
  afterParam: boolean,
  notices: NoticeList,
): number {
  let at = start;
  let commas = 0;
  let others = 0;
  for (; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === ',') commas += 1;
    else if (character in separatorNames) {
      others += 1;
      notices.add(
        'auth-separator',
        'warning',
        `A ${separatorNames[character] ?? ''} stands where a comma belongs.`,
        at,
        at + 1,
      );
    } else if (!isBlank(character)) break;
    else noteBlank(text, at, notices);
  }
  if (afterParam && commas + others === 0 && at < text.length) {
    notices.add('auth-separator', 'warning', 'No comma between two parameters.', start, at);
  }
  if (afterParam && commas > 0 && at >= text.length) {
    notices.add('auth-trailing-comma', 'info', 'A comma follows the last parameter.', start, at);
  }
  return at;
}

function noteBlank(text: string, at: number, notices: NoticeList): void {
  const character = text[at] ?? '';
  if (character === '\n' || character === '\r') {
    notices.add(
      'auth-line-break',
      'info',
      'A line break inside the header was left out.',
      at,
      at + 1,
    );
  } else if (character !== ' ' && character !== '\t') {
    notices.add(
      'auth-invisible',
      'warning',
      'An invisible or non-breaking space was left out.',
      at,
      at + 1,
    );
  }
}

const knownNames = new Set([
  'realm',
  'role',
  'oauth_consumer_key',
  'oauth_token',
  'oauth_signature_method',
  'oauth_timestamp',
  'oauth_nonce',
  'oauth_version',
  'oauth_signature',
  'oauth_callback',
  'oauth_verifier',
]);

function knownName(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  notices: NoticeList,
): string {
  const name = percentDecode(text.slice(start, end));
  const lower = name.toLowerCase();
  if (name === lower || !knownNames.has(lower)) return name;
  notices.add('auth-name-case', 'warning', `${name} was read as ${lower}.`, start, end);
  return lower;
}

function noteDuplicates(params: readonly HeaderParam[], notices: NoticeList): void {
  const seen = new Set<string>();
  for (const { name, rawName } of params) {
    if (seen.has(name)) {
      const { start, end } = rawName.span ?? { start: 0, end: 0 };
      notices.add(
        'auth-duplicate',
        'error',
        `${knownNames.has(name) ? name : 'A parameter'} stands in the header twice.`,
        start,
        end,
      );
    }
    seen.add(name);
  }
}
