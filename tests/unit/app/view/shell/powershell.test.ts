import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commandsFor, type Call } from '../../../../../src/app/view/commands.ts';
import { textOf } from '../../../../../src/app/view/copy.ts';
import { quoteForPowerShell } from '../../../../../src/app/view/shell/powershell.ts';
import { readAsPowerShell } from '../../../../support/powershell-reader.ts';
import { actedOn, hostileCall, hostileText } from '../../../../support/shell-texts.ts';

const wordsFor = ({ method, url, contentType, body, signed }: Call): readonly string[] => [
  ...['Invoke-RestMethod', '-Method', method, '-Uri', url.trim()],
  ...['-Headers', '@{', 'Authorization', '=', signed, '}'],
  ...(body === '' ? [] : ['-ContentType', contentType, '-Body', body]),
];

test('PowerShell is given exactly what was signed, whatever the request holds', () => {
  fc.assert(
    fc.property(hostileCall, (call) => {
      expect(readAsPowerShell(textOf(commandsFor(call)[2]))).toEqual(wordsFor(call));
    }),
    { numRuns: 3_000 },
  );
});

test('each text that a shell acts on is a text in PowerShell', () => {
  for (const text of actedOn.flatMap((one) => [one, `a${one}b`, `'${one}`, `"${one}é`]))
    expect(readAsPowerShell(quoteForPowerShell(text))).toEqual([text]);
});

test('a typographic quote in a URL ended the string, and what followed ran', () => {
  const url = 'https://h.example/?a=’; calc; ’';
  expect(() => readAsPowerShell(`irm '${url.replaceAll("'", "''")}'`)).toThrow(/Goes on/);
  expect(readAsPowerShell(`irm ${quoteForPowerShell(url)}`)).toEqual(['irm', url]);
});

test('a quoted text is printing ASCII: nothing that a console acts on, nor a code page changes', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(quoteForPowerShell(text)).toMatch(/^[ -~]+$/);
    }),
    { numRuns: 2_000 },
  );
});
