import type { Repair } from './repair.ts';

/** A header in a string of code, in single quotes or with its own quotes escaped. */
const inSingle = /'[^'\n]{0,200}\b(?:OAuth\s|realm=|oauth_[a-z_]{1,20}=)/;
const inDouble = /"[^"\n]{0,200}\bOAuth\s{1,3}(?:realm|oauth_[a-z_]{1,20})=\\"/;

/** A command of a shell: there `'a' \\` and `'b'` on the next line are two arguments, and not one string. */
const command = /^\s*(?:curl|wget|https?(?=[ \t]+(?:-|[A-Z]{3,7}[ \t])))\b/im;

/** Strings of code that hold a header in pieces: `'OAuth realm="1",' + 'oauth_token=…'`. */
export const codeRepairs: readonly Repair[] = [
  {
    code: 'mend-split-string',
    message: 'A string that code writes in pieces was put together.',
    // Python joins strings that stand side by side; other languages need `+`, `.`, `&` or `||` between.
    pattern:
      /'[ \t]{0,9}(?:\+|\.|&(?:[ \t]{0,9}_)?|\|\||\\)?[ \t]{0,9}\r?\n[ \t]{0,99}(?:(?:\+|\.|&|\|\|)[ \t]{0,9})?'/g,
    by: () => '',
    applies: (text) => inSingle.test(text) && !command.test(text),
    mostNotices: 1,
  },
  {
    code: 'mend-split-string',
    message: 'A string that code writes in pieces was put together.',
    pattern:
      /(?<!\\)"[ \t]{0,9}(?:(?:\+|\.|&(?:[ \t]{0,9}_)?|\|\|)[ \t]{0,9}\r?\n[ \t]{0,99}|\r?\n[ \t]{0,99}(?:\+|\.|&|\|\|)[ \t]{0,9})"/g,
    by: () => '',
    applies: (text) => inDouble.test(text),
    mostNotices: 1,
  },
  {
    code: 'mend-scheme-apart',
    message: 'The scheme and its parameters, which .NET keeps apart, were put together.',
    pattern:
      /\bAuthenticationHeaderValue\(\s{0,9}"OAuth"\s{0,9},\s{0,9}[@$]{0,2}"|"Scheme"\s{0,9}:\s{0,9}"OAuth"\s{0,9},\s{0,9}"Parameter"\s{0,9}:\s{0,9}"/g,
    by: (found) => (found.startsWith('"') ? '"Authorization":"OAuth ' : '("OAuth '),
    applies: (text) => text.includes('"OAuth"'),
    mostNotices: 1,
  },
];
