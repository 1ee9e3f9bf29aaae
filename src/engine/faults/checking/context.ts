import type { HeaderParam, OAuthHeader, TokenPassport } from '../../model/index.ts';
import { headerParam } from '../../model/index.ts';
import { readHost, type AccountHost } from '../../netsuite/account/accounts.ts';
import { splitUrl } from '../../text/url.ts';
import type { CheckContext } from '../kinds/define.ts';

/** The Authorization header; `undefined` for a `tokenPassport`, and for no text at all. */
export function headerOf({ given: { observed } }: CheckContext): OAuthHeader | undefined {
  return observed.kind === 'oauth' && observed.text.trim() !== '' ? observed : undefined;
}

/** The parameters of the Authorization header; none when there is no header. */
export function paramsOf(context: CheckContext): readonly HeaderParam[] {
  return headerOf(context)?.params ?? [];
}

/** The first header parameter of that exact name. */
export function paramOf(context: CheckContext, name: string): HeaderParam | undefined {
  const header = headerOf(context);
  return header === undefined ? undefined : headerParam(header, name);
}

/** The `tokenPassport`, if that is what was observed. */
export function passportOf({ given: { observed } }: CheckContext): TokenPassport | undefined {
  return observed.kind === 'passport' ? observed : undefined;
}

const passportFields = {
  oauth_consumer_key: 'consumerKey',
  oauth_token: 'token',
  oauth_nonce: 'nonce',
  oauth_timestamp: 'timestamp',
} as const;

/**
 * A value that headers and passports both carry, under its OAuth name; `''` when absent. White space
 * around an element of the passport is not part of its value.
 */
export function sentValue(context: CheckContext, name: keyof typeof passportFields): string {
  const passport = passportOf(context);
  if (passport !== undefined) return passport[passportFields[name]]?.text.trim() ?? '';
  return paramOf(context, name)?.value ?? '';
}

/** Whether a reader gave a notice of that code. */
export function hasNotice(context: CheckContext, code: string): boolean {
  return context.notices.some((notice) => notice.code === code);
}

/** Whether the header was percent-encoded as a whole, its quotes and blanks too. */
export function isWholeEncoded(context: CheckContext): boolean {
  const text = headerOf(context)?.text ?? '';
  return /^\s*(?:Authorization:\s*)?OAuth%20/i.test(text) || /%3D%22/i.test(text);
}

/** The account and service that the URL's host names, if it names any. */
export function hostOf({ given: { request } }: CheckContext): AccountHost | undefined {
  return readHost(splitUrl(request.url).host);
}

/** The first label of the URL's host, as it stood. */
export function hostLabelOf({ given: { request } }: CheckContext): string {
  return splitUrl(request.url).host.split('.', 1)[0] ?? '';
}

/** Whether the URL is known to lead to NetSuite. */
export function isNetSuite({ given: { request } }: CheckContext): boolean {
  return /\.netsuite\.com$/i.test(splitUrl(request.url).host);
}

/** Whether the URL is known to lead to another place than NetSuite. SOAP is always NetSuite's. */
export function isElsewhere(context: CheckContext): boolean {
  return (
    passportOf(context) === undefined &&
    splitUrl(context.given.request.url).host !== '' &&
    !isNetSuite(context)
  );
}

/** Which of the two signed steps of the three-step flow the URL asks for, if any. */
export function flowStep({
  given: { request },
}: CheckContext): 'requesttoken' | 'accesstoken' | undefined {
  const step = /\/rest\/(requesttoken|accesstoken)\/?$/.exec(splitUrl(request.url).path)?.[1];
  // The expression admits these two names only.
  return step as 'requesttoken' | 'accesstoken' | undefined;
}

/** The secrets that are typed, as they were typed, each with a name for sentences. */
export function secretsOf({ given: { credentials } }: CheckContext) {
  return [
    { name: 'consumer secret', value: credentials.consumerSecret },
    { name: 'token secret', value: credentials.tokenSecret },
  ].filter(({ value }) => value !== '');
}
