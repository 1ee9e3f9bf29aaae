/**
 * A value in a sentence: as code when it is short and plain, and otherwise only that it is there.
 * What is long might be a secret that stands in the wrong place, so no part of it is shown.
 */
export function shown(value: string): string {
  return /^[\w.\-:]{1,24}$/.test(value) ? `\`${value}\`` : 'another text';
}

/** Characters in a sentence: each as code where it is plain to see, and otherwise by its number. */
export function charactersNamed(text: string): string {
  return Array.from(text, (character) =>
    /[!-_a-~]/.test(character)
      ? `\`${character}\``
      : `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  ).join(' ');
}

/** Names in a sentence: `a`, `b` and `c`. Long or odd ones are not shown. */
export function listed(names: readonly string[]): string {
  const all = names.map(shown);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}

/** A number and its noun: `1 minute`, `2 minutes`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

const units = [
  { noun: 'year', seconds: 31_557_600 },
  { noun: 'month', seconds: 2_629_800 },
  { noun: 'day', seconds: 86_400 },
  { noun: 'hour', seconds: 3600 },
  { noun: 'minute', seconds: 60 },
] as const;

/** A time in whole units, the largest of which there are at least two: `9 years`, `90 minutes`. */
export function duration(seconds: number): string {
  const unit = units.find((candidate) => seconds >= 2 * candidate.seconds);
  if (unit === undefined) return counted(Math.floor(seconds), 'second');
  return counted(Math.floor(seconds / unit.seconds), unit.noun);
}
