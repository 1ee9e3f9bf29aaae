/** What a log writes where it left characters out, with nothing but a value around it. */
const dots = String.raw`\.{3,}|\.{2}$|…|\\{1,4}u2026|⋯`;
/** Characters that are drawn over what is not shown; stars and letters only in a row. */
const drawn = String.raw`[•●∙█▇■▪◼▓▒░×✱∗⁎]|·{2,}|(?:%2A){3,}|\*{3,}|^\*{2,}|\*{2,}$|[xX]{6,}|#{4,}|_{5,}|-{5,}`;
/** Words for it; in brackets they may stand inside a value. */
const word = String.raw`(?:snip|cut|redact|mask|hidden|hide|truncat|omit|remov|filter|elid|trimm|shorten|scrub|obfuscat|censor|protect|sensitive|secret|private|confidential)[a-z]*`;
const count = String.raw`(?:\+|and )?\d{1,6} ?(?:more )?(?:char|byte|octet|more)[a-z]*`;
const inBrackets = String.raw`[<\[({](?:[.…* ]{1,9}|[^<>()[\]{}]{0,20}\b(?:${word}|${count})\b[^<>()[\]{}]{0,20})[>\])}]`;

const within = new RegExp([dots, drawn, inBrackets].join('|'), 'iu');
/** Masks only where they are the whole value, such as `xxx` or `<token>`; within a value they may be its own. */
const whole =
  /^(?:[xX]{3,}|#{2,}|_{2,}|-{2,}|\.{2,}|[*_ -]*(?:redacted|hidden|masked|filtered|removed|omitted|truncated|sensitive|confidential)[*_ -]*|<[^<>]{0,60}>|\[[^[\]]{0,60}\]|\([^()]{0,60}\)|\{\{[^{}]{0,60}\}\}|[$#]\{[^{}]{0,60}\}|%[sd@]|your[_ -].{0,60})$/iu;

/** So much of a value is looked at: none that is signed is longer. */
const longest = 4_000;

/**
 * Whether a value, or a part of it, was left out or drawn over before a person saw it: as a whole
 * (`****`, `[REDACTED]`, `<token>`) or in the middle (`abc…xyz`, `abc***xyz`). What it was is not known.
 */
export function isMasked(value: string): boolean {
  const plain = value.slice(0, longest).trim();
  return within.test(plain) || whole.test(plain);
}

/** What is left out, stands for a value in a template, or names a variable; of a text in brackets only all of it. */
const placeholder =
  /[•…]|\*\*|\.\.\.|^(?:\*+|x{3,}|<[^>]*>|\[[^\]]*\]|\{\{[^}]*\}\}|[$%#]?\{[^}]*\}|\$\w+|%\w+%|null|none|nil|undefined|true|false|redacted|string|str|value|your\b.*|your_.*)?$/i;

/**
 * Whether a text as a whole only stands for a value: in a template, masked, or as a variable's name. It is
 * the stricter question: what is one of these need not be hidden from others.
 */
export function isPlaceholder(value: string): boolean {
  return placeholder.test(value);
}
