import type { Text } from '../../model/index.ts';
import { segment } from '../../model/index.ts';

/** What stands between the parts of a base string. */
export interface Separators {
  /** Before the last part, which is the parameter string. */
  readonly last: string;
  /** Before any other part. */
  readonly others: string;
}

/** The parts of a base string one after the other, with something else than `&` between them. */
export function joinPartsBy(parts: readonly Text[], { last, others }: Separators): Text {
  return parts.flatMap((part, index) => {
    if (index === 0) return part;
    return [...segment(index === parts.length - 1 ? last : others), ...part];
  });
}
