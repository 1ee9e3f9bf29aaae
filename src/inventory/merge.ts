import { emptyRecord, type TokenRecord } from './record.ts';

/** An inventory after an import, and how many records are new and how many were brought up to date. */
export interface Merged {
  readonly tokens: readonly TokenRecord[];
  readonly added: number;
  readonly updated: number;
}

/**
 * Puts rows into an inventory. A row with the id of a record, or with its token and whatever else it
 * names of integration, account and consumer key, changes what its columns name. Any other is added,
 * with an id from `newId`.
 */
export function merge(
  tokens: readonly TokenRecord[],
  rows: readonly Partial<TokenRecord>[],
  newId: () => string,
): Merged {
  const result = [...tokens];
  const places = placesOf(tokens);
  const ids = new Set(tokens.map(({ id }) => id));
  let updated = 0;
  for (const row of rows) {
    const at = placeOf(row, result, places);
    const old = at === undefined ? undefined : result[at];
    const id = old?.id ?? freeId(row.id, ids, newId);
    ids.add(id);
    const next = { ...(old ?? emptyRecord), ...row, id };
    if (old === undefined || at === undefined) result.push(next);
    else {
      result[at] = next;
      updated += 1;
    }
  }
  return { tokens: result, added: result.length - tokens.length, updated };
}

function freeId(id: string | undefined, ids: ReadonlySet<string>, newId: () => string): string {
  let free = id ?? '';
  while (free === '' || ids.has(free)) free = newId();
  return free;
}

/** Where the records of an inventory stand, so that each row of a long file need not go through all. */
interface Places {
  readonly byId: ReadonlyMap<string, number>;
  readonly byEnd: ReadonlyMap<string, readonly number[]>;
}

function placesOf(tokens: readonly TokenRecord[]): Places {
  const byId = new Map<string, number>();
  const byEnd = new Map<string, number[]>();
  for (const [at, { id, token }] of tokens.entries()) {
    if (!byId.has(id)) byId.set(id, at);
    const same = byEnd.get(token);
    if (same === undefined) byEnd.set(token, [at]);
    else same.push(at);
  }
  return { byId, byEnd };
}

/** The record that a row is of: by its id, or else by its token and what else it names. */
function placeOf(
  row: Partial<TokenRecord>,
  tokens: readonly TokenRecord[],
  { byId, byEnd }: Places,
): number | undefined {
  if (row.id !== undefined && row.id !== '') return byId.get(row.id);
  if (row.token === undefined || row.token === '') return undefined;
  const names = ['integration', 'account', 'consumerKey', 'token'] as const;
  return byEnd.get(row.token)?.find((at) => {
    const token = tokens[at];
    return token !== undefined && names.every((name) => (row[name] ?? token[name]) === token[name]);
  });
}
