import type { Notice } from '../../model/index.ts';

const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63]/g;
const quotes = /["'`\u2018-\u201f\u00ab\u00bb]/g;

/** What mail, chat and word processors put into a short text, and what is done about it. */
const replacements: readonly (readonly [
  code: string,
  message: string,
  pattern: RegExp,
  by: (found: string) => string,
])[] = [
  [
    'account-invisible',
    'Characters without width were left out. If your settings hold them, take them out there too.',
    /[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/g,
    () => '',
  ],
  [
    'account-full-width',
    'Full-width characters were read as plain ones. If your settings hold them, type them anew there.',
    /[\uff01-\uff5e]/g,
    (found) => String.fromCharCode(found.charCodeAt(0) - 0xfee0),
  ],
  [
    'account-space',
    'A space that is no plain one, such as a non-breaking space, was read as a space.',
    /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g,
    () => ' ',
  ],
  ['account-dash', 'A dash was read as a hyphen.', dashes, () => '-'],
];

/** A text without invisible, full-width or otherwise changed characters, and notices on what was replaced. */
export function cleaned(text: string): { readonly text: string; readonly notices: Notice[] } {
  const notices: Notice[] = [];
  let clean = text;
  for (const [code, message, pattern, by] of replacements) {
    const replaced = clean.replace(pattern, by);
    if (replaced !== clean) notices.push({ code, level: 'info', message });
    clean = replaced;
  }
  return { text: clean.trim(), notices };
}

/** A value without quotes, brackets and punctuation around it. */
export function bare(text: string): string {
  const marks = /^[\s<[({,;:.\\]+|[\s>\])},;:.\\]+$/g;
  return text.replace(quotes, ' ').replace(marks, '').replace(marks, '').trim();
}
