import type { Pair } from '../../engine/model/index.ts';
import { splitUrl } from '../../engine/text/url.ts';

/** The content type that a body shows; `''` where there is none. */
export function contentTypeOf(body: string): string {
  const text = body.trim();
  if (body === '') return '';
  if (/^[[{"]/.test(text)) return 'application/json';
  if (text.startsWith('<')) return 'text/xml';
  const isForm = body.split('&').every((pair) => /^[^\s=]+=[^\s=]*$/.test(pair));
  return isForm ? 'application/x-www-form-urlencoded' : 'text/plain';
}

/** The content type that is sent: as stated, or as the body shows. Without a body there is none. */
export const contentTypeSent = (body: string, stated: string): string =>
  body === '' || stated === '' ? contentTypeOf(body) : stated;

/**
 * What a request needs beside its signature, and is not signed: the type of its body, and for SuiteQL
 * `Prefer: transient`, without which NetSuite refuses it; section_157909186990.
 */
export function headersFor(url: string, contentType: string): readonly Pair[] {
  const isSuiteQl = /\/services\/rest\/query\/v1\/suiteql\/?$/i.test(splitUrl(url).path);
  return [
    ...(contentType === '' ? [] : [{ name: 'Content-Type', value: contentType }]),
    ...(isSuiteQl ? [{ name: 'Prefer', value: 'transient' }] : []),
  ];
}
