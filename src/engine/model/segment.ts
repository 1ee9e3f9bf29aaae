/** Where a piece of text came from. The page gives each kind its own colour. */
export type SourceKind =
  'method' | 'url' | 'query' | 'oauth' | 'body' | 'secret' | 'signature' | 'literal';

/**
 * The origin of a piece of text. `key` is the same for a value at every stage (`query.2`,
 * `oauth.oauth_nonce`), so that it can be followed from the URL to the base string.
 */
export interface Source {
  readonly kind: SourceKind;
  readonly key: string;
  readonly part?: 'name' | 'value';
}

export interface Segment {
  readonly text: string;
  readonly from: Source;
}

/** Text that knows its sources: its characters are those of its segments, joined. */
export type Text = readonly Segment[];

const literal: Source = { kind: 'literal', key: '' };

/** Text of one segment; none when it is empty. */
export function segment(text: string, from: Source = literal): Text {
  return text === '' ? [] : [{ text, from }];
}

/** The plain characters of a text. */
export function flat(text: Text): string {
  let all = '';
  for (const piece of text) all += piece.text;
  return all;
}

/** The same text with each segment's characters changed; sources stay. */
export function mapText(text: Text, change: (characters: string) => string): Text {
  return text.map((piece) => {
    const changed = change(piece.text);
    return changed === piece.text ? piece : { text: changed, from: piece.from };
  });
}

/** Texts one after the other, with a literal between each two. */
export function joinTexts(texts: readonly Text[], separator = ''): Text {
  const all: Segment[] = [];
  texts.forEach((text, index) => {
    if (index > 0) all.push(...segment(separator));
    // Not spread into `push`: a request of a megabyte has more segments than a call has arguments.
    for (const piece of text) all.push(piece);
  });
  return all;
}
