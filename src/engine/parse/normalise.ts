import type { Notice, Span } from '../model/index.ts';
import { codeRepairs } from './code-strings.ts';
import { escapedRepairs } from './escaped.ts';
import { hexEdits } from './log/hex-dump.ts';
import { linkRepairs } from './links.ts';
import { logRepairs } from './log/marks.ts';
import type { Edit, Joining, Repair } from './repair.ts';
import { joinings, wholeJoinings } from './wrap/joinings.ts';

/** A paste whose damage by mail, chat or a word processor was undone. */
export interface Normalised {
  readonly text: string;
  /** Where something was repaired, in the text as it was pasted. */
  readonly notices: readonly Notice[];
  /** The place in the text as it was pasted. */
  readonly placeOf: (span: Span) => Span;
}

const isQuotedMail = (text: string): boolean => {
  if (!/^\s*>/.test(text)) return false;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  // A trace of curl has the same mark, and its own reader.
  const isTrace = /^> [A-Z]+ \S+ HTTP\//m.test(text);
  return lines.length > 0 && !isTrace && lines.every((line) => /^\s*>/.test(line));
};

/** Whether the text is whole JSON: entities in it belong to its strings. */
const isJson = (text: string): boolean =>
  /^\s*[[{][\s[{]{0,99}"/.test(text) && /[\]}]$/.test(text.trimEnd());

/** `realm=&quot;1234567&quot;`: no header is sent so. */
const headerInEntities = /\b(?:realm|oauth_[a-z_]{1,20})=&(?:quot|#34|#x22);/;

/** An envelope that a log in XML holds as a text. */
const passportInEntities = /&(?:amp;){0,3}lt;(?:[\w.-]{1,60}:)?tokenPassport\b/i;

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&apos;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&bdquo;': '„',
  '&lsquo;': '‘',
  '&rsquo;': '’',
  '&sbquo;': '‚',
  '&Prime;': '″',
  '&prime;': '′',
  '&laquo;': '«',
  '&raquo;': '»',
  '&lsaquo;': '‹',
  '&rsaquo;': '›',
  '&acute;': '´',
  '&grave;': '`',
  '&QUOT;': '"',
};

/** Numbers of what stands around values, and of `&`, `<` and `>`: quotes of programs, blogs and languages. */
const numbers = [
  ...[0x22, 0x26, 0x27, 0x3c, 0x3e, 0x60, 0xab, 0xb4, 0xbb, 0x2039, 0x203a],
  ...[0x2018, 0x2019, 0x201a, 0x201b, 0x201c, 0x201d, 0x201e, 0x201f],
  ...[0x2032, 0x2033, 0x2034, 0x2035, 0x2036, 0x301d, 0x301e, 0x301f, 0xff02, 0xff07],
];
const decimal = numbers.join('|');
const hex = numbers.map((number) => number.toString(16)).join('|');
const names = Object.keys(entities).flatMap((name) => /^&([A-Za-z]+);$/.exec(name)?.[1] ?? []);
/** One of them, also where its ampersand was escaped once more. */
const entity = new RegExp(
  `&(?:amp;){0,3}(?:${names.join('|')}|#0{0,4}(?:${decimal})|#[xX]0{0,4}(?:${hex}|${hex.toUpperCase()}));`,
  'g',
);

/** What an entity stands for; itself if it is unknown. */
function characterOf(found: string): string {
  const plain = found.replace(/^&(?:amp;)+(?=.)/, '&');
  const [, hexDigits, digits] = /^&#(?:x([0-9a-f]+)|([0-9]+));$/i.exec(plain) ?? [];
  if (hexDigits !== undefined) return String.fromCodePoint(Number.parseInt(hexDigits, 16));
  return entities[plain] ?? (digits === undefined ? found : String.fromCodePoint(Number(digits)));
}

/** Whether the text has tags of HTML, and no SOAP envelope. */
const isWebPage = (text: string): boolean =>
  /<(?:pre|p|br|div|span|code|blockquote|td|li)[\s>/]/i.test(text) &&
  !/<\?xml|envelope/i.test(text);

/** In the order in which they are done. Codes are stable (fixtures and links hold them): many begin with `mend-`. */
const repairs: readonly (Repair | Joining)[] = [
  {
    code: 'mend-hex-dump',
    message: 'A dump of bytes was read as the text that they are.',
    ...{ mostNotices: 1, edits: hexEdits },
  },
  {
    code: 'mend-mail-quoting',
    message: 'The > in front of each line, as mail quotes text, was left out.',
    pattern: /^[ \t\u00a0]*>[ \t\u00a0]?/gm,
    by: () => '',
    applies: isQuotedMail,
    mostNotices: 1,
  },
  {
    code: 'mend-zero-width',
    message: 'A character without width was left out.',
    pattern: /(?:\u200b|\u200c|\u200d|\u2060|\ufeff|\u00ad)+/g,
    by: () => '',
    applies: () => true,
    mostNotices: 10,
  },
  {
    code: 'mend-space',
    message: 'A non-breaking space was read as a space.',
    pattern: /[\u00a0\u202f\u2007]/g,
    by: () => ' ',
    applies: () => true,
    mostNotices: 10,
  },
  ...wholeJoinings,
  {
    code: 'mend-entities',
    message: 'HTML entities were read as the characters that they stand for.',
    pattern: entity,
    by: characterOf,
    // In XML they are right, and in a URL with none of quotes a parameter may be called amp;.
    mostNotices: 3,
    applies: (text) =>
      headerInEntities.test(text) ||
      (passportInEntities.test(text) && !/<(?:[\w.-]{1,60}:)?tokenPassport/i.test(text)) ||
      (/&(?:amp;){0,3}(?:quot|lt|[lr][ds]quo|[Pp]rime|[lr]s?aquo|#x?[0-9a-f]{2,7});/i.test(text) &&
        !/<[\w:]+[\s>]/.test(text) &&
        !isJson(text)),
  },
  {
    code: 'mend-url-entities',
    message: 'The &amp; of a URL, as web pages write it, was read as &.',
    pattern: /&amp;(?=[\w.%-]{1,60}=)/g,
    by: () => '&',
    mostNotices: 1,
    // In XML and JSON they are their reader's, and a command sends what it is given.
    applies: (text) =>
      text.includes('&amp;') &&
      /https?:\/\/[^\s<>"']{1,500}&amp;[\w.%-]{1,60}=/.test(text) &&
      (!/<[\w:]+[\s>]/.test(text) || isWebPage(text)) &&
      !isJson(text) &&
      !/\b(?:curl|wget|https?(?= )|iwr|irm|Invoke-\w)/i.test(text),
  },
  {
    code: 'mend-doubled-quotes',
    message: 'Doubled quotes, as a table (CSV) writes them, were read as one.',
    pattern: /""/g,
    by: () => '"',
    // In a command they are its shell's.
    applies: (text) =>
      /\b(?:realm|oauth_[a-z_]{1,20}|algorithm)=\\?""[^",\s]/.test(text) &&
      // Logs have HTTP in capitals.
      !/\bhttps? /.test(text) &&
      !/\b(?:curl|wget|iwr|irm|Invoke-\w)/i.test(text),
    mostNotices: 1,
  },
  {
    code: 'mend-escapes',
    message: 'JSON’s escapes of < and > were undone.',
    pattern: /(?<!\\)\\+u003[ce]/gi,
    by: (found) => (/c$/i.test(found) ? '<' : '>'),
    applies: (text) => /\\u003c(?:\w{1,60}:)?(?:envelope|tokenPassport)\b/i.test(text),
    mostNotices: 1,
  },
  ...escapedRepairs,
  ...linkRepairs,
  ...joinings,
  ...logRepairs,
  ...codeRepairs,
];

/**
 * Undoes what mail, chat and word processors do to text, of which no format is in doubt. Smart quotes stay
 * here: the readers know them, and say so where they are. In linear time.
 */
export function normalise(pasted: string): Normalised {
  let text = pasted;
  let placeOf = (span: Span): Span => span;
  const notices: Notice[] = [];
  for (const repair of repairs) {
    const { code, message, mostNotices } = repair;
    const step = replaced(text, editsOf(repair, text));
    if (step.cuts.length === 0) continue;
    const before = placeOf;
    notices.push(
      ...step.cuts.slice(0, mostNotices).map(({ from, length }): Notice => ({
        ...{ code, message, level: 'info' },
        span: before({ start: from, end: from + length }),
      })),
    );
    placeOf = (span) => before(step.placeOf(span));
    text = step.text;
  }
  return { text, notices, placeOf };
}

/** A replacement: `length` units at `from` became `by` units at `to`. */
interface Cut {
  readonly from: number;
  readonly length: number;
  readonly to: number;
  readonly by: number;
}

/** What one kind of damage asks to be replaced in a text, in its order. */
function editsOf(repair: Repair | Joining, text: string): readonly Edit[] {
  if ('edits' in repair) return repair.edits(text);
  const { pattern, by, applies } = repair;
  if (!applies(text)) return [];
  const all = pattern instanceof RegExp ? pattern : pattern(text);
  return Array.from(text.matchAll(all), ({ 0: found, index }) => ({
    from: index,
    length: found.length,
    put: by(found),
  }));
}

function replaced(text: string, edits: readonly Edit[]) {
  const cuts: Cut[] = [];
  const pieces: string[] = [];
  let at = 0;
  let to = 0;
  for (const { from, length, put } of edits) {
    pieces.push(text.slice(at, from), put);
    to += from - at;
    cuts.push({ from, length, to, by: put.length });
    to += put.length;
    at = from + length;
  }
  pieces.push(text.slice(at));
  const place = (offset: number): number => {
    const cut = lastBefore(cuts, offset);
    if (cut === undefined) return offset;
    const beyond = offset - cut.to - cut.by;
    return cut.from + (beyond >= 0 ? cut.length + beyond : 0);
  };
  const placeOf = ({ start, end }: Span): Span => ({ start: place(start), end: place(end) });
  return { text: pieces.join(''), cuts, placeOf };
}

/** The last cut that begins at an offset or before it. */
function lastBefore(cuts: readonly Cut[], offset: number): Cut | undefined {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle]?.to ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return cuts[low - 1];
}
