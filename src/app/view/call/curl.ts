import { headersOf, wantsLength, type Call } from './call.ts';

type Option = readonly [name: string, value: string];

/** The options of curl that have a value, for a call. */
export function curlOptions(call: Call): readonly Option[] {
  const { method, url, body } = call;
  const length = wantsLength(call) ? [{ name: 'Content-Length', value: '0' }] : [];
  const headers = [...headersOf(call), ...length].map(({ name, value }): Option => [
    '-H',
    `${name}: ${value}`,
  ]);
  const data: readonly Option[] = body === '' ? [] : [['--data-raw', body]];
  return [['-X', method], ['--url', url], ...headers, ...data];
}

/** Without these curl takes brackets for a list of URLs, and dots in a path away. */
function flagsFor(url: string): readonly string[] {
  const globs = /[[\]{}]/.test(url) ? ['--globoff'] : [];
  return hasDots(url) ? [...globs, '--path-as-is'] : globs;
}

/** Whether a URL has a segment that programs resolve before they send it; RFC 3986, section 5.2.4. */
export const hasDots = (url: string): boolean => /\/\.\.?(?:[/?#]|$)/.test(url);

/** A call as a curl command for a shell that quotes so, and goes on in the next line so. */
export function curl(call: Call, quote: (text: string) => string, next: string): string {
  const options = curlOptions(call).map(([option, value]) => `${option} ${quote(value)}`);
  return [['curl', ...flagsFor(call.url)].join(' '), ...options].join(next);
}
