import { byUnits, type Compare } from './orders.ts';

/**
 * Comparisons by the rules of a language, for the ASCII that encoded text is made of. They are
 * written out because the platform's own depend on its version and its settings.
 */

/** The order of marks in the root collation of CLDR; digits and letters come behind them. */
const marks = '_-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$';

const weights = new Map(
  Array.from(`${marks}0123456789abcdefghijklmnopqrstuvwxyz`, (character, at) => [
    character,
    String.fromCharCode(at + 1),
  ]),
);

/** A text as its weights without regard to case: what a language compares first. */
const primary = (text: string): string =>
  Array.from(text.toLowerCase(), (character) => weights.get(character) ?? character).join('');

/** Small letters before capitals: what a language compares last. */
const swapCase = (text: string): string =>
  text.replace(/[A-Za-z]/g, (letter) =>
    letter < 'a' ? letter.toLowerCase() : letter.toUpperCase(),
  );

const inOrder =
  (...keys: readonly ((text: string) => string)[]): Compare =>
  (a, b) => {
    for (const key of keys) {
      const order = byUnits(key(a), key(b));
      if (order !== 0) return order;
    }
    return 0;
  };

const without =
  (ignored: RegExp) =>
  (text: string): string =>
    primary(text.replace(ignored, ''));

/** ICU: .NET since version 5, JavaScript's `localeCompare`. Every mark counts. */
export const likeIcu: Compare = inOrder(primary, swapCase);

/** The .NET Framework and PowerShell 5 on Windows: `-` and `'` are compared only where all else is equal. */
export const likeNls: Compare = inOrder(without(/[-']/g), swapCase, primary);

/** A collation that compares `_` and `-` only where all else is equal. */
export const likeIcuShifted: Compare = inOrder(without(/[-_]/g), swapCase, primary);
