import type { Piece } from '../reader.ts';
import { readHar } from './har.ts';
import { readInsomnia } from './insomnia.ts';
import { jsonIn } from './json.ts';
import { environmentOf, readConsole, readPostman } from './postman.ts';
import { readRecord } from './record.ts';
import { readYaml } from './yaml.ts';

const mark =
  /"(?:request|entries|item|resources|_postman_variable_scope|Request Headers|headers|multiValueHeaders|requestHeaders)"\s{0,9}:/;
const yamlMark = /^(?:type: collection\.insomnia|_type: export$)/m;

/** What browsers and API tools save: HAR, collections and console of Postman, exports of Insomnia. */
export function readExport(text: string): readonly Piece[] {
  const all = jsonIn(text, mark);
  const environment = all.flatMap(({ value }) => environmentOf(value));
  return [
    ...all.flatMap(
      (found) =>
        readHar(found) ??
        readInsomnia(text, found) ??
        readRecord(text, found) ??
        readPostman(text, found, environment) ??
        readConsole(text, found) ??
        [],
    ),
    ...readYamlExport(text),
  ].sort((a, b) => a.span.start - b.span.start);
}

function readYamlExport(text: string): readonly Piece[] {
  const start = text.search(yamlMark);
  if (start < 0) return [];
  const span = { start, end: text.length };
  const piece = readInsomnia(text, { value: readYaml(text.slice(start)), span });
  return piece === undefined ? [] : [piece];
}
