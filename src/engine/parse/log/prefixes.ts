import { linesOf } from '../lines.ts';
import type { Repair } from '../repair.ts';

/** What shows that a line holds HTTP: a request line, or an OAuth header. What stands before it is the prefix. */
const sent =
  /(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) \S{1,8000} HTTP\/[\d.]{1,3}[ \t\r]*$|authorization: ?OAuth[ \t]|["']authorization["']: ?["']OAuth[ \t]|send: b?["']/i;
/** Marks of curl, Apache's HttpClient and OkHttp, such as `>>` or `-->`: they have their own readers. */
const ownMark = /(?:http-outgoing-\d{1,9} )?(?:>>|<<|[<>*]|-{1,2}>|<-{1,2})[ \t]?$/;
/** Longer than any time, level and name together. */
const longest = 250;
const mostLines = 2000;
const mostTried = 5;

const token = /[A-Za-z\d]+|[ \t]+|[^]/g;
const varying =
  /^(?:trace|debug|info|information|notice|warn|warning|error|fatal|fine|finer|finest|stdout|stderr|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)$/i;

/** A pattern for a prefix whose time, numbers and levels differ from line to line. */
function patternOf(prefix: string): RegExp {
  const tokens = [...prefix.matchAll(token)].map(([one]) => one);
  const parts = tokens.map((one, at) => {
    if (/^[ \t]/.test(one))
      // The last blanks must match exactly, since more may belong to the text; on an empty line they may be missing.
      return at === tokens.length - 1 ? `(?:[ \\t]{1,${one.length}}|(?=\\r?$))` : '[ \\t]{1,20}';
    if (/\d/.test(one)) return '[A-Za-z\\d]{1,60}';
    if (varying.test(one)) return '[A-Za-z]{1,12}';
    return one.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}`, 'gm');
}

/**
 * What a container, a collector of logs or a logger puts in front of each line of a request: a name, a time
 * or a level, the same but for its numbers. `undefined` where no two lines begin so.
 */
function prefixIn(text: string): RegExp | undefined {
  const lines = linesOf(text)
    .slice(0, mostLines)
    .map((line) => line.text);
  let tried = 0;
  for (const line of lines) {
    const at = line.slice(0, longest + 8000).search(sent);
    if (at <= 0 || at > longest) continue;
    const prefix = line.slice(0, at).replace(ownMark, '');
    // A log's prefix has a digit, `|` or `:` and ends in a mark. Quotes and brackets are code; without those
    // marks it may be an option of a command, or an item of a list.
    if (!/[ \t:|]$/.test(prefix) || !/[\d|:\]]/.test(prefix) || /["'`={(]|^\s*$/.test(prefix))
      continue;
    const pattern = patternOf(prefix);
    const isShared = lines.filter((one) => one.search(pattern) >= 0).length > 1;
    if (isShared) return pattern;
    tried += 1;
    if (tried >= mostTried) return undefined;
  }
  return undefined;
}

const none = /(?!)/g;
const keys = 'log|line|message|msg|textPayload|_raw';
const jsonLine = new RegExp(
  [
    String.raw`^[ \t]*\{[^\n]*?"(?:${keys})" ?: ?"`,
    String.raw`(?:\\r)?(?:\\n)?" ?[,}](?:[^\n]*\})?,?[ \t\r]*$`,
    String.raw`\\(?:u[\da-f]{4}|["\\/nrt])`,
  ].join('|'),
  'gim',
);
const ownLine = new RegExp(String.raw`^\{.*"(?:${keys})" ?: ?".*\},?$`);
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '', t: '\t' };

/** What an escape of JSON stands for; nothing for what stands around a line. */
function plain(found: string): string {
  const [, mark, code] = /^\\(?:u([\da-f]{4})|(.))$/i.exec(found) ?? [];
  if (mark !== undefined) return String.fromCharCode(Number.parseInt(mark, 16));
  return code === undefined ? '' : (escapes[code] ?? code);
}

/** Fields beside the logged line that are about the request: such JSON has its own readers. */
const sayingMore =
  /"(?:authorization|ur[il]|method|headers|body|request|[\w. -]{0,40}(?:secret|consumer|token)[\w. -]{0,40})" ?:/i;

/** Whether each line is JSON that holds one line of what was logged, and nothing else of a request. */
function isJsonLines(text: string): boolean {
  if (!/oauth/i.test(text) || sayingMore.test(text)) return false;
  const lines = linesOf(text)
    .map((line) => line.text.trim())
    .filter((line) => !/^[[\]]?$/.test(line));
  return lines.length > 1 && lines.every((line) => ownLine.test(line));
}

/** What stands in front of each line of a request, and around it. */
export const prefixRepairs: readonly Repair[] = [
  {
    code: 'log-json-lines',
    message: 'The JSON around each line was left out.',
    pattern: jsonLine,
    by: plain,
    applies: isJsonLines,
    mostNotices: 1,
  },
  {
    code: 'log-prefix',
    message: 'What the log put in front of each line was left out.',
    pattern: (text) => prefixIn(text) ?? none,
    by: () => '',
    applies: (text) => /HTTP\/|authorization(?:: ?|["']: ?["'])OAuth/i.test(text),
    mostNotices: 1,
  },
];
