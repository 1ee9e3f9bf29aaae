import { readCase } from '../../engine/index.ts';
import { mostReadHere, sizeOf } from '../../worker/size.ts';
import { givenText, type Fields, type KeyName } from '../view/fields.ts';
import { keysSent } from './autofill.ts';

/** The consumer key and the token ID; `''` for one that is not known. */
export type KeyNames = Pick<Fields, KeyName>;

/** The key and the token of the request or, where it names none, those of the fields. */
export function keysOf(fields: Fields): KeyNames {
  const known = knownKeys.get(fields);
  if (known !== undefined) return known;
  const keys = readKeysOf(fields);
  knownKeys.set(fields, keys);
  return keys;
}

/** Fields are never changed, and asked for their keys several times with each change. */
const knownKeys = new WeakMap<Fields, KeyNames>();

function readKeysOf(fields: Fields): KeyNames {
  const text = givenText(fields);
  const sent = sizeOf(text) <= mostReadHere ? keysSent(readCase(text).given) : noKeys;
  const { consumerKey, token } = fields;
  return { consumerKey: sent.consumerKey || consumerKey.trim(), token: sent.token || token.trim() };
}

/** No key is known. */
export const noKeys: KeyNames = { consumerKey: '', token: '' };

/** Whether a text became another by a key or two, and not by a paste. */
export function isOneEdit(before: string, after: string): boolean {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return Math.max(before.length, after.length) - start - end <= 1;
}
