import { isDay } from './dates.ts';
import { dateFields, fieldNames, titles, type FieldName, type TokenRecord } from './record.ts';
import {
  leftOut,
  mostTokens,
  notKnown,
  secretIn,
  takeField,
  tooMany,
  type ReadFile,
} from './read.ts';
import { holdsSecret } from './secret.ts';
import { finish, pieces, type InSteps } from './steps.ts';

/** The shape of what this page writes; a change of it needs a step in `upgrades`. */
export const schemaVersion = 2;

/** An inventory as plain data, for a file or the device's own storage. */
export interface Stored {
  readonly schemaVersion: typeof schemaVersion;
  readonly tokens: readonly TokenRecord[];
}

export function toStored(tokens: readonly TokenRecord[]): Stored {
  return { schemaVersion, tokens };
}

export function printJson(tokens: readonly TokenRecord[]): string {
  return `${JSON.stringify(toStored(tokens), null, 2)}\n`;
}

type Loose = Readonly<Record<string, unknown>>;

/** Version 1 named the ends of keys otherwise, and knew no account, status, rotation or migration. */
function upgradeFirst({ consumerKeyLast4, tokenLast4, ...rest }: Loose): Loose {
  return { ...rest, consumerKey: consumerKeyLast4 ?? '', token: tokenLast4 ?? '' };
}

/** From each older version to the next. */
const upgrades: readonly ((token: Loose) => Loose)[] = [upgradeFirst];

const refuse = (refused: string): ReadFile => ({ refused, offers: [] });

/** Reads the text of a file that `printJson` wrote, also of an older version of this page. */
export function readJson(text: string): ReadFile {
  return finish(jsonInSteps(text));
}

/** As `readJson`, in steps. */
export function* jsonInSteps(text: string): InSteps<ReadFile> {
  // Megabytes of brackets keep the browser's own reader busy for seconds.
  if (nestsDeeperThan(text, mostDeep))
    return refuse('This JSON is nested deeper than any inventory. Nothing was changed.');
  yield;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return refuse('This is no complete JSON. Nothing was changed.');
  }
  yield;
  return yield* storedInSteps(data);
}

/** Reads an inventory from plain data of any shape. Keys, dates and words are checked as when typed. */
export function readStored(data: unknown): ReadFile {
  return finish(storedInSteps(data));
}

/** As `readStored`, in steps. */
export function* storedInSteps(data: unknown): InSteps<ReadFile> {
  const { schemaVersion: version, tokens } = looseOf(data);
  if (!Array.isArray(tokens) || !Number.isInteger(version) || Number(version) < 1) {
    return refuse(
      'This JSON is no inventory of this page: it has no `schemaVersion` and `tokens`. Nothing was changed.',
    );
  }
  if (Number(version) > schemaVersion) {
    return refuse(
      `This inventory is of version ${String(version)}, and this page knows versions up to ${schemaVersion}. Open it with a newer page. Nothing was changed.`,
    );
  }
  if (tokens.length > mostTokens) return refuse(`${tooMany} Nothing was changed.`);
  const rows: Partial<TokenRecord>[] = [];
  const noDays: string[] = [];
  const unknown = new Set<string>();
  for (const some of pieces(tokens as readonly unknown[])) {
    for (const token of some) {
      const row = readAny(token, Number(version));
      if (typeof row === 'string')
        return refuse(`Token ${rows.length + 1}: ${row} Nothing was changed.`);
      rows.push(row.record);
      noDays.push(...row.noDays.map((name) => `token ${rows.length}, “${titles[name]}”`));
      for (const name of row.unknown)
        if (unknown.size < mostUnknown) unknown.add(name.slice(0, 40));
    }
    yield;
  }
  return { rows, notes: [...leftOut(noDays), ...notKnown([...unknown])] };
}

/** At most so many unknown names are listed in a note. */
const mostUnknown = 10;

/** A token that was read, which of its days are none, and which of its names are not known. */
interface ReadToken {
  readonly record: Partial<TokenRecord>;
  readonly noDays: readonly FieldName[];
  readonly unknown: readonly string[];
}

/** A token as a version of this page wrote it, or the sentence that refuses it. */
function readAny(token: unknown, version: number): ReadToken | string {
  if (isDeeperThan(token, mostDeep)) return 'it is nested deeper than any token of this page.';
  if (holdsSecretAnywhere(token)) return secretIn;
  return readToken(
    upgrades.slice(version - 1).reduce((older, step) => step(older), looseOf(token)),
  );
}

function readToken(token: Loose): ReadToken | string {
  const record: Record<string, unknown> = {};
  const noDays: FieldName[] = [];
  for (const name of fieldNames) {
    const given = token[name];
    if (given === undefined) continue;
    const text = Array.isArray(given) ? given.join(' ') : given;
    if (typeof text !== 'string') return `“${titles[name]}” is no text.`;
    // Of control characters only those that a text may hold.
    // eslint-disable-next-line no-control-regex
    const plain = text.replace(/[\0-\x08\x0B\x0C\x0E-\x1F]/g, '');
    if (isNoDay(name, plain)) {
      noDays.push(name);
      continue;
    }
    const read = takeField(name, plain);
    if ('refused' in read) return read.refused;
    record[name] = read.value;
  }
  const known: readonly string[] = fieldNames;
  const unknown = Object.keys(token).filter((name) => !known.includes(name));
  return { record, noDays, unknown };
}

const isNoDay = (name: FieldName, text: string): boolean =>
  dateFields.some((one) => one === name) && text !== '' && !isDay(text);

/** What is no object has no properties. */
function looseOf(data: unknown): Loose {
  // An object that is not null can be looked at by any name.
  return typeof data === 'object' && data !== null ? (data as Loose) : {};
}

/** No token of any version nests deeper: such data is refused, before it could overflow the stack. */
const mostDeep = 20;

/** Whether data is nested beyond a depth; never looks further than that. */
function isDeeperThan(data: unknown, depth: number): boolean {
  if (typeof data !== 'object' || data === null) return false;
  return depth === 0 || Object.values(data).some((one) => isDeeperThan(one, depth - 1));
}

/** The same of JSON that is still a text. What stands in quotes is no bracket. */
function nestsDeeperThan(text: string, depth: number): boolean {
  let open = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length && open <= depth; at += 1) {
    const mark = text[at];
    if (mark === '"') isQuoted = !isQuoted;
    else if (isQuoted) at += mark === '\\' ? 1 : 0;
    else if (mark === '[' || mark === '{') open += 1;
    else if (mark === ']' || mark === '}') open -= 1;
  }
  return open > depth;
}

/** Looks into names and values of any depth, also of what this page does not know. */
function holdsSecretAnywhere(data: unknown): boolean {
  return holdsSecret(JSON.stringify(data));
}
