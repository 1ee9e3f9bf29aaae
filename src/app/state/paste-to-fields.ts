import type { Parsed } from '../../engine/index.ts';
import type { Credentials, Pair } from '../../engine/model/index.ts';
import type { ParsedRequest } from '../../engine/parse/index.ts';
import type { ReadPaste } from '../../worker/protocol.ts';
import {
  emptied,
  fieldNames,
  fieldsByName,
  namesIn,
  type Fields,
  type Origin,
} from '../view/fields.ts';

/** Longer texts are read, and not shown whole: a browser lays out no more in a text box within a frame. */
export const mostShown = 50_000;
/** A line takes a browser as long as many characters. */
const mostLines = 2_000;

/** How much of a text the paste box shows. */
function shownLength(text: string): number {
  let end = -1;
  for (let line = 0; line < mostLines; line += 1) {
    end = text.indexOf('\n', end + 1);
    if (end < 0 || end >= mostShown) return Math.min(text.length, mostShown);
  }
  return end;
}

/** Whether the paste box shows the beginning only. */
export const isCutShort = (text: string): boolean => shownLength(text) < text.length;

const isSecret = (name: keyof Credentials): boolean => fieldsByName[name].holds === 'secret';

/** The fields that a pasted request says. A header and an envelope exclude each other. */
export function fieldsOfRequest(request: ParsedRequest): Partial<Fields> {
  const { method = '', url, authorization, body, headers } = request;
  const isEnvelope = authorization === undefined && body !== undefined;
  const isWhole = method !== '' && url !== undefined;
  return {
    // What one request sent is not the next one's.
    ...(isWhole ? emptied(namesIn('request')) : {}),
    ...(method === '' ? {} : { method }),
    ...(url === undefined ? {} : { url }),
    ...(isEnvelope ? { header: '' } : {}),
    ...(authorization === undefined ? {} : { header: authorization }),
    ...(body === undefined ? {} : { body }),
    ...fieldsOfHeaders(headers ?? []),
  };
}

/** The fields that are values of headers. */
function fieldsOfHeaders(headers: readonly Pair[]): Partial<Fields> {
  const found = fieldNames.flatMap((name) => {
    const { sentAs } = fieldsByName[name];
    const sent = headers.find((one) => one.name.toLowerCase() === sentAs?.name.toLowerCase());
    return sent === undefined
      ? []
      : [[name, sentAs?.fromPaste?.(sent.value) ?? sent.value] as const];
  });
  return Object.fromEntries(found);
}

/** What a paste says of the credentials, and of secrets that may have been used as they stood there. */
export function credentialFields(
  { credentials }: Parsed,
  otherSecrets: string,
): readonly { readonly fields: Partial<Fields>; readonly origin: Origin }[] {
  const others = credentials.flatMap(({ field, raw }) =>
    isSecret(field) && raw !== undefined && !otherSecrets.includes(raw) ? [raw] : [],
  );
  const found = credentials.map(({ field, value, isGuess }) => ({
    fields: { [field]: value },
    origin: isGuess ? ('a guess' as const) : ('paste' as const),
  }));
  const more = [otherSecrets, ...others].filter((one) => one !== '').join('\n');
  return others.length === 0
    ? found
    : [...found, { fields: { otherSecrets: more }, origin: 'paste' }];
}

/** The secrets of a paste: those that readers took, and those that the text names as one. */
export function secretsOfPaste({ parsed, secrets }: ReadPaste): readonly string[] {
  const fromPaste = parsed.credentials.flatMap(({ field, value, raw }) =>
    isSecret(field) ? [value, ...(raw === undefined ? [] : [raw])] : [],
  );
  return [...fromPaste, ...secrets];
}

/** A pasted text as the box shows it: secrets masked, character by character, and not too much of it. */
export function shownPaste(text: string, { hidden }: ReadPaste): string {
  const shown = text.slice(0, shownLength(text));
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of hidden) {
    pieces.push(shown.slice(at, start), shown.slice(start, end).replace(/[^\r\n]/g, '•'));
    at = end;
  }
  return `${pieces.join('')}${shown.slice(at)}${shown.length < text.length ? '…' : ''}`;
}
