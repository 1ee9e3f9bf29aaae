import { clientsThatDo } from '../../engine/faults/index.ts';
import type { FaultRef } from '../../engine/search/index.ts';

/** A client that is known to make some mistakes: which one and when, and what to do about it. */
export interface KnownClient {
  readonly name: string;
  /** Begins with a space, or is empty. May hold `code`. */
  readonly when: string;
  readonly fix: string;
  /** Addresses of public pages that show it. */
  readonly sources: readonly string[];
}

/** The clients that may have made a recipe, and are known to make all mistakes in `of`. */
export function knownClients(
  recipe: readonly FaultRef[],
  of: readonly FaultRef[] = recipe,
): readonly KnownClient[] {
  const ids = of.map(({ id }) => id);
  return clientsThatDo(recipe)
    .map(({ client, does }) => ({ client, does: does.filter(({ fault }) => ids.includes(fault)) }))
    .filter(({ does }) => does.length === of.length)
    .map(({ client: { name, version, fix, sources }, does }) => ({
      name: `${name} ${version}`.trim(),
      when: [...new Set(does.flatMap(({ when }) => when ?? []))]
        .map((text, at) => (at === 0 ? ` ${text}` : ` and ${text}`))
        .join(''),
      ...{ fix, sources },
    }));
}
