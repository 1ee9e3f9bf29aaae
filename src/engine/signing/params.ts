import type { Source, Text } from '../model/index.ts';
import { segment } from '../model/index.ts';

/** A parameter on its way into the base string: its name and value in their present form. */
export interface Param {
  readonly name: string;
  readonly value: string;
  readonly from: Source;
}

/** Changes every value, every name, or both; order and sources stay. */
export function mapParams(
  params: readonly Param[],
  change: { readonly name?: (text: string) => string; readonly value?: (text: string) => string },
): readonly Param[] {
  return params.map(({ name, value, from }) => ({
    name: change.name?.(name) ?? name,
    value: change.value?.(value) ?? value,
    from,
  }));
}

/** `name=value`, or with something else between the two. */
export function pairText({ name, value, from }: Param, equals = '='): Text {
  return [
    ...segment(name, { ...from, part: 'name' }),
    ...segment(equals),
    ...segment(value, { ...from, part: 'value' }),
  ];
}

/**
 * Orders two parameters by name and then by value, by the octets of their encoded forms; RFC 5849
 * §3.4.1.3.2. Encoded text is ASCII, where the order of UTF-16 units is the order of octets.
 */
export function byEncodedOctets(a: Param, b: Param): number {
  return compare(a.name, b.name) || compare(a.value, b.value);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
