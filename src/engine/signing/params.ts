import type { Source, Text } from '../model/index.ts';
import { segment } from '../model/index.ts';

/** A parameter on its way into the base string: its name and value in their present form. */
export interface Param {
  readonly name: string;
  readonly value: string;
  readonly from: Source;
}

/** Changes every value, every name, or both; order and sources stay, and a parameter that is unchanged. */
export function mapParams(
  params: readonly Param[],
  change: { readonly name?: (text: string) => string; readonly value?: (text: string) => string },
): readonly Param[] {
  return params.map((param) => {
    const name = change.name?.(param.name) ?? param.name;
    const value = change.value?.(param.value) ?? param.value;
    const isSame = name === param.name && value === param.value;
    return isSame ? param : { name, value, from: param.from };
  });
}

/** `name=value`, or with something else between the two. */
export function pairText({ name, value, from: { kind, key } }: Param, equals = '='): Text {
  return [
    ...segment(name, { kind, key, part: 'name' }),
    ...segment(equals),
    ...segment(value, { kind, key, part: 'value' }),
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
