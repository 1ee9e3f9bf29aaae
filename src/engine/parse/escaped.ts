import type { Repair } from './repair.ts';

/** `"`, `&`, `'`, `+` and `=` as JSON writers escape them for HTML, such as `\u0026`: .NET, Gson, Go and PHP. */
const numbered = /(\\+)u00(22|2[67bBfF]|3[dD])/g;

/** `\u0022` becomes `\"`, with twice the backslashes for JSON within JSON; the other marks need no escape. */
function unescaped(found: string): string {
  const backslashes = found.lastIndexOf('\\') + 1;
  const mark = String.fromCharCode(Number.parseInt(found.slice(backslashes + 1), 16));
  return mark === '"' ? `${'\\'.repeat(backslashes * 2 - 1)}"` : mark;
}

/** Ligatures: letters that a PDF draws as one sign. */
const ligatures: Readonly<Record<string, string>> = {
  ...{ ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' },
};

/** Single characters that JSON or Markdown escapes, or that a PDF or a scanned picture changes. */
export const escapedRepairs: readonly Repair[] = [
  {
    code: 'mend-numbered',
    message: 'JSON’s escapes of quotes, = and & by their numbers were undone.',
    pattern: numbered,
    by: unescaped,
    // The base string in JSON has its own reader.
    applies: (text) =>
      /\\u00(?:22|26|3d)/i.test(text) &&
      /\b(?:realm|algorithm|oauth_[a-z_]{1,20})(?:=|\\+u003d)\\{1,9}(?:u0022|")/i.test(text),
    mostNotices: 1,
  },
  {
    code: 'mend-markdown',
    message: 'The backslashes that Markdown sets before its marks were left out.',
    pattern: /\\(?=[_&*~#])/g,
    by: () => '',
    applies: (text) => /\boauth\\_[a-z]/.test(text),
    mostNotices: 1,
  },
  {
    code: 'mend-ligature',
    message: 'Letters that typesetting had drawn as one were read as themselves.',
    pattern: /[\ufb00-\ufb06]/g,
    by: (found) => ligatures[found] ?? found,
    applies: () => true,
    mostNotices: 1,
  },
  {
    code: 'mend-blank-in-name',
    message: 'A blank inside a parameter’s name, as it is read from a picture, was left out.',
    pattern: /(?<=\boauth)(?: _|_ )(?=[a-z])/g,
    by: () => '_',
    applies: (text) => /\boauth(?: _|_ )(?:nonce|timestamp)\b/.test(text),
    mostNotices: 1,
  },
  {
    code: 'mend-two-apostrophes',
    message: 'Two apostrophes in the place of a quote were read as one.',
    pattern: /''/g,
    by: () => '"',
    applies: (text) => /\boauth_[a-z_]{1,20}=''[^',\s]{1,500}''/.test(text),
    mostNotices: 1,
  },
];
