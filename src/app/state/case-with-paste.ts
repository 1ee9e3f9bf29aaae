import type { Parsed } from '../../engine/index.ts';
import type { Span } from '../../engine/model/index.ts';
import { isSigned, type ParsedRequest, type ParsedResponse } from '../../engine/parse/index.ts';
import type { ReadPaste } from '../../worker/protocol.ts';
import {
  emptied,
  emptyFields,
  fieldNames,
  fieldsByName,
  namesIn,
  picked,
  secretsByKey,
  type FieldName,
  type Fields,
  type Origin,
} from '../view/fields.ts';
import {
  changed,
  filled,
  withKeys,
  withoutOtherKeys,
  write,
  type Case,
  type Change,
  type Correction,
  type PasteNotes,
} from './case.ts';
import {
  credentialFields,
  fieldsOfRequest,
  isCutShort,
  secretsOfPaste,
  shownPaste,
} from './paste-to-fields.ts';

/** The case after a paste was read. */
export function pasted(
  before: Case,
  text: string,
  read: ReadPaste,
  { isTyped, joined }: { readonly isTyped: boolean; readonly joined: string },
): Case {
  const { parsed } = read;
  const isSame = sameRequests(parsed.requests, before.paste.requests);
  // Of several requests the one that was chosen stays, as long as they are the same, or one types.
  const isKept = isSame || (isTyped && parsed.requests.length > before.paste.chosen);
  const chosen = isKept ? before.paste.chosen : 0;
  const request = parsed.requests[chosen];
  const corrected = isSame ? before.paste.corrected : {};
  const notes = notesOf(before, text, read, { isTyped, joined, chosen, corrected });
  const noted = { ...before, paste: notes };
  const base = isSame || request === undefined ? noted : withoutOtherRequest(noted, request);
  const says = [
    ...(isSame || request === undefined ? [] : requestChanges(request, base.fields)),
    ...(parsed.baseString === undefined
      ? []
      : [{ fields: { baseString: parsed.baseString }, origin: 'paste' as const }]),
    ...credentialFields(parsed, before.fields.otherSecrets),
  ];
  const statedBefore = fieldsOfRequest(before.paste.requests[before.paste.chosen] ?? {});
  const { changes, disputed } = changesAndDisputes(base, says, statedBefore);
  const box = { paste: isTyped ? text : shownPaste(text, read) };
  const written = write(base, [...changes, { fields: box, origin: 'typed' }]);
  const response = answerAfter(before, parsed, request, disputed);
  const after = { ...written, response, disputed: { ...written.disputed, ...disputed } };
  return withKeys(forgetKeysOf(before, changes), filled(withoutOtherKeys(before, after)));
}

/**
 * What a text says that is added to a paste, together with what was said before. Only the new text is read:
 * the box holds the old one with its secrets masked, and what follows a request is no body of it.
 */
export function added(before: Case, text: string, read: ReadPaste): readonly [string, ReadPaste] {
  const { parsed, secrets, hidden } = read;
  const { recognised, notices, requests, chosen } = before.paste;
  const above = `${before.fields.paste.trimEnd()}\n\n`;
  const shifted = ({ start, end }: Span): Span => ({
    start: start + above.length,
    end: end + above.length,
  });
  const answered = requests.map((one, at) =>
    at === chosen && parsed.response !== undefined ? { ...one, response: parsed.response } : one,
  );
  const moved = parsed.notices.map((one) =>
    one.span === undefined ? one : { ...one, span: shifted(one.span) },
  );
  const whole: Parsed = {
    ...parsed,
    recognised: [...recognised, ...parsed.recognised],
    notices: [...notices, ...moved],
    requests: answered,
    credentials: parsed.credentials.map((one) => ({ ...one, span: shifted(one.span) })),
  };
  return [above + text, { parsed: whole, secrets, hidden: hidden.map(shifted) }];
}

/** Whether the same requests stand in a paste, whatever was answered to them. */
function sameRequests(a: readonly ParsedRequest[], b: readonly ParsedRequest[]): boolean {
  const asked = (all: readonly ParsedRequest[]): string =>
    JSON.stringify(all.map((one) => ({ ...one, response: undefined })));
  return a.length === b.length && asked(a) === asked(b);
}

/** The answer to the request in the fields: the new one, or the one before where the paste has none for this header. */
function answerAfter(
  before: Case,
  parsed: Parsed,
  request: ParsedRequest | undefined,
  disputed: Partial<Fields>,
): ParsedResponse | undefined {
  const answer = request?.response ?? parsed.response;
  const earlier = before.paste.requests[before.paste.chosen]?.response;
  const isOfAnother = disputed.header !== undefined;
  if (
    isOfAnother ||
    (request !== undefined && JSON.stringify(answer) === JSON.stringify(earlier))
  ) {
    return before.response;
  }
  return answer;
}

/** Secrets that stand in the paste are those of its request, also where they are the same as before. */
function forgetKeysOf(before: Case, changes: readonly Change[]): Case {
  const given = new Set(changes.flatMap(({ fields }) => Object.keys(fields)));
  const fields = { ...before.fields };
  for (const [, secret] of secretsByKey) if (given.has(secret)) fields[secret] = '';
  return { ...before, fields };
}

function notesOf(
  { paste }: Case,
  text: string,
  read: ReadPaste,
  {
    isTyped,
    ...kept
  }: Pick<PasteNotes, 'joined' | 'chosen' | 'corrected'> & { readonly isTyped: boolean },
): PasteNotes {
  const { recognised, notices, requests } = read.parsed;
  const isCut = !isTyped && isCutShort(text);
  const cut = isCut ? ' All of it was read, and the beginning is shown.' : '';
  // What was read before may still stand in the fields.
  const secrets = [...paste.secrets, ...(isTyped ? [] : secretsOfPaste(read))];
  return { ...kept, recognised, notices, requests, joined: kept.joined + cut, isCut, secrets };
}

/** What a request says, each field with who wrote it. */
function requestChanges(request: ParsedRequest, fields: Fields = emptyFields): readonly Change[] {
  const { header, ...others } = fieldsOfRequest(request);
  // A URL pasted alone, while the field is empty, was asked for by the page: it is the present header's.
  const isAskedFor = header === '' && !isSigned(request) && fields.url.trim() === '';
  const says: Partial<Fields> = isAskedFor || header === undefined ? others : { ...others, header };
  const guessed = new Set<string>(request.guessed ?? []);
  return (Object.keys(says) as FieldName[]).map((name) => ({
    fields: { [name]: says[name] },
    origin: guessed.has(name) ? 'a guess' : 'paste',
  }));
}

/**
 * The case without what another request said: a second header is a second request, and the URL of the
 * first is not its own. Nor is anything of an example. What was typed stays.
 */
function withoutOtherRequest(before: Case, request: ParsedRequest): Case {
  const isOther = (origin: Origin | undefined): boolean =>
    origin === 'example' ||
    (isSigned(request) &&
      (origin === 'link' || ((origin === 'paste' || origin === 'a guess') && holdsSigned(before))));
  const names = fieldNames.filter(
    (name) =>
      isOther(before.origins[name]) &&
      (before.origins[name] === 'example' || fieldsByName[name].part === 'request'),
  );
  return write(before, [{ fields: emptied(names), origin: 'paste' }]);
}

const holdsSigned = ({ fields: { header, body } }: Case): boolean =>
  isSigned({ authorization: header, body });

/**
 * What a paste writes, and what it says of fields that a person typed: those keep what was typed. What an
 * earlier paste said as well was corrected by hand, and is no news.
 */
function changesAndDisputes(
  { fields, origins }: Case,
  says: readonly Change[],
  statedBefore: Partial<Fields>,
): { readonly changes: readonly Change[]; readonly disputed: Partial<Fields> } {
  const disputed: Partial<Record<FieldName, string>> = {};
  const changes = says.flatMap(({ fields: some, origin }): readonly Change[] => {
    const entries = Object.entries(some) as [FieldName, string][];
    const free = entries.filter(([name, text]) => {
      if (origins[name] !== 'typed' || fields[name].trim() === '') return true;
      // That a whole request has no body is news too.
      const isStated = text !== '' || name === 'body';
      const isNews = isStated && text.trim() !== fields[name].trim();
      if (isNews && text !== statedBefore[name] && name !== 'otherSecrets') disputed[name] = text;
      return false;
    });
    return free.length === 0 ? [] : [{ fields: Object.fromEntries(free), origin }];
  });
  return { changes, disputed };
}

/**
 * The case with another of the pasted requests in its fields, and the answer to that one. What a person
 * corrected stays with the request that it was corrected in.
 */
export function withRequest(before: Case, chosen: number): Case {
  const { requests, chosen: left, corrected } = before.paste;
  const request = requests[chosen];
  if (request === undefined || chosen === left) return before;
  const { [chosen]: own, ...others } = { ...corrected, [left]: correctionOf(before) };
  const changes: readonly Change[] = [
    { fields: emptied(namesIn('request')), origin: 'paste' },
    ...requestChanges(request),
    { fields: own?.fields ?? {}, origin: 'typed' },
  ];
  const paste = { ...before.paste, chosen, corrected: others };
  const { response } = own ?? request;
  return { ...changed({ ...before, paste }, changes), response };
}

/** What the fields say otherwise than the request that was put into them, or with a person's word for it. */
function correctionOf({ fields, origins, paste, response }: Case): Correction {
  const stated: Fields = { ...emptyFields, ...fieldsOfRequest(paste.requests[paste.chosen] ?? {}) };
  const names = namesIn('request').filter(
    (name) => fields[name] !== stated[name] || origins[name] === 'typed',
  );
  return { fields: picked(fields, names), response };
}
