import { family } from '../kinds/define.ts';
import { eachLevel } from '../places/each-level.ts';
import { escapingClass } from '../imitate/encoders.ts';
import { subsetsOf } from '../places/signed-params.ts';

const classes = [
  ...subsetsOf(['\\-', '.', '_', '~']).map((marks) => marks.join('')),
  '0-9',
  'A-Z',
  'a-z',
  'A-Za-z',
  'A-Za-z0-9',
  'A-Za-z0-9\\-._~',
].map((characters) => [characters.replace('\\', ''), escapingClass(characters)] as const);

export const familyCharEscaped = family({
  id: 'family-char-escaped',
  title: 'Characters were escaped needlessly',
  did: 'escaped characters that stay unescaped',
  what: 'Your encoder escapes some letters, digits or `- . _ ~`.',
  why: 'Letters, digits and `- . _ ~` stay unescaped: RFC 5849 §3.6.',
  fix: 'Use an encoder for RFC 3986.',
  variants: (given) =>
    eachLevel(given, () =>
      classes.map(([characters, change]) => [`\`${characters}\` escaped`, change]),
    ),
});
