import { control, copyUnless, headerTrouble, type Copy } from './copy.ts';
import { quoteForBash } from './shell/bash.ts';
import { quoteForCmd, troubleForCmd } from './shell/cmd.ts';
import { quoteForPowerShell } from './shell/powershell.ts';

/** A signed request, as a command sends it. */
export interface Call {
  readonly method: string;
  readonly url: string;
  readonly contentType: string;
  readonly body: string;
  /** The value of the Authorization header. */
  readonly signed: string;
}

/** A call as commands for three shells. What a shell cannot hold is refused for that shell. */
export function commandsFor(call: Call): readonly Copy[] {
  const trouble = troubleWith(call);
  const values = curlOptions(call).map(([, value]) => value);
  const forCmd = (): string => curl(call, quoteForCmd, ' ^\n  ');
  return [
    copyUnless(trouble, 'Copy as curl for bash', () => curl(call, quoteForBash, ' \\\n  ')),
    copyUnless(trouble ?? troubleForCmd(values, forCmd), 'Copy as curl for cmd', forCmd),
    copyUnless(trouble, 'Copy as PowerShell', () => powerShell(call)),
  ];
}

/** What no command can send as one request of one client: the parts of a link may say anything. */
function troubleWith({ method, url, contentType, body, signed }: Call): string | undefined {
  // A token; RFC 9110, section 5.6.2.
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(method))
    return 'The method has characters that no HTTP method has.';
  // What begins with @ or - would be a file or an option.
  if (!/^https?:\/\//i.test(url.trim()))
    return 'The URL does not begin with https://, and a program could take it for something else.';
  if (control.test(url.trim())) return 'The URL has a line break or another control character.';
  if (control.test(contentType))
    return 'The content type has a line break or another control character, and could become two headers.';
  if (body.includes('\0')) return 'The body has a NUL character, which no command line can hold.';
  return headerTrouble(signed);
}

/** The options of curl for a call. It is to send the URL as it stands, with its brackets and braces. */
function curlOptions({ method, url, contentType, body, signed }: Call) {
  const ofBody: readonly (readonly [string, string])[] = [
    ['-H', `Content-Type: ${contentType}`],
    ['--data-raw', body],
  ];
  return [
    ['-X', method],
    ['--url', url.trim()],
    ['-H', `Authorization: ${signed}`],
    ...(body === '' ? [] : ofBody),
  ] as const;
}

function curl(call: Call, quote: (text: string) => string, next: string): string {
  const options = curlOptions(call).map(([option, value]) => `${option} ${quote(value)}`);
  return ['curl --globoff', ...options].join(next);
}

function powerShell({ method, url, contentType, body, signed }: Call): string {
  const quote = quoteForPowerShell;
  const lines = [
    `Invoke-RestMethod -Method ${quote(method)} -Uri ${quote(url.trim())}`,
    `-Headers @{ Authorization = ${quote(signed)} }`,
    ...(body === '' ? [] : [`-ContentType ${quote(contentType)} -Body ${quote(body)}`]),
  ];
  return lines.join(' `\n  ');
}
