import { copyUnless, type Copy } from '../copy.ts';
import { quoteForBash, troubleForBash } from '../shell/bash.ts';
import { quoteForCmd, troubleForCmd } from '../shell/cmd.ts';
import { troubleWith, type Call } from './call.ts';
import { curl, curlOptions } from './curl.ts';
import { httpFile, troubleForHttpFile } from './http-file.ts';
import { httpie, troubleForHttpie } from './httpie.ts';
import { powerShell } from './powershell.ts';
import { rawHttp } from './raw-http.ts';

/** A call in each form in which programs take it. What one cannot hold is refused for that one. */
export function copiesOfCall(call: Call): readonly Copy[] {
  const trouble = troubleWith(call);
  const values = curlOptions(call).map(([, value]) => value);
  const tooLong = troubleForBash([...values, `--raw=${call.body}`]);
  const forCmd = (): string => curl(call, quoteForCmd, ' ^\n  ');
  return [
    copyUnless(trouble ?? tooLong, 'Copy as curl for bash', () =>
      curl(call, quoteForBash, ' \\\n  '),
    ),
    copyUnless(trouble ?? troubleForCmd(values, forCmd), 'Copy as curl for cmd', forCmd),
    copyUnless(trouble, 'Copy as PowerShell', () => powerShell(call)),
    copyUnless(trouble ?? troubleForHttpie(call) ?? tooLong, 'Copy as HTTPie for bash', () =>
      httpie(call),
    ),
    copyUnless(trouble, 'Copy as raw HTTP', () => rawHttp(call)),
    copyUnless(trouble ?? troubleForHttpFile(call), 'Copy as .http file', () => httpFile(call)),
  ];
}
