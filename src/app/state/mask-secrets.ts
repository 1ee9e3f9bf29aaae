import { mostSearched, secretsReplaced } from '../../engine/redact/index.ts';

/**
 * A text with dots in the place of secrets: those that are known, in every spelling, and those that the
 * text names. In a very long text only what is known is looked for, as it was typed.
 */
export function maskSecrets(text: string, known: readonly string[]): string {
  if (text.length > mostSearched)
    return known.reduce((left, one) => left.replaceAll(one, dots(one.length)), text);
  return secretsReplaced(text, known, dots);
}

const dots = (count: number): string => '•'.repeat(count);

/** Each text of a record masked so; what is no text stays. */
export function maskAll<T extends object>(record: T, known: readonly string[]): T {
  const entries = Object.entries(record).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'string' ? maskSecrets(value, known) : value,
  ]);
  // Each name keeps a value of its kind.
  return Object.fromEntries(entries) as T;
}
