import { mostRead, type Redaction } from '../../engine/redact/index.ts';
import { claimIn, packedClaim, type Claimed } from './claim.ts';
import { fieldNames, fieldsByName, type Fields, type NamesWith } from './fields.ts';
import { redacted } from './material.ts';

/** A field that a link keeps. */
export type LinkedName = NamesWith<'inLink', number>;
/** The fields that a link keeps. Secrets and the paste box are not among it. */
export type Linked = Pick<Fields, LinkedName>;

const placeOf = (name: keyof Fields): number | undefined => fieldsByName[name].inLink;
const kept: readonly LinkedName[] = fieldNames
  .filter((name): name is LinkedName => placeOf(name) !== undefined)
  .sort((a, b) => (placeOf(a) ?? 0) - (placeOf(b) ?? 0));

/** So long may an address be that every browser and chat takes. */
const longest = 8_000;
/** More than a link of that length can hold, unpacked: a longer one was made to fill memory. */
const mostUnpacked = 2_000_000;
/** What stands in a link: the fields, and what the sender's page found. */
export interface ReadLink {
  readonly fields: Linked;
  readonly claimed: Claimed;
}
/** What a link is refused with, in a sentence. */
export interface LinkRefusal {
  readonly refused: string;
}
const unreadable: LinkRefusal = { refused: 'The case in this link could not be read.' };
const bomb: LinkRefusal = {
  refused: 'The case in this link unpacks to more than 2 MB. It was not opened.',
};

/** A link's hash, `#/c/…`, and the fields that are not in it as they are; or why there is none. */
export type MadeLink =
  | { readonly hash: string; readonly changed: readonly LinkedName[] }
  | { readonly refused: 'too long' | 'secret' };

/**
 * A hash that opens a case without its secrets. What is a secret, by whatever is known of the case, is
 * replaced; keys that the request does not say are left out, since a secret may stand in their field. What
 * was found is a list behind the texts: it is known by that, wherever a later field makes it stand.
 */
export async function linkFor(
  fields: Fields,
  redaction: Redaction,
  claimed: Claimed = [],
): Promise<MadeLink> {
  if (kept.some((name) => fields[name].length > mostRead)) return { refused: 'too long' };
  const texts = kept.map((name) => redacted(name, fields[name], redaction));
  const json = JSON.stringify(claimed.length > 0 ? [...texts, packedClaim(claimed)] : texts);
  if (redaction.holds(json)) return { refused: 'secret' };
  const packed = await through(
    new TextEncoder().encode(json),
    new CompressionStream('deflate-raw'),
  );
  const hash = `#/c/${toBase64(packed ?? new Uint8Array())}`;
  if (hash.length > longest) return { refused: 'too long' };
  return { hash, changed: kept.filter((name, at) => texts[at] !== fields[name]) };
}

/** What stands behind `#/c/`, or why it is not opened. Never throws. */
export async function readLink(packed: string): Promise<ReadLink | LinkRefusal> {
  try {
    const bytes = fromBase64(packed);
    const json = await through(bytes, new DecompressionStream('deflate-raw'));
    if (json === undefined) return bomb;
    const texts = JSON.parse(new TextDecoder().decode(json)) as unknown;
    if (!Array.isArray(texts)) return unreadable;
    return readTexts(texts);
  } catch {
    return unreadable;
  }
}

function readTexts(texts: readonly unknown[]): ReadLink {
  const textAt = (at: number): string => {
    const text = texts[at];
    return typeof text === 'string' ? text : '';
  };
  const isList = (one: unknown): one is readonly unknown[] => Array.isArray(one);
  return {
    // Each name is given its text.
    fields: Object.fromEntries(kept.map((name, at) => [name, textAt(at)])) as Linked,
    claimed: claimIn(texts.find(isList) ?? []),
  };
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
    if (length > mostUnpacked) {
      // Or the rest of it would be unpacked too, by whoever reads it next: nobody.
      await reader.cancel();
      return undefined;
    }
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
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
