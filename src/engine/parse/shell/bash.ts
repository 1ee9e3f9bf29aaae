import type { NoticeList } from '../notices.ts';
import { decodeAnsi, endOfHere, endOfSubstitution } from './bash-text.ts';
import { BashWords, type HereDocument } from './bash-words.ts';
import { isInQuery, mostWords, type Word } from './options.ts';

/** A command as its shell takes it apart. */
export interface Command {
  readonly words: readonly Word[];
  /** What standard input is, where the command says it. */
  readonly input: string | undefined;
  readonly end: number;
}

/** The value of a variable, where it is known. */
export type ValueOf = (name: string) => string | undefined;

const blanks = /[^\S\n]+/y;
const plain = /[^\s'"\\$`;&|<>()“”„‘’]+/y;
const inQuotes = /[^"\\$`]+/y;
const ansi = /\$'([^'\\]*(?:\\[^][^'\\]*)*)'/y;
const quoted = /"[^"\\]*(?:\\[^][^"\\]*)*"/y;
/** To the quote that a blank follows, since others may be meant; on one line. */
const smart =
  /([“”„])([^“”„\n]*(?:[“”„](?!\s|$)[^“”„\n]*)*)[“”„]?|[‘’]([^‘’\n]*(?:[‘’](?!\s|$)[^‘’\n]*)*)[‘’]?/y;
const variable = /\$(?:(\w+)|\{(\w+)\}|\{[^}\n]{0,200}\}|[@*#?$!-])/y;
const redirection = /(?:<<<|<<-?|&>>?|[<>]{1,2}[&|]?)[^\S\n]*/y;
/** A backslash that no longer stands at the end of its line. */
const lostContinuation = /\\[^\S\n]+(?:\n|(?=[-'"h]))/y;
const nextOption = /\n[^\S\n]*--?[a-z]/iy;
const inString = /\\[$`"\\]|\\\r?\n/y;
/** A backslash outside of quotes: before the end of a line it is none, nor is that. */
const escaped = /\\(?:(\r?\n)|([^])|$)/y;
const inHere = /\\[$`\\]|\\\r?\n/y;

/** How a command is read. */
interface Reading {
  readonly valueOf: ValueOf;
  readonly notices: NoticeList;
  readonly isOneWord: boolean;
}

/**
 * Takes a command apart as bash does, from its first word to where it ends, or one word alone. Nothing is
 * run: what a shell would compute stays as it is written. Lines that only a lost backslash parts are one,
 * and typographic quotes are quotes, with a notice.
 */
export function readBash(
  text: string,
  start: number,
  valueOf: ValueOf,
  notices: NoticeList,
  isOneWord = false,
): Command {
  return new BashReader(text, start, { valueOf, notices, isOneWord }).read();
}

/** Reads one command. Each method reads what stands at `#at`, and leaves it behind that. */
class BashReader {
  readonly #text: string;
  #at: number;
  readonly #words: BashWords;
  readonly #how: Reading;

  constructor(text: string, start: number, how: Reading) {
    this.#text = text;
    this.#at = start;
    this.#words = new BashWords(text);
    this.#how = how;
  }

  read(): Command {
    const words = this.#words;
    const most = this.#how.isOneWord ? 1 : mostWords;
    while (this.#at < this.#text.length && words.all.length < most && this.#step());
    words.end(this.#at);
    const input = words.here === undefined ? words.input : this.#hereDocument(words.here);
    return { words: words.all, input, end: this.#at };
  }

  #tell(what: string, message: string, from: number, level: 'info' | 'warning' = 'warning'): void {
    this.#how.notices.add(`shell-${what}`, level, message, from, this.#at);
  }

  /** Reads what a pattern fits, if it fits here. */
  #next(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text) ?? undefined;
    this.#at += found?.[0].length ?? 0;
    return found;
  }

  /** Reads what comes next; `false` where the command ends. */
  #step(): boolean {
    const sign = this.#text.charAt(this.#at);
    const isInWord = this.#words.open !== undefined;
    const signBefore = this.#text[this.#at - 1];
    if (sign === '\n') return this.#newline();
    if (/\s/.test(sign)) {
      this.#words.end(this.#at);
      this.#next(blanks);
    } else if (sign === '#' && !isInWord && /\s/.test(signBefore ?? ' ')) this.#comment();
    else if (sign === "'") this.#literal();
    else if (sign === '"') this.#string();
    else if (sign === '$') this.#dollar();
    else if (sign === '`') this.#expansion(false);
    else if (sign === '\\') this.#escape();
    else if (/[“”„‘’]/.test(sign) && (!isInWord || signBefore === '=')) this.#typographic();
    else if (/[;|&<>()]/.test(sign)) return !this.#isEnd(sign);
    else this.#letters(sign);
    return true;
  }

  /** Whether the command goes on behind a line that ends without a backslash. */
  #newline(): boolean {
    this.#words.end(this.#at);
    const from = this.#at;
    if (this.#next(nextOption) === undefined) return false;
    this.#at = from + 1;
    const message = 'Without a \\ before it, a shell ends the command with this line.';
    this.#tell('newline', message, from, 'info');
    return true;
  }

  #comment(): void {
    const end = this.#text.indexOf('\n', this.#at);
    this.#at = end < 0 ? this.#text.length : end;
  }

  /** Between single quotes. */
  #literal(): void {
    const from = this.#at;
    const close = this.#text.indexOf("'", from + 1);
    const end = close < 0 ? this.#openQuote(from) : close;
    this.#at = close < 0 ? end : end + 1;
    this.#words.add(this.#text.slice(from + 1, end), from);
  }

  /** Between double quotes. */
  #string(): void {
    const from = this.#at;
    const isClosed = this.#next(quoted) !== undefined;
    this.#at = from + 1;
    this.#words.add('', from);
    this.#expand(isClosed ? this.#text.length : this.#openQuote(from), inString);
    if (this.#text[this.#at] === '"') this.#at += 1;
  }

  /** To where a quote that nothing closes is taken to end. */
  #openQuote(from: number): number {
    const gap = /\n[^\S\n]*\n/g;
    gap.lastIndex = from;
    const end = gap.exec(this.#text)?.index ?? this.#text.length;
    this.#how.notices.add('shell-quote', 'warning', 'Nothing closes this quote.', from, from + 1);
    return end;
  }

  #typographic(): void {
    const from = this.#at;
    const found = this.#next(smart);
    this.#words.add(found?.[2] ?? found?.[3] ?? '', from);
    const message = 'Typographic quotes were read as quotes; a shell takes them as letters.';
    this.#tell('smart-quote', message, from);
  }

  /** What begins with `$` outside of quotes. */
  #dollar(): void {
    const from = this.#at;
    const found = this.#next(ansi);
    if (found) this.#words.add(decodeAnsi(found[1] ?? ''), from);
    // Before a quote, it asks for a translation, and the text is as good as any.
    else if (this.#text[this.#at + 1] === '"') this.#at += 1;
    else this.#expansion(false);
  }

  /** What begins with `$` or a backtick. */
  #expansion(isQuoted: boolean): void {
    const from = this.#at;
    if (this.#text[from] === '`' || this.#text[from + 1] === '(') {
      this.#words.add(this.#substitution(from), from);
      return;
    }
    const [raw, name, braced] = this.#next(variable) ?? [];
    const value = raw === undefined ? '$' : this.#how.valueOf(name ?? braced ?? '');
    if (raw === undefined) this.#at += 1;
    if (value === undefined)
      this.#tell('variable', 'The value of this variable is not in the paste.', from);
    if (isQuoted || this.#how.isOneWord || value === undefined)
      this.#words.add(value ?? raw ?? '', from);
    else this.#split(value, from);
  }

  #substitution(from: number): string {
    this.#at = endOfSubstitution(this.#text, from);
    this.#tell('substitution', 'The shell runs this; its result is not in the paste.', from);
    return this.#text.slice(from, this.#at);
  }

  /** A value outside of quotes, whose blanks end words. */
  #split(value: string, from: number): void {
    value.split(/(\s+)/).forEach((part, index) => {
      if (index % 2 === 1) this.#words.end(this.#at);
      else if (part !== '') this.#words.add(part, from);
    });
  }

  /** Up to `stop`, where `$`, backticks and some backslashes count. */
  #expand(stop: number, escapes: RegExp): void {
    while (this.#at < stop) {
      const from = this.#at;
      if (this.#next(inQuotes)) {
        this.#at = Math.min(this.#at, stop);
        this.#words.add(this.#text.slice(from, this.#at), from);
      } else if (this.#text[from] === '\\') {
        const [escape = '\\'] = this.#next(escapes) ?? [];
        this.#at = from + escape.length;
        const meant = escape.length === 1 ? escape : escape.slice(1).replace(/^\r?\n/, '');
        this.#words.add(meant, from);
      } else if (this.#text[from] === '"') {
        if (escapes === inString) return;
        this.#at += 1;
        this.#words.add('"', from);
      } else this.#expansion(true);
    }
  }

  /** A backslash outside of quotes, and what it takes the meaning from. */
  #escape(): void {
    const from = this.#at;
    const lost = this.#words.open === undefined ? this.#next(lostContinuation) : undefined;
    if (lost) {
      this.#tell('continuation', 'The \\ was read as one at the end of its line.', from);
      return;
    }
    const [, line, letter] = this.#next(escaped) ?? [];
    if (line === undefined) this.#words.add(letter === '' ? '\\' : (letter ?? '\\'), from);
  }

  /** Reads a sign that ends words; whether it ends the command, too. */
  #isEnd(sign: string): boolean {
    const from = this.#at;
    if (sign === '&' && isInQuery(this.#text, from)) {
      this.#at += 1;
      this.#words.add('&', from);
      const message = 'Without quotes, a shell ends the command at this &.';
      this.#tell('ampersand', message, from);
      return false;
    }
    const isRedirection = /[<>]/.test(sign);
    if (isRedirection && this.#text[from + 1] === '(') {
      this.#words.add(this.#substitution(from), from);
      return false;
    }
    // In 2>&1, the first number is no word.
    if (isRedirection && /^\d$/.test(this.#words.open ?? '')) this.#words.open = undefined;
    this.#words.end(from);
    const found = this.#next(redirection);
    if (found) this.#words.redirection = found[0].trim();
    return found === undefined;
  }

  /** Letters that mean themselves; a dash that a text processor made of one or two is read as these. */
  #letters(sign: string): void {
    const from = this.#at;
    const [letters = sign] = this.#next(plain) ?? [];
    this.#at = from + letters.length;
    const dashes = /^[–—][a-z][a-z-]/.test(letters) ? '--' : '-';
    const isDash = this.#words.open === undefined && /^[–—]/.test(letters);
    this.#words.add(isDash ? dashes + letters.slice(1) : letters, from);
    if (isDash) this.#tell('dash', `This dash was read as ${dashes}.`, from);
  }

  /** Reads the lines below the command, and gives what they say. */
  #hereDocument({ mark, isLiteral, hasTabs }: HereDocument): string | undefined {
    const from = this.#text.indexOf('\n', this.#at) + 1 || this.#text.length;
    const { stop, end } = endOfHere(this.#text, from, mark);
    this.#at = from;
    if (isLiteral) this.#words.add(this.#text.slice(from, stop), from);
    else this.#expand(stop, inHere);
    this.#at = end;
    const input = this.#words.open;
    return hasTabs ? input?.replace(/^\t+/gm, '') : input;
  }
}
