import type { GivenText } from '../engine/index.ts';

/** Texts of up to so many characters are read on the page, within a frame; longer ones in the worker. */
export const mostReadHere = 20_000;

/** More is not signed: memory and patience would end before the answer. */
const most = { characters: 2_000_000, parameters: 20_000 };

/** Every text in a case, or in a part of one. */
export function textsIn(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsIn) : [];
}

/** The characters of a case. */
export const sizeOf = (text: GivenText): number =>
  textsIn(text).reduce((sum, { length }) => sum + length, 0);

/** Why a case is not signed at all, in a sentence; `''` where it is. A body is signed only if it is a form. */
export function tooMuchIn({ request, observed, baseString = '' }: GivenText): string {
  const isForm = request.headers.some(({ value }) => /form-urlencoded/i.test(value));
  const signed = [request.url, isForm ? request.body : '', observed, baseString];
  const parameters = countOf(request.url, '&') + (isForm ? countOf(request.body, '&') : 0) + 1;
  const characters = signed.reduce((sum, { length }) => sum + length, 0);
  if (parameters > most.parameters) return words('parameters', parameters, most.parameters);
  return characters > most.characters ? words('characters', characters, most.characters) : '';
}

const number = (count: number): string => count.toLocaleString('en');

function words(what: string, count: number, limit: number): string {
  return `This holds ${number(count)} ${what}. Up to ${number(limit)} are signed here, so nothing is judged.`;
}

function countOf(text: string, mark: string): number {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) count += 1;
  return count;
}
