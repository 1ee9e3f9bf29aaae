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
  let updated = 0;
  for (const row of rows) {
    const at = result.findIndex((token, index) => index < tokens.length && isSame(token, row));
    const old = result[at];
    const id = old?.id ?? freeId(row.id, result, newId);
    const next = { ...(old ?? emptyRecord), ...row, id };
    if (old === undefined) result.push(next);
    else {
      result[at] = next;
      updated += 1;
    }
  }
  return { tokens: result, added: result.length - tokens.length, updated };
}

function freeId(
  id: string | undefined,
  tokens: readonly TokenRecord[],
  newId: () => string,
): string {
  return id === undefined || id === '' || tokens.some((token) => token.id === id) ? newId() : id;
}

function isSame(token: TokenRecord, row: Partial<TokenRecord>): boolean {
  if (row.id !== undefined && row.id !== '') return row.id === token.id;
  const names = ['integration', 'account', 'consumerKey', 'token'] as const;
  return Boolean(row.token) && names.every((name) => (row[name] ?? token[name]) === token[name]);
}
