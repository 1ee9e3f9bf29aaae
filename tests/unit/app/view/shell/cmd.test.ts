import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Call } from '../../../../../src/app/view/call/call.ts';
import { copiesOfCall } from '../../../../../src/app/view/call/copies.ts';
import { quoteForCmd } from '../../../../../src/app/view/shell/cmd.ts';
import { readAsCmd } from '../../../../support/cmd-reader.ts';
import { argumentsFor, flagsFor, hostileCall } from '../../../../support/shell-texts.ts';

const variables = { PATH: 'C:\\LEAKED" & calc & "', ID: 'LEAKED', A: 'LEAKED' };

/** A call with printing ASCII alone, and line breaks in its body: what cmd.exe can hold. */
const ascii = (text: string): string => text.replace(/[^ -~\n]/g, '');
const call: fc.Arbitrary<Call> = fc
  .tuple(hostileCall, fc.constantFrom(/!/g, /\^|!(?=[^]*!)/g))
  .map(([one, dropped]) => {
    const held = (text: string): string => ascii(text).replace(dropped, '');
    const other = (text: string): string => held(text).replaceAll('!', '');
    return {
      method: other(one.method),
      url: other(one.url),
      headers: one.headers.map(({ name, value }) => ({ name, value: other(value) })),
      body: held(one.body),
      signed: other(one.signed),
    };
  });

function forCmd(one: Call): string {
  const copy = copiesOfCall(one)[1];
  // What is left that is refused, such as a backslash before a %, is tried below.
  fc.pre(copy !== undefined && 'text' in copy);
  return copy.text;
}

const runs = { numRuns: 3_000 };

test('the prompt hands curl exactly what was signed, whatever the request holds', () => {
  fc.assert(
    fc.property(call, (one) => {
      const commands = readAsCmd(forCmd(one), { in: 'prompt', variables });
      expect(commands).toEqual([['curl', ...argumentsFor(one)]]);
    }),
    runs,
  );
});

test.each([
  { in: 'prompt', delayed: true },
  { in: 'batch' },
  { in: 'batch', delayed: true },
] as const)('%j runs one curl with its options, and puts in no variable', (way) => {
  fc.assert(
    fc.property(call, (one) => {
      const commands = readAsCmd(forCmd(one), { ...way, variables });
      expect(commands).toHaveLength(1);
      const [words = []] = commands;
      const wanted = ['curl', ...argumentsFor(one)];
      expect(words).toHaveLength(wanted.length);
      // The program, its flags, and then each second word is an option before a value.
      const flags = flagsFor(one).length;
      const options = (all: readonly string[]) =>
        all.filter((_, at) => at <= flags || (at - flags) % 2 === 1);
      expect(options(words)).toEqual(options(wanted));
      expect(words.join(' ')).not.toMatch(/LEAKED|ARGUMENT/);
    }),
    runs,
  );
});

test('a variable with a replacement was put into a URL: a caret before the second % was no help', () => {
  const url = 'https://h.example/?%PATH:q=q%';
  const old = `curl ^"${url.replaceAll('%', '^%')}^"`;
  expect(readAsCmd(old, { in: 'prompt', variables }).flat().join(' ')).toContain('LEAKED');
  expect(readAsCmd(`curl ${quoteForCmd(url)}`, { in: 'prompt', variables })).toEqual([
    ['curl', url],
  ]);
});

test('in a batch file what stood behind two % ran: their carets hid one another', () => {
  const url = 'https://h.example/?%a%&calc';
  const old = `curl ^"${url.replace(/[%&]/g, '^$&')}^"`;
  expect(readAsCmd(old, { in: 'batch', variables: {} })).toHaveLength(2);
  expect(readAsCmd(`curl ${quoteForCmd(url)}`, { in: 'batch', variables: {} })).toHaveLength(1);
});

describe('what cmd.exe cannot hold is not offered, and the reason is said', () => {
  const plain: Call = {
    ...{ method: 'POST', url: 'https://h.example/', headers: [], body: '{}' },
    signed: 'OAuth a="b"',
  };
  test.each<[name: string, change: Partial<Call>, why: RegExp]>([
    ['a tab', { body: '{\t}' }, /control character/],
    ['a carriage return', { body: 'a\r\nb' }, /control character/],
    ['a character that ends an MS-DOS file', { body: 'a\u001ab' }, /control character/],
    ['a wide quote, which Windows may narrow', { url: 'https://h.example/\uff02' }, /ASCII/],
    ['two exclamation marks', { body: '!PATH!' }, /another “!”/],
    ['two of them in two values', { url: 'https://h.example/!PATH:a=b', body: '!' }, /another “!”/],
    [
      'an exclamation mark and a caret',
      { headers: [{ name: 'Prefer', value: '^' }], body: '!' },
      /“\^”/,
    ],
    ['a backslash before a %', { body: '"\\%a%"' }, /“\\%”/],
    [
      'a backslash before a !, which went, and the text split',
      { body: '\\!" & calc & "' },
      /“\\!”/,
    ],
    ['more than a line may have', { body: 'a'.repeat(8_000) + '"'.repeat(100) }, /8,191/],
  ])('%s', (_, change, why) => {
    expect(copiesOfCall({ ...plain, ...change }).slice(0, 3)).toMatchObject([
      { text: expect.any(String) as unknown },
      { label: 'Copy as curl for cmd', refused: expect.stringMatching(why) as unknown },
      { text: expect.any(String) as unknown },
    ]);
  });
});
