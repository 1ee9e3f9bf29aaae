import { joinTexts } from '../../model/index.ts';
import { pairText } from '../../signing/index.ts';
import type { Runs } from '../slots/index.ts';

/** A client that joins parameters by other texts than `=` and `&`, and quotes their values or not. */
export function joinedBy({
  equals = '=',
  and = '&',
  quote = '',
}: {
  readonly equals?: string;
  readonly and?: string;
  readonly quote?: string;
}): Runs {
  const pairTexts: Runs = {
    pairTexts: ({ sorted }) =>
      sorted.map((param) => pairText({ ...param, value: quote + param.value + quote }, equals)),
  };
  return {
    ...(equals === '=' && quote === '' ? {} : pairTexts),
    ...(and === '&' ? {} : { pairsJoined: ({ pairs }) => joinTexts(pairs, and) }),
  };
}
