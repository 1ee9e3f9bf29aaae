import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copiesOfCall } from '../../../../../src/app/view/call/copies.ts';
import { textOf } from '../../../../../src/app/view/copy.ts';
import { quoteForBash } from '../../../../../src/app/view/shell/bash.ts';
import {
  actedOn,
  argumentsFor,
  hostileCall,
  hostileText,
} from '../../../../support/shell-texts.ts';

/** What a real bash hands `curl`, for each command: with the history that a prompt looks into. */
function handed(commands: readonly string[]): readonly (readonly string[])[] {
  const input = [
    'set -o history -o histexpand',
    `curl() { printf '%s\\0' "$#" "$@"; }`,
    ...commands,
    '',
  ].join('\n');
  const printed = execFileSync('bash', ['--norc'], {
    input,
    env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' },
  });
  const words = printed.toString().split('\0').slice(0, -1);
  const calls: string[][] = [];
  for (let at = 0; at < words.length; at += Number(words[at]) + 1)
    calls.push(words.slice(at + 1, at + 1 + Number(words[at])));
  return calls;
}

/** As UTF-8 has it: a half of a surrogate pair is signed and sent as U+FFFD. */
const sent = (text: string): string => Buffer.from(text).toString();

test('a real bash hands curl exactly what was signed, whatever the request holds', () => {
  fc.assert(
    fc.property(fc.array(hostileCall, { minLength: 60, maxLength: 60 }), (calls) => {
      const commands = calls.map((call) => textOf(copiesOfCall(call)[0]));
      expect(handed(commands)).toEqual(calls.map((call) => argumentsFor(call).map(sent)));
    }),
    { numRuns: 20 },
  );
});

test('a real bash takes each text that a shell acts on for a text', () => {
  const texts = actedOn.flatMap((one) => [one, `a${one}b`, `'${one}`, `${one}'`, `\n${one}`]);
  expect(handed(texts.map((text) => `curl ${quoteForBash(text)}`))).toEqual(
    texts.map((text) => [sent(text)]),
  );
});

test('a quoted text has no character on which a terminal acts while it is pasted', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(quoteForBash(text)).not.toMatch(/\p{Cc}/u);
    }),
    { numRuns: 2_000 },
  );
});

test('a long body is handed on whole', () => {
  const body = `{"a":"${"it's ‘so’ \n!x".repeat(5_000)}"}`;
  expect(handed([`curl ${quoteForBash(body)}`])).toEqual([[body]]);
});
