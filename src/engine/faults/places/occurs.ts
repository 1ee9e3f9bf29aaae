import type { Given } from '../../model/index.ts';
import { formDecode } from '../../text/form.ts';

/**
 * All text that this request could bring into a base string, right or wrong: URL, body and header, as
 * they stand and decoded.
 */
export function signableText({ request, observed }: Given): string {
  const header = observed.kind === 'oauth' ? observed.params.map(({ value }) => value) : [];
  return [
    request.url,
    formDecode(request.url),
    request.body,
    formDecode(request.body),
    ...header,
  ].join('\n');
}

/** Whether one of these characters occurs in what this request could sign. */
export function occurs(given: Given, characters: string): boolean {
  const text = signableText(given);
  return Array.from(characters).some((character) => text.includes(character));
}

/** Whether anything beyond ASCII occurs in what this request could sign. */
export function occursBeyondAscii(given: Given): boolean {
  return /[\u0080-\uFFFF]/.test(signableText(given));
}
