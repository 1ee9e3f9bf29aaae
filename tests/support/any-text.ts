import fc from 'fast-check';

/** The half surrogates, which are no characters by themselves, lie between these. */
const [firstHalf, lastHalf] = [0xd800, 0xdfff];
const halves = lastHalf - firstHalf + 1;

/**
 * Any character of Unicode, as the unit of a text. The `binary` of fast-check is the same, and takes two
 * seconds to be made in each process.
 */
export const anyCharacter = fc.integer({ min: 0, max: 0x10ffff - halves }).map(
  (number) => String.fromCodePoint(number < firstHalf ? number : number + halves),
  (text) => {
    const code = typeof text === 'string' ? (text.codePointAt(0) ?? -1) : -1;
    if (code < 0 || text !== String.fromCodePoint(code)) throw new Error('not one character');
    return code < firstHalf ? code : code - halves;
  },
);
