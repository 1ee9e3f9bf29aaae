import type { Pair, Segment, Source, Text } from '../model/index.ts';
import { flat, joinTexts, segment } from '../model/index.ts';
import { percentEncode } from '../text/percent.ts';

/**
 * An Authorization header by RFC 5849 §3.5.1 in Oracle's form: `OAuth`, a space, then
 * `name="value"` separated by comma and space, every name and value percent-encoded
 * (section_1534941295), the signature last.
 */
export function printHeader(params: readonly Pair[], signature: Text): Text {
  const fields = params.map(({ name, value }) => field(name, value, sourceOf(name)));
  const signed: Text = [
    ...segment('oauth_signature="'),
    ...signature.map((piece): Segment => ({ ...piece, text: percentEncode(piece.text) })),
    ...segment('"'),
  ];
  return [...segment('OAuth '), ...joinTexts([...fields, signed], ', ')];
}

/** The same as plain text, without a signature: for tests and tools that sign by themselves. */
export function printUnsignedHeader(params: readonly Pair[]): string {
  const fields = params.map(({ name, value }) => flat(field(name, value, sourceOf(name))));
  return `OAuth ${fields.join(', ')}`;
}

function sourceOf(name: string): Source {
  return { kind: 'oauth', key: `oauth.${name}` };
}

function field(name: string, value: string, from: Source): Text {
  return [
    ...segment(percentEncode(name), { ...from, part: 'name' }),
    ...segment('="'),
    ...segment(percentEncode(value), { ...from, part: 'value' }),
    ...segment('"'),
  ];
}
