import type { Notice, Span } from '../../model/index.ts';
import type { NamedValue } from '../reader.ts';
import { fieldNamed, looksLikeKey } from '../settings/names.ts';

/** Where a value stands in an export: in quotes and escaped as JSON does it, or plain. */
function placeIn(text: string, { start, end }: Span, value: string): Span | undefined {
  const inside = text.slice(start, end);
  const quoted = JSON.stringify(value);
  const isQuoted = inside.indexOf(quoted);
  const at = isQuoted < 0 ? inside.indexOf(value) : isQuoted + 1;
  const length = isQuoted < 0 ? value.length : quoted.length - 2;
  return at < 0 ? undefined : { start: start + at, end: start + at + length };
}

/** How many values of an export are looked for in its text. */
const mostNamed = 40;

/** Those of the values that may be credentials, each once, with their places. */
export function namedIn(
  text: string,
  within: Span,
  values: readonly { readonly name: string; readonly value: string }[],
): readonly NamedValue[] {
  const known = values.filter(
    ({ name, value }) => value !== '' && (value.length > 59 || fieldNamed(name) !== undefined),
  );
  const once = new Map(known.map((one) => [`${one.name} ${one.value}`, one]));
  return [...once.values()].slice(0, mostNamed).flatMap(({ name, value }) => {
    const span = placeIn(text, within, value);
    return span === undefined ? [] : [{ name, value, span }];
  });
}

/** Stands in an export for what its tool puts there. */
const variable = /\{\{([^{}]{1,200})\}\}/g;
const mostNotices = 10;
/** So deep may a variable's value name others. */
const mostRounds = 4;

/** Variables of an export: puts their values in, and tells of those that have none. */
export function variablesIn(text: string, within: Span, known: ReadonlyMap<string, string>) {
  const unknown = new Set<string>();
  // A value that names another many times, and so on, would grow without end.
  let room = 1_000_000;

  const put = (whole: string, name: string): string => {
    // Insomnia writes an underscore and a dot in front.
    const value = known.get(name.trim().replace(/^_\./, ''));
    if (value === undefined) unknown.add(whole);
    room -= value?.length ?? 0;
    return value === undefined || room < 0 ? whole : value;
  };
  return {
    /** The text as the tool sends it. */
    fill: (given: string): string => {
      let filled = given;
      for (let round = 0; round < mostRounds && filled.includes('{{'); round += 1)
        filled = filled.replace(variable, put);
      return filled;
    },
    /** One for each variable without a value. */
    notices: (format: string): readonly Notice[] =>
      [...unknown].slice(0, mostNotices).map((name) => {
        const span = placeIn(text, within, name) ?? within;
        const message = `The value of ${wordFor(name)} is not in this paste: put it in by hand.`;
        return { code: `${format}-variable`, level: 'warning', message, span };
      }),
  };
}

/** A name is told, and what may be a value between braces is not. */
const wordFor = (name: string): string =>
  /^[A-Za-z_][\w.-]{0,40}$/.test(name) && !looksLikeKey(name) ? name : 'a variable';

/** What `variablesIn` gives. */
export type Variables = ReturnType<typeof variablesIn>;
