import type { Piece } from '../reader.ts';
import { readHar } from './har.ts';
import { jsonIn } from './json.ts';

const mark = /"(?:request|entries|item|resources|_postman_variable_scope|Request Headers)"\s{0,9}:/;

/** What browsers and API tools save as JSON: HAR, collections of Postman, exports of Insomnia. */
export function readExport(text: string): readonly Piece[] {
  return jsonIn(text, mark).flatMap((found) => readHar(found) ?? []);
}
