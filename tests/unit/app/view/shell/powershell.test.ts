import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Call } from '../../../../../src/app/view/call/call.ts';
import { copiesOfCall } from '../../../../../src/app/view/call/copies.ts';
import { textOf } from '../../../../../src/app/view/copy.ts';
import { quoteForPowerShell } from '../../../../../src/app/view/shell/powershell.ts';
import { readAsPowerShell } from '../../../../support/powershell-reader.ts';
import { actedOn, hostileCall, hostileText } from '../../../../support/shell-texts.ts';

const wordsFor = ({ method, url, headers, body, signed }: Call): readonly string[] => {
  const [type, prefer] = headers;
  return [
    ...['Invoke-RestMethod', '-Method', method, '-Uri', url],
    ...['-Headers', '@{', 'Authorization', '=', signed],
    ...(prefer === undefined ? [] : ['Prefer', '=', prefer.value]),
    ...['}', ...(type === undefined ? [] : ['-ContentType', type.value])],
    ...(body === '' ? [] : ['-Body', ...(/[^\0-\x7F]/.test(body) ? ['UTF8', body] : [body])]),
  ];
};

test('PowerShell is given exactly what was signed, whatever the request holds', () => {
  fc.assert(
    fc.property(hostileCall, (call) => {
      expect(readAsPowerShell(textOf(copiesOfCall(call)[2]))).toEqual(wordsFor(call));
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
