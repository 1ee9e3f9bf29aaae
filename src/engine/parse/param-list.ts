import { percentEncode } from '../text/percent.ts';
import { headerWords } from './header-text.ts';
import type { Piece } from './reader.ts';

const pair =
  /["']?\b(realm|oauth_(?:consumer_key|token|signature(?:_method)?|timestamp|nonce|version))(?:["'\]]?[ \t]{0,9}(?:=>|->|:|\t)|["'],)[ \t]{0,9}["']?([^\s"',;()]{1,500})["']?/gi;
/** So far may one parameter stand behind the one before. */
const farthest = 200;

/** OAuth parameters as `name: value`, one on each line, in a table, or as languages print an object or pairs. */
export function readParameterList(text: string): readonly Piece[] {
  const all = [...text.matchAll(pair)];
  const first = all[0];
  if (first === undefined) return [];
  const values = new Map<string, string>();
  let end = first.index;
  for (const { 0: whole, 1: name = '', 2: value = '', index } of all) {
    if (index - end > farthest || values.has(name)) break;
    values.set(name, /%[0-9a-f]{2}/i.test(value) ? value : percentEncode(value));
    end = index + whole.length;
  }
  if (values.size < 3 || !(values.has('oauth_signature') || values.has('oauth_nonce'))) return [];
  const authorization = headerOf(values);
  const span = { start: first.index, end };
  return [{ span, words: headerWords(authorization), requests: [{ authorization }] }];
}

/** A header of names and encoded values. */
export const headerOf = (values: Iterable<readonly [name: string, value: string]>): string =>
  `OAuth ${Array.from(values, ([name, value]) => `${name}="${value}"`).join(', ')}`;
