/**
 * Reads a command as cmd.exe and then the C runtime do, from what is documented: Microsoft, "cmd",
 * "Parsing C command-line arguments"; and the phases that dbenham and jeb found by trial,
 * https://stackoverflow.com/a/4095133. Nothing of the page's own reader is used.
 */
export interface CmdWay {
  readonly in: 'prompt' | 'batch';
  /** Whether `cmd /v:on` puts variables between `!` as well. */
  readonly delayed?: boolean;
  readonly variables: Readonly<Record<string, string>>;
}

/** The words of each command that would run. A redirection is a command of its own here. */
export function readAsCmd(text: string, way: CmdWay): readonly (readonly string[])[] {
  const lines = text
    .replaceAll('\r', '')
    .split('\n')
    .map((line) => withVariables(line, way));
  return commandsIn(lines)
    .map((command) => (way.delayed ? withDelayed(command, way) : command))
    .filter((command) => command.trim() !== '')
    .map(wordsOf);
}

/** Phase 1: `%NAME%` and `%NAME:…%`, and in a batch file `%%`, `%1` and `%*`. Names have no case. */
function withVariables(line: string, { in: place, variables }: CmdWay): string {
  let [rest, out] = [line, ''];
  for (let at = rest.indexOf('%'); at >= 0; at = rest.indexOf('%')) {
    out += rest.slice(0, at);
    rest = rest.slice(at);
    const [, name = '', end = ''] = /^%([^%:]*)([%:]?)/.exec(rest) ?? [];
    const value = valueOf(name, variables);
    const whole = end === ':' ? /^%[^%]*%/.exec(rest)?.[0] : `%${name}%`;
    const special = place === 'batch' ? /^%(?:%|\*|~?\d)/.exec(rest)?.[0] : undefined;
    if (special !== undefined) {
      out += special === '%%' ? '%' : 'ARGUMENT';
      rest = rest.slice(special.length);
    } else if (end !== '' && value !== undefined && whole !== undefined) {
      out += value;
      rest = rest.slice(whole.length);
    } else if (place === 'prompt') {
      out += '%';
      rest = rest.slice(1);
    } else rest = rest.slice(end === '' ? 1 : name.length + 2);
  }
  return out + rest;
}

const valueOf = (name: string, variables: Readonly<Record<string, string>>): string | undefined =>
  Object.entries(variables).find(([one]) => one === name.toUpperCase())?.[1];

/** Phase 2: carets, quotes, line ends, and the signs that end a command. */
function commandsIn(lines: readonly string[]): readonly string[] {
  const commands: string[] = [];
  const text = lines.join('\n');
  let [command, isQuoted] = ['', false];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\n' || (!isQuoted && /[&|<>()]/.test(character))) {
      commands.push(command);
      [command, isQuoted] = ['', false];
    } else if (character === '^' && !isQuoted) {
      // The line end behind a caret is dropped, and the character after it has no meaning.
      at += text[at + 1] === '\n' ? 2 : 1;
      command += text.charAt(at);
    } else {
      if (character === '"') isQuoted = !isQuoted;
      command += character;
    }
  }
  return [...commands, command];
}

/** Phase 5, of a command that has a `!`: a caret hides the next character, and `!NAME!` is replaced. */
function withDelayed(command: string, { variables }: CmdWay): string {
  if (!command.includes('!')) return command;
  return command.replace(/\^([^]?)|!+([^!:]*)(?:(:[^!]*)?!)?/g, (all, hidden, name: string) => {
    if (hidden !== undefined) return String(hidden);
    if (!all.slice(1).endsWith('!')) return all.replace(/^!+/, '');
    return valueOf(name, variables) ?? '';
  });
}

/** The C runtime: backslashes count only before a quote, and `""` within quotes is a quote. */
function wordsOf(command: string): readonly string[] {
  const words: string[] = [];
  let [word, isQuoted] = ['', false];
  let isOpen = false;
  for (let at = 0; at < command.length; at += 1) {
    const character = command.charAt(at);
    if (!isQuoted && /[ \t]/.test(character)) {
      if (isOpen) words.push(word);
      [word, isOpen] = ['', false];
      continue;
    }
    isOpen = true;
    const slashes = /^\\*/.exec(command.slice(at))?.[0].length ?? 0;
    if (slashes > 0 && command[at + slashes] === '"') {
      word += '\\'.repeat(slashes >> 1);
      at += slashes - 1;
      if (slashes % 2 === 1) {
        word += '"';
        at += 1;
      }
    } else if (character !== '"') word += character;
    else if (isQuoted && command[at + 1] === '"') {
      word += '"';
      at += 1;
    } else isQuoted = !isQuoted;
  }
  return isOpen ? [...words, word] : words;
}
