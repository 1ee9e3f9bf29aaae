import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { noticeList } from '../../../src/engine/parse/notices.ts';
import { readBash } from '../../../src/engine/parse/shell/bash.ts';
import { utf8 } from '../../../src/engine/text/bytes.ts';

const variables = new Map([
  ['A', 'plain'],
  ['B_2', ' two  words '],
  ['EMPTY', ''],
  ['URL', 'https://123456.suitetalk.api.netsuite.com/a?b=c&d=\'e"f'],
]);

/** Unknown variables are empty, as in bash, only where `areAllKnown`. */
function read(text: string, areAllKnown = false) {
  const notices = noticeList();
  const { words, input, end } = readBash(
    text,
    0,
    (name) => variables.get(name) ?? (areAllKnown ? '' : undefined),
    notices,
  );
  return {
    words: words.map((word) => word.text),
    spans: words.map(({ span }) => text.slice(span.start, span.end)),
    input,
    rest: text.slice(end),
    codes: notices.all().map(({ code }) => code),
  };
}

/** Mulberry32: the same numbers on every machine. */
function seeded(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(items: readonly [T, ...T[]]): T => items[below(items.length)] ?? items[0];
  return { below, pick };
}

type Random = ReturnType<typeof seeded>;

const letters = Array.from('aB7-_./:=?@%+,{}[]^~*!é€😀# \t"\'\\$`&;');
const expansions = ['$A', '${A}', '$EMPTY', '${B_2}', '$B_2', '${URL}'] as const;

function textOf(random: Random, allowed: RegExp): string {
  const [first = 'a', ...others] = letters.filter((letter) => allowed.test(letter));
  return Array.from({ length: random.below(8) }, () => random.pick([first, ...others])).join('');
}

/** A part of a word in each way of quoting, with what is special in it. */
const styles: readonly [(random: Random) => string, ...((random: Random) => string)[]] = [
  (random) =>
    random.pick(['-H', '--data-raw', 'https://a.b/c?d=e', '-d@x', 'é', 'a#b', '{x}', '%41']),
  (random) => `'${textOf(random, /[^']/)}'`,
  (random) =>
    `"${textOf(random, /[^"\\$`]/)}${random.pick(['', '\\"', '\\$A', '\\`', '\\\\', '\\n', '$', '$ %'])}"`,
  (random) => `"${random.pick(expansions)}${textOf(random, /[^"\\$`\w]/)}"`,
  (random) => random.pick(expansions),
  (random) =>
    `\\${random.pick(['"', "'", '\\', '$', '`', '&', ';', '|', '(', '<', '#', 'n', '\n'])}`,
  (random) =>
    `$'${textOf(random, /[^'\\]/)}${random.pick(ansi)}${random.pick(ansi)}${textOf(random, /[g-z ]/)}'`,
  (random) => `$"${textOf(random, /[^"\\$`]/)}"`,
  (random) => `"line\n${random.pick(['', '\\\n', '\r\n'])}${textOf(random, /[^"\\$`]/)}"`,
];
const ansi = [
  ...[
    '',
    '\\n',
    '\\t',
    '\\\\',
    "\\'",
    '\\"',
    '\\?',
    '\\a',
    '\\b',
    '\\e',
    '\\E',
    '\\f',
    '\\r',
    '\\v',
  ],
  ...[
    '\\101',
    '\\7',
    '\\x41',
    '\\xe9',
    '\\xc3\\xa9',
    '\\303\\251',
    '\\u0021',
    '\\u20AC',
    '\\U1F600',
  ],
  ...['\\q', '\\xg', '\\ug', '\\cA', '\\0', '\\x00z', '\\u00e9', '\\8', '\\&', '\\ '],
] as unknown as [string, ...string[]];

function commandOf(random: Random): string {
  const words = Array.from({ length: 1 + random.below(6) }, () =>
    Array.from({ length: 1 + random.below(4) }, () => random.pick(styles)(random)).join(''),
  );
  const gap = () => random.pick([' ', '  ', '\t', ' \\\n  ', ' \\\n']);
  const end = random.pick([
    '',
    ' # comment "',
    ' ; :',
    '; :',
    ' && :',
    ' 2>&1',
    ' </dev/null',
    ' | cat',
  ]);
  return words.map((word) => gap() + word).join('') + end;
}

/** The words of each command by one run of bash, or `undefined` where a bash that is new enough is none. */
const endMark = 'END OF COMMAND\0';
function askBash(commands: readonly string[]): readonly Buffer[] | undefined {
  const assignments = [...variables].map(
    ([name, value]) => `${name}='${value.replaceAll("'", `'\\''`)}'`,
  );
  const script = [
    'set -f +B +H',
    '(( BASH_VERSINFO[0] >= 5 )) || exit 9',
    `p() { for w in "$@"; do printf '%s\\0' "$w"; done; printf 'END OF COMMAND\\0'; }`,
    ...assignments,
    ...commands.map((command) => `p${command}`),
  ].join('\n');
  const options = { input: script, env: { LC_ALL: 'C.UTF-8', PATH: process.env['PATH'] ?? '' } };
  const run = spawnSync('bash', ['--norc'], { ...options, maxBuffer: 1e9 });
  if (run.error !== undefined || run.status === 9) return undefined;
  expect(run.stderr.toString()).toBe('');
  const answers: Buffer[] = [];
  for (let at = 0; at < run.stdout.length;) {
    const end = run.stdout.indexOf(endMark, at);
    answers.push(run.stdout.subarray(at, end));
    at = end + endMark.length;
  }
  return answers;
}

const random = seeded(20_240_607);
const commands = Array.from({ length: 5_000 }, () => commandOf(random));
const answers = askBash(commands);

const oracle =
  answers === undefined
    ? 'no bash of version 5 is on this machine: only the documented rules below are checked'
    : 'are, for 5,000 generated commands, the words that the bash of this machine gives to a program';

describe('words of bash', () => {
  it(oracle, () => {
    const differing = (answers ?? []).flatMap((theirs, index) => {
      const command = commands[index] ?? '';
      const words = read(command, true).words;
      const ours = Buffer.concat(words.map((word) => Buffer.from([...utf8(word), 0])));
      return ours.equals(theirs) ? [] : [{ command, words, theirs: theirs.toString() }];
    });
    expect(answers?.length ?? commands.length).toBe(commands.length);
    expect(differing.slice(0, 5)).toEqual([]);
  });

  it.each([
    [`'a'"b"c\\ d`, ['abc d']],
    [`"\\"\\$\\\`\\\\ \\n"`, ['"$`\\ \\n']],
    [`$'\\'\\x41\\u00e9\\n'`, ["'Aé\n"]],
    [`a \\\n  b`, ['a', 'b']],
    [`a\\\r\n b`, ['a', 'b']],
    [`a'\n'b`, ['a\nb']],
    [`a # 'b`, ['a']],
    [`a#b '' ""`, ['a#b', '', '']],
    [`$A "$A" '$A' \${A}b x$EMPTY $EMPTY`, ['plain', 'plain', '$A', 'plainb', 'x']],
    [`a >out 2>&1 <in b &>all c`, ['a', 'b', 'c']],
    [`a;b`, ['a']],
    [`a&&b`, ['a']],
    [`a | b`, ['a']],
    [`a\nb`, ['a']],
  ])('%j gives %j', (text, words) => {
    expect(read(text)).toMatchObject({ words, codes: [] });
  });

  it.each([
    ['https://a.b/c?d=e&f=g -s', ['https://a.b/c?d=e&f=g', '-s'], ['shell-ampersand']],
    ['https://a.b/c?d=e & f', ['https://a.b/c?d=e'], []],
    [`a \\  \n -s`, ['a', '-s'], ['shell-continuation']],
    [`a \\ -s`, ['a', '-s'], ['shell-continuation']],
    [`a\n  -H b`, ['a', '-H', 'b'], ['shell-newline']],
    [`“a b” ‘c: “d”, e’ x=”y”`, ['a b', 'c: “d”, e', 'x=y'], Array(3).fill('shell-smart-quote')],
    [`–H —data a–b`, ['-H', '--data', 'a–b'], ['shell-dash', 'shell-dash']],
    [`$U "$U" $1`, ['$U', '$U', '$1'], Array(3).fill('shell-variable')],
    [`\${A:-x}`, ['${A:-x}'], ['shell-variable']],
    [
      '"$(date "+%s")" `id -u` $((1+1))',
      ['$(date "+%s")', '`id -u`', '$((1+1))'],
      Array(3).fill('shell-substitution'),
    ],
    ['-d @<(echo a)', ['-d', '@<(echo a)'], ['shell-substitution']],
    [`a 'b c`, ['a', 'b c'], ['shell-quote']],
    [`a "b $A\n\nHTTP/1.1 200 OK`, ['a', 'b plain'], ['shell-quote']],
  ])('%j gives %j, and says %j', (text, words, codes) => {
    expect(read(text)).toMatchObject({ words, codes });
  });

  it('knows standard input from a here-document and a here-string', () => {
    expect(read(`-d @- <<EOF | jq\n{"a": "$A"}\nEOF\nrest`)).toMatchObject({
      words: ['-d', '@-'],
      input: '{"a": "plain"}\n',
      rest: '\nrest',
    });
    expect(read(`<<'EOF'\n$A \\\\\nEOFX\nEOF`).input).toBe('$A \\\\\nEOFX\n');
    expect(read('<<-"X Y"\n\ta\n\tX Y\n').input).toBe('a\n');
    expect(read(`<<< "a $A"`)).toMatchObject({ words: [], input: 'a plain\n' });
    expect(read('a <<EOF\nnever ends').input).toBe('never ends');
  });

  it('tells where words stand, with their quotes', () => {
    expect(read(` 'a b'"c" $A \\\n -d\\ e`).spans).toEqual([`'a b'"c"`, '$A', '-d\\ e']);
  });
});
