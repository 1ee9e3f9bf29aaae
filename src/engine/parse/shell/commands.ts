import { noticeList } from '../notices.ts';
import type { Piece, Reader } from '../reader.ts';
import { readBash, type ValueOf } from './bash.ts';
import { readCmd } from './cmd.ts';
import { curlRequests } from './curl.ts';
import { httpieRequests } from './httpie.ts';
import type { Sent } from './transfer.ts';
import { wgetRequests } from './wget.ts';

/** A program's name, with something behind it that may be its first word. */
const programs =
  /(?<![\w.$@-])(?:(curl|wget)(?:\.exe)?(?=[^\S\n]+(?:--?[\w#:]|[–—][a-z]|["'“”‘$^]|[^\s.:/]{0,100}[.:/]\S|[\\^]\s))|(https?)(?=[^\S\n]+(?:--?\w|(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s|["'$]|[^\s.:/]{0,100}[.:/]\S)))/g;
const assignments = /^[^\S\n]*(?:[$%#>][^\S\n]+)?(?:export[^\S\n]+)?([A-Za-z_]\w*)=(?=\S)/gm;
const wholeLine = /[^\n]*/y;
/** What shows that a line is for cmd.exe: its escapes, or doubled quotes in JSON. */
const forCmd = /\^(?:"|\s*$)|^[^']*(?:[{[,:]""\w|\w""[:,}\]])/;
const prompt = /^\s*(?:\S{0,80}[$#%>]\s*)?(?:(?:sudo|time)\s+)?$/;
const pipe = /\|[^\n]{0,300}/y;
const host = /:\/\/(?:[^/\s]*\.[a-z]{2,}\b|localhost\b|\d|[$<{%])/i;
/** How much is read twice, at most, since a program's name in a sentence begins no command. */
const mostInVain = 200_000;
const mostTries = 1_000;

/** Commands of curl, wget and HTTPie, as they are typed in bash, zsh and sh, or in cmd.exe. */
export const readCommands: Reader = (text) => {
  const pieces: Piece[] = [];
  const valueOf = variablesOf(text);
  let inVain = 0;
  let lineEnd = -1;
  let isForCmd = false;
  let isForPowerShell = false;
  programs.lastIndex = 0;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const found = programs.exec(text);
    if (!found) break;
    const [name, plain, httpie = ''] = found;
    const { index } = found;
    if (index > lineEnd) {
      wholeLine.lastIndex = index;
      const line = wholeLine.exec(text)?.[0] ?? '';
      lineEnd = index + line.length;
      isForCmd = forCmd.test(line);
      isForPowerShell = /`\s*$/.test(line);
    }
    if (isForPowerShell) {
      programs.lastIndex = lineEnd;
      continue;
    }
    const notices = noticeList();
    const start = index + name.length;
    const { words, input, end } = isForCmd
      ? readCmd(text, start, notices)
      : readBash(text, start, (variable) => valueOf(variable, index), notices);
    const sent =
      plain === 'curl'
        ? curlRequests(words, input)
        : plain === 'wget'
          ? wgetRequests(words)
          : httpieRequests(words, httpie, input);
    if (!isCommand(sent)) {
      inVain += end - start;
      if (inVain > mostInVain) programs.lastIndex = end;
      continue;
    }
    const span = { start: index - promptBefore(text, index), end: endWithPipe(text, end) };
    programs.lastIndex = span.end;
    const count = sent.requests.length;
    const label = `${plain ?? 'HTTPie'} command${count > 1 ? ` · ${count} requests` : ''}`;
    pieces.push({
      span,
      words: label,
      requests: sent.requests,
      notices: [...notices.all(), ...sent.notices],
    });
  }
  return pieces;
};

/** Whether words are a command, and no sentence. */
function isCommand({ requests }: Sent): boolean {
  return requests.some(
    ({ url, authorization, body }) => authorization ?? body ?? host.test(url ?? ''),
  );
}

function promptBefore(text: string, index: number): number {
  const before = text.slice(Math.max(0, index - 100), index);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return prompt.test(line) ? line.length : 0;
}

/** What reads the output is no part of the request, unless it is another of these programs. */
function endWithPipe(text: string, end: number): number {
  pipe.lastIndex = end;
  const tail = pipe.exec(text)?.[0] ?? '';
  return /\b(?:curl|wget|https?)\s/.test(tail) ? end : end + tail.length;
}

/** The value of a variable that a line before a place assigns. Places are asked for in order. */
function variablesOf(text: string): (name: string, before: number) => string | undefined {
  const values = new Map<string, string | undefined>();
  const valueOf: ValueOf = (name) => values.get(name);
  assignments.lastIndex = 0;
  let next = text.includes('$') ? assignments.exec(text) : null;
  return (name, before) => {
    while (next && next.index < before) {
      const notices = noticeList();
      const { words, end } = readBash(text, next.index + next[0].length, valueOf, notices, true);
      // What is computed is not known, and neither is what contains it.
      const isKnown = notices.all().length === 0;
      values.set(next[1] ?? '', isKnown ? words[0]?.text : undefined);
      assignments.lastIndex = end;
      next = assignments.exec(text);
    }
    return values.get(name);
  };
}
