import type { Span } from '../model/index.ts';
import type { FoundCredential } from '../parse/parsed.ts';
import { finderOf, mergedHits, secretMark } from './find.ts';
import { secretsNamedIn, type NamedSecret } from './named.ts';

/** A shorter value is hidden where it is named, and may be a word elsewhere. */
const leastKnown = 8;
/** So many values are looked for in other spellings. */
const mostKnown = 50;

/**
 * Where a pasted text holds secrets: those that readers took, those that it names, and what has the form
 * of one and no name, each in every spelling. In order, none overlapping another. `named` is what the text names, where that is
 * known already.
 */
export function hiddenInPaste(
  text: string,
  credentials: readonly FoundCredential[],
  named: readonly NamedSecret[] = secretsNamedIn(text),
): readonly Span[] {
  const secrets = credentials.filter(({ field }) => isSecret(field));
  const keys = credentials.filter(({ field }) => !isSecret(field));
  const found: readonly Span[] = [
    ...secrets.map(({ span }) => span).filter(({ end }) => end <= text.length),
    ...named,
    ...keyLike(text, new Set(keys.map(({ value }) => value.toLowerCase()))),
  ];
  const values = [
    ...secrets.flatMap(({ value, raw = value }) => [value, raw]),
    ...found.map(({ start, end }) => text.slice(start, end)),
  ];
  const known = [...new Set(values)].filter(({ length }) => length >= leastKnown);
  const find = finderOf(known.slice(0, mostKnown).map((one) => ({ text: one, mark: secretMark })));
  const hits = [
    ...found.map(({ start, end }) => ({ start, end, mark: secretMark })),
    ...find(text),
  ];
  return mergedHits(hits).map(({ start, end }) => ({ start, end }));
}

const isSecret = (field: FoundCredential['field']): boolean => field.endsWith('Secret');

/** Names of what has the form of a secret and is none, with what stands between them and the value. */
const harmless =
  /(?:consumer[\s_-]?key|token(?:[\s_-]?id)?|client[\s_-]?id|nonce|signature|hash|digest|sha-?256)(?:%3D|%22|&quot;|[^\p{L}\p{N}]){1,8}$/iu;

/** Values of a secret’s form that nothing names, or that are named as something unknown. */
function keyLike(text: string, keys: ReadonlySet<string>): readonly Span[] {
  return [...text.matchAll(/(?<![\da-z])[\da-f]{60,68}(?![\da-z])/gi)]
    .filter(({ 0: value }) => !keys.has(value.toLowerCase()))
    .filter(({ index }) => !harmless.test(text.slice(Math.max(0, index - 40), index)))
    .map(({ 0: value, index }) => ({ start: index, end: index + value.length }));
}
