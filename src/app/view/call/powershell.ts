import { quoteForPowerShell } from '../shell/powershell.ts';
import { headersOf, isContentType, type Call } from './call.ts';

/** A call as a command for PowerShell 5 and 7. */
export function powerShell(call: Call): string {
  const { method, url, headers, body } = call;
  const quote = quoteForPowerShell;
  // PowerShell 5 refuses a content type among the headers.
  const table = headersOf(call)
    .filter((one) => !isContentType(one))
    .map(({ name, value }) => `${name} = ${quote(value)}`);
  const type = headers.filter(isContentType).map(({ value }) => `-ContentType ${quote(value)}`);
  const ofBody = [...type, ...(body === '' ? [] : [`-Body ${bodyFor(body)}`])];
  const lines = [
    `Invoke-RestMethod -Method ${quote(method)} -Uri ${quote(url)}`,
    `-Headers @{ ${table.join('; ')} }`,
    ...(ofBody.length === 0 ? [] : [ofBody.join(' ')]),
  ];
  return lines.join(' `\n  ');
}

/** As octets where it is not ASCII: PowerShell before 7.4 sends a text as ISO 8859-1. Microsoft, Invoke-RestMethod. */
function bodyFor(body: string): string {
  const text = quoteForPowerShell(body);
  return /[^\0-\x7F]/.test(body) ? `([System.Text.Encoding]::UTF8.GetBytes(${text}))` : text;
}
