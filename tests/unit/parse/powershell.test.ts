import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPowerShell } from '../../../src/engine/parse/powershell/powershell.ts';
import { repeated } from '../../support/hostile.ts';

const url = 'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/customer';

function only(text: string) {
  const pieces = readPowerShell(text);
  const [request = {}, ...others] = pieces.flatMap(({ requests = [] }) => requests);
  expect(others).toEqual([]);
  return { ...request, notices: pieces.flatMap(({ notices = [] }) => notices) };
}

function authorizationOf(value: string, above = ''): string | undefined {
  return only(`${above}irm '${url}' -Headers @{ Authorization = ${value} }`).authorization;
}

/** Ways to write a text, as `about_Quoting_Rules` tells them; with what stands above, if something must. */
const quoting: Readonly<Record<string, (text: string) => readonly [string, above?: string]>> = {
  'single quotes': (text) => [`'${text.replace(/['‘’‚‛]/g, '$&$&')}'`],
  'double quotes, with backticks': (text) => [`"${text.replace(/[`$"“”„]/g, '`$&')}"`],
  'double quotes, doubled': (text) => [
    `"${text.replace(/[`$]/g, '`$&').replace(/["“”„]/g, '$&$&')}"`,
  ],
  'codes of characters': (text) => [
    `"${text.replace(/[^ -~]|["$`]/g, (one) => `$([char]${one.charCodeAt(0)})`)}"`,
  ],
  'a here-string of single quotes': (text) => [`$here`, `$here = @'\n${text}\n'@\n`],
  'a here-string of double quotes': (text) => [
    `"$here"`,
    `$here = @"\r\n${text.replace(/[`$]/g, '`$&')}\r\n"@\r\n`,
  ],
  'two strings': (text) => [
    `('${text.slice(0, 3).replace(/['‘’‚‛]/g, '$&$&')}' + $rest)`,
    `$rest = '${text.slice(3).replace(/['‘’‚‛]/g, '$&$&')}'\n`,
  ],
  'a table': (text) => [
    '$given.Headers["x"]',
    `$given = @{ Headers = @{ x = '${text.replace(/['‘’‚‛]/g, '$&$&')}' } }\n`,
  ],
};

const texts = fc.string({
  unit: fc.constantFrom(...'ab =,;%&|()[]{}<>@#$`"\'‘’“”„\\/.-+é^~'.split('')),
  minLength: 1,
  maxLength: 24,
});

describe('PowerShell', () => {
  it.each(Object.keys(quoting))('reads back any text in %s', (how) => {
    fc.assert(
      fc.property(texts, (text) => {
        // With these, a line ends a here-string.
        fc.pre(!/^.@/.test(text));
        const [value, above = ''] = quoting[how]?.(text) ?? [''];
        expect(authorizationOf(value, above)).toBe(text);
        const piece = `${above}Invoke-WebRequest -Method Post -Uri ${url} -Body ${value.startsWith('(') ? value : `(${value})`}`;
        expect(only(piece).body).toBe(text);
      }),
      { numRuns: 250 },
    );
  });

  it('gives curl.exe its words', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const data = text.replace(/[\\"@]/g, '-');
        const quoted = data.replace(/['‘’‚‛]/g, '$&$&');
        const command = `curl.exe --data-raw '${quoted}' \`\n  "${url}"`;
        expect(only(command)).toMatchObject({ url, method: 'POST', body: data });
      }),
      { numRuns: 250 },
    );
  });

  // The examples of about_Quoting_Rules, about_Special_Characters and about_Variables.
  it.each([
    ["'The value of $i is 5.'", 'The value of $i is 5.'],
    ['"The value of $i is $i."', 'The value of 5 is 5.'],
    ['"The value of `$i is $i."', 'The value of $i is 5.'],
    ['"The value is ${i}0 $($i)1"', 'The value is 50 51'],
    ["'don''t'", "don't"],
    ['"As they say, ""live and learn."""', 'As they say, "live and learn."'],
    ['"as`tthey`u{61}`n"', 'as\ttheya\n'],
    ['"costs $5, $ or $"', 'costs $5, $ or $'],
    ['"$I $script:i ${i}"', '5 5 5'],
    ['"$($o.name) and $o.name"', 'inner and @{}.name'],
    ['“typographic ‘quotes’”', 'typographic ‘quotes’'],
    ['("{0}-{1}-{0}" -f "a", $i)', 'a-5-a'],
    ['[string]$i', '5'],
    ['([uri]::EscapeDataString("a b"))', 'a%20b'],
    ["'a'.ToString()", 'a'],
  ])('%s', (value, text) => {
    const expected = text.replace('@{}', '$o');
    expect(authorizationOf(value, '$i = 5\n$o = @{ name = "inner" }\n')).toBe(expected);
  });

  it.each([
    ['-Method Post -Body a', 'application/x-www-form-urlencoded'],
    ['-Method Put -Body a', undefined],
    ['-Method Post -Body a -ContentType text/xml', 'text/xml'],
    ["-Method Post -Body a -Headers @{ 'content-type' = 'text/plain' }", 'text/plain'],
    ['-Method Post', undefined],
  ])('%s has its Content-Type', (more, type) => {
    const { headers = [] } = only(`Invoke-RestMethod -Uri ${url} ${more}`);
    expect(headers.find(({ name }) => /content-type/i.test(name))?.value).toBe(type);
  });

  it('tells of what it does not know, at its place', () => {
    const text = `irm "$base/a" -Headers @{ a = Get-Secret } -Wrong 1 @more`;
    const { notices } = only(text);
    expect(
      notices.map(({ code, span }) => [code, text.slice(span?.start, span?.end)]).sort(),
    ).toEqual([
      ['powershell-parameter-unknown', '-Wrong'],
      ['powershell-variable', '$base'],
      ['powershell-variable', '@more'],
      ['powershell-variable', 'Get-Secret '],
    ]);
  });

  it('finds a command within others', () => {
    const text = `if ($x) {\n  try { $r = (Invoke-RestMethod -Uri ${url}).items } catch { exit 1 }\n}`;
    expect(only(text)).toMatchObject({ url, method: 'GET' });
  });

  it.each([
    '$secret = "abc"',
    'irm is the alias of Invoke-RestMethod, and iwr is short for the other',
    `curl -H 'Authorization: x' ${url}`,
    `curl.exe -H "a: b" ${url}`,
    `curl.exe ^\n  -H "a: b" ${url}`,
  ])('leaves to others: %s', (text) => {
    expect(readPowerShell(text).flatMap(({ requests = [] }) => requests)).toEqual([]);
  });

  it('knows what it set only above', () => {
    const text = `irm $u\n$u = '${url}'\nirm $u`;
    const requests = readPowerShell(text).flatMap((piece) => piece.requests ?? []);
    expect(requests.map((request) => request.url)).toEqual(['http://$u', url]);
  });

  it.each([
    '$a = "$a$a"\n',
    '$a += $a\n',
    '[a]',
    '$a = "$(',
    '$a = (',
    '$a = @{ a = ',
    '"$(',
    "@'\n",
    '"{0}" -f ',
  ])('comes to an end with a megabyte of %j', (piece) => {
    for (const start of ['', '$a = "xx"\n', '$a = ', 'irm -Uri ']) {
      const text = `irm ${url}\n${start}${repeated(piece, 1_000_000)}\nirm $a`;
      for (const { requests = [] } of readPowerShell(text))
        for (const request of requests) expect(request.url?.length).toBeLessThan(2_000_000);
    }
  });
});
