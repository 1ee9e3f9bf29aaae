import { quoteForBash } from '../shell/bash.ts';
import { headersOf, type Call } from './call.ts';
import { hasDots } from './curl.ts';

/** A call as a command of HTTPie 3 for bash; httpie.io/docs/cli, "Request items" and "Raw request body". */
export function httpie(call: Call): string {
  const { method, url, body } = call;
  const flags = ['http --ignore-stdin', ...(hasDots(url) ? ['--path-as-is'] : [])];
  const raw = body === '' ? [] : [quoteForBash(`--raw=${body}`)];
  const items = headersOf(call).map(({ name, value }) => quoteForBash(`${name}: ${value}`));
  const words = [...raw, `${method} ${quoteForBash(url)}`, ...items];
  return [flags.join(' '), ...words].join(' \\\n  ');
}

/** Why a call is not offered for HTTPie, which would understand it otherwise. */
export function troubleForHttpie(call: Call): string | undefined {
  if (!/^[A-Z]+$/i.test(call.method))
    return 'HTTPie takes a method with other characters than letters for the URL.';
  if (/%(?![\dA-F]{2})/i.test(call.url))
    return 'The URL has a “%” that begins no escape, and HTTPie escapes all of it once more.';
  return headersOf(call).some(({ value }) => value.includes('\\'))
    ? 'A header has a “\\”, which HTTPie takes away before some characters.'
    : undefined;
}
