import fc from 'fast-check';
import type { Call } from '../../src/app/view/call/call.ts';
import { anyCharacter } from './any-text.ts';

/** What shells, terminals and spreadsheets act on, or take for something else. */
export const actedOn: readonly string[] = [
  ...["'", '"', '`', '^', '!', '!!', '%', '%%', '%1', '%*', '%~0', '$', '\\', '\\\\', '\\"', "\\'"],
  ...['‘', '’', '‚', '‛', '“', '”', '„', '\uff02', '\u02bc', '\u0111', 'ü', '🦊', '\ud800'],
  ...['\n', '\r', '\r\n', '\n\n', '\t', '\u001b', '\u001b[201~', '\u0003', '\u001a', '\u0008'],
  ...['\u007f', '\u0085', '\u009b201~', '\u2028', '\u2029', '\ufeff', '\u200b', '\u00a0'],
  ...['%PATH%', '%PATH:~0,5%', '%PATH:a=b%', '!PATH!', '!PATH:a=b!', '^%PATH^%', '%^PATH%'],
  ...['$(id)', '`id`', '$PATH', '${PATH}', '$env:PATH', '$([char]65)', '$((1))', '<(id)', '@(id)'],
  ...[';id', '&id', '&&id', '|id', '>id', '<id', '(id)', '{id}', '#id', '~', '*', '?', '[a-z]'],
  ...["'; id; '", '"; id; "', '" & calc & "', '^" & calc & ^"', "'); id #", '’; calc; ’', "'\\''"],
  ...['-o', '--next', '@file', '--%', ' ', '  ', '=', ',', 'a', 'Z', '0', '41', 'x', 'PATH'],
];

/** Text of such pieces, and any other. */
export const hostileText: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 4, arbitrary: fc.array(fc.constantFrom(...actedOn), { maxLength: 12 }) },
    {
      weight: 1,
      arbitrary: fc.array(fc.string({ unit: anyCharacter, maxLength: 6 }), { maxLength: 4 }),
    },
  )
  .map((pieces) => pieces.join(''));

/** The same without what all shells refuse. */
const without = (pattern: RegExp) => hostileText.map((text) => text.replace(pattern, ''));
const oneLine = without(/\p{Cc}/gu);

/** Calls that are offered, as long as a shell can hold them. */
export const hostileCall: fc.Arbitrary<Call> = fc.record({
  method: fc.constantFrom('GET', 'POST', "M'", "G`E^T!|%PATH%'&$", '-X', '--next'),
  url: oneLine.map((text) => `https://h.example/${text}`),
  headers: fc
    .array(oneLine, { maxLength: 2 })
    .map((values) =>
      values.map((value, at) => ({ name: ['Content-Type', 'Prefer'][at] ?? '', value })),
    ),
  body: without(/\0/g),
  signed: oneLine.map((text) => `OAuth realm="${text}", oauth_signature="a%2Bb%3D"`),
});

/** What curl is to be given before its options: as few as the URL needs. */
export const flagsFor = ({ url }: Call): readonly string[] => [
  ...(/[[\]{}]/.test(url) ? ['--globoff'] : []),
  ...(/\/\.{1,2}(?:[/?#]|$)/.test(url) ? ['--path-as-is'] : []),
];

/** What curl is to be given for a call. */
export function argumentsFor(call: Call): readonly string[] {
  const { method, url, headers, body, signed } = call;
  const isEmpty = body === '' && method === 'POST';
  return [
    ...[...flagsFor(call), '-X', method, '--url', url, '-H', `Authorization: ${signed}`],
    ...headers.flatMap(({ name, value }) => ['-H', `${name}: ${value}`]),
    ...(isEmpty ? ['-H', 'Content-Length: 0'] : []),
    ...(body === '' ? [] : ['--data-raw', body]),
  ];
}
