import { secretsIn, type Fields } from './fields.ts';
import { withoutSecrets } from './mask.ts';

/** What a link keeps of a case, in the order of its list. Secrets and the paste box are not among it. */
const kept = [
  'method',
  'url',
  'header',
  'contentType',
  'body',
  'baseString',
  'account',
  'consumerKey',
  'token',
] as const;

/** The fields that a link keeps. */
export type Linked = Pick<Fields, (typeof kept)[number]>;

/** So long may an address be that every browser and chat takes. */
const longest = 8_000;
/** More than a link of that length can hold, unpacked: a longer one was made to fill memory. */
const mostUnpacked = 2_000_000;

/**
 * A hash that opens a case without its secrets, `#/c/…`; `undefined` when the case is too long for one.
 * A secret that stands in one of its texts is replaced.
 */
export async function linkFor(fields: Fields): Promise<string | undefined> {
  const clean = withoutSecrets(secretsIn(fields));
  const texts = kept.map((name) => clean(fields[name]));
  const bytes = new TextEncoder().encode(JSON.stringify(texts));
  const packed = await through(bytes, new CompressionStream('deflate-raw'));
  const link = `#/c/${toBase64(packed ?? new Uint8Array())}`;
  return link.length > longest ? undefined : link;
}

/** The fields in what stands behind `#/c/`; `undefined` if it is no link of this page. */
export async function fieldsOfLink(packed: string): Promise<Linked | undefined> {
  try {
    const bytes = fromBase64(packed);
    const json = await through(bytes, new DecompressionStream('deflate-raw'));
    const texts = JSON.parse(new TextDecoder().decode(json)) as unknown;
    if (!Array.isArray(texts)) return undefined;
    const textAt = (at: number): string => {
      const text = (texts as readonly unknown[])[at];
      return typeof text === 'string' ? text : '';
    };
    return Object.fromEntries(kept.map((name, at) => [name, textAt(at)])) as Linked;
  } catch {
    return undefined;
  }
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    length += next.value.length;
    if (length > mostUnpacked) return undefined;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Base64 for addresses: RFC 4648 §5, without padding. */
function toBase64(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (octet) => String.fromCharCode(octet)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
