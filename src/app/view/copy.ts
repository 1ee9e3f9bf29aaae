/** A text to copy, under the words of its button. */
export interface OfferedCopy {
  readonly label: string;
  readonly text: string;
  /** What is to be known of it before it is used. */
  readonly note?: string;
}

/** A copy that is not offered, and the reason in a sentence. */
export interface RefusedCopy {
  readonly label: string;
  readonly refused: string;
}

/** What can be copied, or why it cannot. */
export type Copy = OfferedCopy | RefusedCopy;

/** A copy, unless there is a reason against it. The text is only made when there is none. */
export function copyUnless(
  refused: string | undefined,
  label: string,
  text: () => string,
): OfferedCopy | RefusedCopy {
  return refused === undefined ? { label, text: text() } : { label, refused };
}

/** The text of a copy; `''` for one that is refused. */
export const textOf = (copy: Copy | undefined): string =>
  copy !== undefined && 'text' in copy ? copy.text : '';

/** All but printing characters, in ASCII and behind it: Unicode’s category Cc. */
export const control = /\p{Cc}/u;

/** Why a header is not copied: with a line break in it, it would become two. */
export function headerTrouble(header: string): string | undefined {
  return control.test(header)
    ? 'The header has a line break or another control character, and could become two headers.'
    : undefined;
}

/** Why an element of XML is not copied: some characters XML cannot hold; XML 1.0, section 2.2. */
export function xmlTrouble(xml: string): string | undefined {
  return /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(xml)
    ? 'A value has a control character, which XML cannot hold.'
    : undefined;
}
