import type { Text } from '../model/index.ts';
import { joinTexts, segment } from '../model/index.ts';
import type { Param } from '../signing/index.ts';

/** The parameters joined as usual, or by other texts than `=` and `&`. */
export function joinParamsBy(
  params: readonly Param[],
  { equals = '=', and = '&' }: { readonly equals?: string; readonly and?: string },
): Text {
  const pairs = params.map(({ name, value, from }) => [
    ...segment(name, { ...from, part: 'name' }),
    ...segment(equals),
    ...segment(value, { ...from, part: 'value' }),
  ]);
  return joinTexts(pairs, and);
}
