import { emptyRecord, type TokenRecord } from './record.ts';
import { finish, pieces, type InSteps } from './steps.ts';

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
  return finish(mergeInSteps(tokens, rows, newId));
}

/** As `merge`, in steps. */
export function* mergeInSteps(
  tokens: readonly TokenRecord[],
  rows: readonly Partial<TokenRecord>[],
  newId: () => string,
): InSteps<Merged> {
  const result = [...tokens];
  const find = finder(tokens);
  const ids = new Set(tokens.map(({ id }) => id));
  let updated = 0;
  for (const some of pieces(rows)) {
    for (const row of some) {
      const at = find(row);
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
    yield;
  }
  return { tokens: result, added: result.length - tokens.length, updated };
}

function freeId(id: string | undefined, ids: ReadonlySet<string>, newId: () => string): string {
  let free = id ?? '';
  while (free === '' || ids.has(free)) free = newId();
  return free;
}

const identifying = ['integration', 'account', 'consumerKey', 'token'] as const;

/**
 * Finds the record that a row is of: by its id, or else by its token and what else it names. What rows
 * name is looked up, since to go through thousands of records for each of thousands of rows takes minutes.
 */
function finder(tokens: readonly TokenRecord[]): (row: Partial<TokenRecord>) => number | undefined {
  const byId = placesBy(tokens, ({ id }) => id);
  /** By what a row names of a token: the rows of a file name the same. */
  const byNames = new Map<string, ReadonlyMap<string, number>>();
  return (row) => {
    if (row.id !== undefined && row.id !== '') return byId.get(row.id);
    if (row.token === undefined || row.token === '') return undefined;
    const names = identifying.filter((name) => row[name] !== undefined);
    const keyOf = (one: Partial<TokenRecord>): string =>
      JSON.stringify(names.map((name) => one[name]));
    const places = byNames.get(names.join()) ?? placesBy(tokens, keyOf);
    byNames.set(names.join(), places);
    return places.get(keyOf(row));
  };
}

/** Where each record stands; of several with one key, the first. */
function placesBy(
  tokens: readonly TokenRecord[],
  keyOf: (token: TokenRecord) => string,
): ReadonlyMap<string, number> {
  return new Map([...tokens.entries()].reverse().map(([at, token]) => [keyOf(token), at]));
}
