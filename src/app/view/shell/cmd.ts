/**
 * A text as one argument for the prompt of cmd.exe, which reads the carets, and then for the C runtime,
 * which reads quotes and backslashes. Microsoft, "cmd" and "Parsing C command-line arguments".
 * `troubleForCmd` says which texts it cannot hold.
 */
export function quoteForCmd(text: string): string {
  const argument = text.replace(/(\\*)"/g, String.raw`$1$1\"`).replace(/\\+$/, '$&$&');
  const line = `"${argument}"`;
  return line.replace(/[^]/g, (character, at: number) => escaped(character, line[at - 1]));
}

/**
 * No caret helps a `%`, since variables are put in before carets are read. So one stands behind it,
 * where it becomes part of the name, and no variable has such a name. A batch file takes such a name
 * away, and what is left is still escaped.
 */
function escaped(character: string, before: string | undefined): string {
  if (character === '\n') return '^\n\n';
  const isFirst = before === '%' && character !== '%';
  return isFirst || /[\^"&|<>()!]/.test(character) ? `^${character}` : character;
}

/** The longest line that cmd.exe takes; Microsoft, "Command prompt line string limitation". */
const longest = 8_191;
const tooLong = 'It is longer than the 8,191 characters that cmd.exe takes.';

/** Why a command with these values is not offered for cmd.exe; `undefined` when it can hold them. */
export function troubleForCmd(
  values: readonly string[],
  command: () => string,
): string | undefined {
  const all = values.join('\n');
  if (all.length > longest) return tooLong;
  if (/[^\n -~]/.test(all)) {
    return /[^\P{Cc}\n]/u.test(all)
      ? 'The body has a tab or another control character, which cmd.exe does not hand on.'
      : 'It has characters beyond ASCII, which cmd.exe may turn into others, such as quotes.';
  }
  // With `cmd /v:on` two of them take a variable between them, and one takes the carets.
  if (/![^]*[!^]|\^[^]*!/.test(all))
    return 'It has a “!” and another “!” or “^”, and cmd.exe can be set to replace what is between.';
  // Where a batch file takes a variable or a lone ! away, the backslash would come to stand before a quote.
  const [mark] = /\\[%!]/.exec(all) ?? [];
  if (mark !== undefined) return `It has “${mark}”, which a batch file of cmd.exe reads otherwise.`;
  return command().length > longest ? tooLong : undefined;
}
