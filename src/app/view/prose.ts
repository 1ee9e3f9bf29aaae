/** A piece of a text: plain, `code`, or the name of a section of an RFC with its address. */
export interface ProsePart {
  readonly kind: 'plain' | 'code' | 'section';
  readonly text: string;
  /** Where a section stands. */
  readonly href?: string;
}

const section = /(RFC \d{4} §\d+(?:\.\d+)*)/;

/** The pieces of a text in which `backticks` mark code. */
export function proseParts(text: string): readonly ProsePart[] {
  return text
    .split('`')
    .flatMap((part, index): readonly ProsePart[] =>
      index % 2 === 1
        ? [{ kind: 'code', text: part }]
        : part.split(section).map((piece) => plainOrSection(piece)),
    )
    .filter((part) => part.text !== '');
}

function plainOrSection(text: string): ProsePart {
  const [, rfc, number] = /^RFC (\d{4}) §([\d.]+)$/.exec(text) ?? [];
  if (rfc === undefined || number === undefined) return { kind: 'plain', text };
  return { kind: 'section', text, href: rfcSection(rfc, number) };
}

/** The address of a section of an RFC. */
export const rfcSection = (rfc: string, number: string): string =>
  `https://www.rfc-editor.org/rfc/rfc${rfc}#section-${number}`;
