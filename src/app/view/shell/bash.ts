import { control } from '../copy.ts';

/**
 * A text as one word of bash or zsh: in single quotes, which take all but themselves, and with control
 * characters as `$'…'` on one line. Bash manual, 3.1.2.2 Single Quotes and 3.1.2.4 ANSI-C Quoting.
 */
export function quoteForBash(text: string): string {
  if (!control.test(text)) return `'${text.replaceAll("'", String.raw`'\''`)}'`;
  return `$'${text.replace(/[\\'!]|\p{Cc}/gu, escapeOf)}'`;
}

/** A terminal acts on control characters that are pasted: they run a line, or leave the paste. */
const named: Readonly<Record<string, string>> = {
  '\\': String.raw`\\`,
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
};

/** A `!` is escaped too: an older bash looks for its history behind the first `'` of such a text. */
function escapeOf(character: string): string {
  const octets = new TextEncoder().encode(character);
  const hex = Array.from(octets, (one) => String.raw`\x${one.toString(16).padStart(2, '0')}`);
  return named[character] ?? hex.join('');
}

/** The longest argument that Linux hands on to a program; execve(2), "Limits on size of arguments". */
const longest = 131_071;

/** Why a command with these values is not offered for bash; `undefined` when it can hold them. */
export function troubleForBash(values: readonly string[]): string | undefined {
  const isOver = values.some((value) => new TextEncoder().encode(value).length > longest);
  return isOver
    ? 'Its body is longer than the 131,071 octets that Linux hands on to a program.'
    : undefined;
}
