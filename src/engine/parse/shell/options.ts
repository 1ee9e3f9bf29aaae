import type { Span } from '../../model/index.ts';
import type { NoticeList } from '../notices.ts';

/** A word of a command as its program gets it, and where it stands with its quotes. */
export interface Word {
  readonly text: string;
  readonly span: Span;
}

/** No command has more, and whatever has is none. */
export const mostWords = 5_000;

/** An option with its value, or an operand, such as the URL, whose name is `''`. */
export interface Option {
  readonly name: string;
  readonly value: string;
  readonly span: Span;
}

interface KnownOption {
  readonly name: string;
  readonly hasValue: boolean;
}

/** What options a program knows, by their names and letters. */
export interface OptionTable {
  readonly program: string;
  readonly known: (nameOrLetter: string) => KnownOption | undefined;
}

/**
 * A table of options: `name` or, with a value, `name=`, with `l:` in front for its letter, and blanks
 * between; and an expression for the names and letters of other flags.
 */
export function optionTable(program: string, table: string, flags: RegExp): OptionTable {
  const options = new Map<string, KnownOption>();
  for (const [, letter = '', name = '', equals] of table.matchAll(/(?:(\S):)?([^\s=]+)(=?)/g)) {
    const option = { name, hasValue: equals === '=' };
    options.set(name, option).set(letter, option);
  }
  return {
    program,
    known: (name) =>
      options.get(name) ?? (flags.test(name) ? { name, hasValue: false } : undefined),
  };
}

/** Whether a word may be an address: it has a scheme, a dot, a slash or a port. */
export const looksLikeUrl = (text: string): boolean =>
  /^[\w+.-]*:\/\/.|^(?:[$<%{[\w-][^\s/]*)?[./:$}>%]|^localhost\b/i.test(text);

/** Whether an `&` without quotes stands within the query of a URL, and the next word does not follow. */
export function isInQuery(text: string, at: number): boolean {
  const before = /[?\s"']/;
  let from = at - 1;
  while (from > at - 1_000 && from > 0 && !before.test(text.charAt(from))) from -= 1;
  return text[from] === '?' && /[^\s&>|;]/.test(text.charAt(at + 1));
}

/**
 * Reads words as getopt does: letters that share a dash, values in the same word or in the next, and
 * operands after `--`. An option that is not known takes the next word with it if that can be no URL.
 */
export function readOptions(
  words: readonly Word[],
  { program, known }: OptionTable,
  notices: NoticeList,
): readonly Option[] {
  const found: Option[] = [];
  const warn = (what: string, message: string, start: number, end: number): void => {
    notices.add(`${program}-option-${what}`, 'warning', message, start, end);
  };
  // Each of these says how many words it took from those that follow its own.
  const unknown = ({ start, end }: Span, next: Word | undefined): number => {
    const takes = next !== undefined && !next.text.startsWith('-') && !looksLikeUrl(next.text);
    const message = `This option of ${program} is not known here, and was left aside.`;
    warn('unknown', message, start, takes ? next.span.end : end);
    return takes ? 1 : 0;
  };
  const valued = (name: string, inside: string, span: Span, next: Word | undefined): number => {
    const isInside = inside !== '' || next === undefined;
    if (inside === '' && next === undefined)
      warn('value', 'This option has no value.', span.start, span.end);
    const { text, span: to } = isInside ? { text: inside, span } : next;
    found.push({ name, value: text, span: { start: span.start, end: to.end } });
    return isInside ? 0 : 1;
  };
  const long = ({ text, span }: Word, next: Word | undefined): number => {
    const [, name = '', inside] = /^--([^=]*)(?:=(.*))?$/s.exec(text) ?? [];
    // The letters of the table are no long names.
    const option = name.length > 1 ? known(name.replace(/^no-/, '')) : undefined;
    if (option === undefined) return unknown(span, inside === undefined ? next : undefined);
    if (inside !== undefined && program === 'curl')
      warn('equals', 'curl wants a space, not =, before the value.', span.start, span.end);
    if (option.hasValue)
      return valued(option.name, inside ?? '', span, inside === undefined ? next : undefined);
    if (option.name === name) found.push({ name, value: '', span });
    return 0;
  };
  const short = ({ text, span }: Word, next: Word | undefined): number => {
    for (let at = 1; at < text.length; at += 1) {
      const option = known(text.charAt(at));
      if (option === undefined) return unknown(span, at === text.length - 1 ? next : undefined);
      if (option.hasValue) return valued(option.name, text.slice(at + 1), span, next);
      found.push({ name: option.name, value: '', span });
    }
    return 0;
  };

  let areOver = false;
  for (let at = 0; at < words.length; at += 1) {
    const [word, next] = [words[at], words[at + 1]];
    if (word === undefined) break;
    const { text, span } = word;
    if (areOver || !/^-./.test(text)) found.push({ name: '', value: text, span });
    else if (text === '--') areOver = true;
    else at += text.startsWith('--') ? long(word, next) : short(word, next);
  }
  return found;
}
