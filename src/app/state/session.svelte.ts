import { readCase, type Given, type Parsed, type ParsedResponse } from '../../engine/index.ts';
import { createDiagnoser, type Diagnoser } from '../../worker/client.ts';
import type { ReadPaste } from '../../worker/protocol.ts';
import { mostReadHere, sizeOf } from '../../worker/size.ts';
import { autofill, withOrigin, type Origins } from './autofill.ts';
import {
  emptyFields,
  givenText,
  isUntouched,
  type FieldName,
  type Fields,
  type Origin,
} from '../view/fields.ts';
import { answeredAt } from '../view/causes.ts';
import { Judging } from './judging.svelte.ts';
import { Pastes } from './pastes.svelte.ts';
import {
  credentialFields,
  fieldsOfRequest,
  isCutShort,
  secretsOfPaste,
  shownPaste,
} from './taken.ts';

/** What was understood of the paste box. */
export interface PasteNotes extends Pick<Parsed, 'recognised' | 'notices' | 'requests'> {
  /** Which of the requests is in the fields. */
  readonly chosen: number;
  /** What a second paste did to the first. */
  readonly joined: string;
  /** Whether the box shows only the beginning of it. */
  readonly isCut: boolean;
  /** Secrets that were read in it, those too that were left aside. */
  readonly secrets: readonly string[];
  /** What NetSuite answered, where the paste told it. */
  readonly response?: ParsedResponse | undefined;
}

const noNotes: PasteNotes = {
  ...{ recognised: [], notices: [], requests: [], chosen: 0 },
  ...{ joined: '', isCut: false, secrets: [] },
};

/** The one session of the page: fields, and what they lead to. Every change of a field ends in `write`. */
export function createSession(diagnoser: Diagnoser = createDiagnoser()) {
  const judging = new Judging(diagnoser, fillFrom);
  const pastes = new Pastes(diagnoser);
  let fields = $state.raw<Fields>(emptyFields);
  let origins = $state.raw<Origins>({});
  let paste = $state.raw<PasteNotes>(noNotes);
  let cleared = $state.raw<
    { fields: Fields; origins: Origins; paste: PasteNotes; by: 'clearing' | 'loading' } | undefined
  >(undefined);

  function write(nextFields: Fields, nextOrigins: Origins): void {
    [fields, origins] = [nextFields, nextOrigins];
    const text = givenText(nextFields);
    // What a long text says is not known before the worker has read it.
    if (sizeOf(text) <= mostReadHere) fill(readCase(text).given);
    judge();
  }

  function fill(given: Given): void {
    ({ fields, origins } = autofill(fields, origins, given));
  }

  /** Fills what a long text says of the account and the keys, and has it judged with them. */
  function fillFrom(given: Given): void {
    const before = fields;
    fill(given);
    const { account, consumerKey, token } = before;
    const isSame =
      account === fields.account && consumerKey === fields.consumerKey && token === fields.token;
    if (!isSame) judge();
  }

  function judge(): void {
    // A server's own clock is the better one, and tells when the request was there.
    judging.judge(givenText(fields), answeredAt(paste.response) ?? Date.now());
  }

  function update(changes: Partial<Fields>, origin?: Origin): void {
    updateAll([{ fields: changes, origin }]);
  }

  /** Several changes at once, each of an origin of its own. */
  function updateAll(
    changes: readonly { readonly fields: Partial<Fields>; readonly origin?: Origin | undefined }[],
  ): void {
    let [next, from] = [fields, origins];
    for (const { fields: some, origin } of changes) {
      next = { ...next, ...some };
      for (const name of Object.keys(some) as FieldName[]) from = withOrigin(from, name, origin);
    }
    cleared = undefined;
    write(next, from);
  }

  function replace(changes: Parameters<typeof updateAll>[0]): void {
    const before = { fields, origins, paste, by: 'loading' } as const;
    pastes.drop();
    paste = noNotes;
    origins = {};
    fields = emptyFields;
    updateAll(changes);
    cleared = isUntouched(before.fields) ? undefined : before;
  }

  function read(text: string, isTyped: boolean, joined: string): void {
    // Under the hands of one who types the box holds what was typed.
    if (isTyped) fields = { ...fields, paste: text };
    pastes.read(text, (found) => {
      take(text, found, isTyped, joined);
    });
  }

  function take(text: string, read: ReadPaste, isTyped: boolean, joined: string): void {
    const { parsed } = read;
    const { recognised, notices, requests, baseString, response } = parsed;
    const isCut = !isTyped && isCutShort(text);
    const cut = isCut ? ' All of it was read, and the beginning is shown.' : '';
    // What was read before may still stand in the fields.
    const found = isTyped ? [] : secretsOfPaste(read);
    const secrets = [...paste.secrets, ...found];
    const words = joined + cut;
    paste = { recognised, notices, requests, chosen: 0, joined: words, isCut, secrets, response };
    const [request] = requests;
    updateAll([
      ...(request === undefined
        ? []
        : [{ fields: fieldsOfRequest(request), origin: 'paste' as const }]),
      ...(baseString === undefined ? [] : [{ fields: { baseString }, origin: 'paste' as const }]),
      ...credentialFields(parsed, fields.otherSecrets),
      { fields: { paste: isTyped ? text : shownPaste(text, read) } },
    ]);
  }

  return {
    get fields() {
      return fields;
    },
    get origins() {
      return origins;
    },
    get paste() {
      return paste;
    },
    get outcome() {
      return judging.outcome;
    },
    get progress() {
      return judging.progress;
    },
    get status() {
      if (pastes.status === 'reading') return 'reading';
      return isUntouched(fields) ? 'idle' : judging.status;
    },
    /** Whether a long paste is being read, or could not be. */
    get pasteStatus() {
      return pastes.status;
    },
    get untouched() {
      return isUntouched(fields);
    },
    /** What can be undone, if anything. */
    get undoable() {
      return cleared?.by;
    },
    update,
    /**
     * Takes the text of the paste box and fills what it says. Secrets in it are masked, unless it is being
     * typed.
     */
    takePaste(text: string, isTyped = false): void {
      read(text, isTyped, '');
    },
    /**
     * Takes a text that is pasted or dropped when the box holds one already: a request replaces it, and
     * anything else is added.
     */
    addPaste(text: string): void {
      if (fields.paste.trim() === '') {
        read(text, false, '');
        return;
      }
      pastes.read(text, (found) => {
        const replaces = found.parsed.requests.length > 0;
        if (replaces) take(text, found, false, 'This replaced the paste before.');
        // The box does not hold all of the paste before, which is in the fields already.
        else if (paste.isCut) take(text, found, false, 'This was read beside the paste before.');
        else
          read(
            `${fields.paste.trimEnd()}\n\n${text}`,
            false,
            'This was added to the paste before.',
          );
      });
    },
    retryPaste: pastes.retry,
    /** Says why something was not read. */
    refusePaste(message: string): void {
      paste = { ...paste, joined: message };
    },
    /** Puts another of the pasted requests into the fields. */
    chooseRequest(chosen: number): void {
      const request = paste.requests[chosen];
      if (request === undefined) return;
      paste = { ...paste, chosen };
      const { method, url, header, body, contentType } = emptyFields;
      const none = { method, url, header, body, contentType };
      update({ ...none, ...fieldsOfRequest(request) }, 'paste');
    },
    /** Replaces all fields at once; what a user typed can be brought back. */
    load(example: Partial<Fields>, origin: Origin = 'example'): void {
      replace([{ fields: example, origin }]);
    },
    /** Puts another request into the fields and keeps keys and secrets; the rest can be brought back. */
    loadRequest(request: Partial<Fields>): void {
      const { consumerKey, consumerSecret, token, tokenSecret } = fields;
      replace([{ fields: { consumerKey, consumerSecret, token, tokenSecret, ...request } }]);
    },
    clear(): void {
      const before = { fields, origins, paste, by: 'clearing' } as const;
      pastes.drop();
      paste = noNotes;
      write(emptyFields, {});
      cleared = before;
    },
    undoClear(): void {
      if (cleared === undefined) return;
      const before = cleared;
      cleared = undefined;
      pastes.drop();
      paste = before.paste;
      write(before.fields, before.origins);
    },
    cancelSearch: judging.stop,
    /** Judges the same fields once more, after a failure. */
    retry: judging.retry,
  };
}

export type Session = ReturnType<typeof createSession>;
