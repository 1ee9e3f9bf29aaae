import { readCase, type Given, type Parsed, type ParsedResponse } from '../../engine/index.ts';
import { createDiagnoser, type Diagnoser } from '../../worker/client.ts';
import type { ReadPaste } from '../../worker/protocol.ts';
import { mostReadHere, sizeOf } from '../../worker/size.ts';
import { autofill, withOrigin, type Origins } from './autofill.ts';
import {
  emptyFields,
  givenText,
  hasTyped,
  isUntouched,
  secretsIn,
  type FieldName,
  type Fields,
  type Origin,
} from '../view/fields.ts';
import { answeredAt } from '../view/causes.ts';
import { clearedWords, undoFor } from '../view/forgetting.ts';
import { caseWithout, notesWithout } from './forget-secrets.ts';
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

/** What there was before it was cleared or replaced. */
interface Cleared {
  readonly fields: Fields;
  readonly origins: Origins;
  readonly paste: PasteNotes;
  readonly by: 'clearing' | 'loading';
  /** Brings back what was cleared beside it. */
  readonly others: () => void;
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
  let cleared = $state.raw<Cleared | undefined>(undefined);
  let dropping: ReturnType<typeof setTimeout> | undefined;

  /** Keeps what was there before for a while, and then no longer. */
  function keepForUndo(before: Cleared | undefined): void {
    clearTimeout(dropping);
    cleared = before;
    if (before === undefined) return;
    dropping = setTimeout(() => {
      cleared = undefined;
      if (paste.joined === clearedWords) paste = { ...paste, joined: '' };
    }, undoFor);
  }

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
    keepForUndo(undefined);
    write(next, from);
  }

  function replace(changes: Parameters<typeof updateAll>[0]): void {
    const before = { fields, origins, paste, by: 'loading', others: () => undefined } as const;
    pastes.drop();
    paste = noNotes;
    origins = {};
    fields = emptyFields;
    updateAll(changes);
    keepForUndo(isUntouched(before.fields) ? undefined : before);
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
    /** All secrets that were typed or pasted. */
    get secrets() {
      return [...secretsIn(fields), ...paste.secrets].filter((one) => one.trim() !== '');
    },
    /** Whether something was typed or pasted; an example or a link is not. */
    get isTyped() {
      return hasTyped(fields, origins);
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
    /** Empties all fields; for a while they can be brought back, and with them what `others` brings back. */
    clear(others: () => void = () => undefined): void {
      const before = { fields, origins, paste, by: 'clearing', others } as const;
      pastes.drop();
      paste = { ...noNotes, joined: clearedWords };
      write(emptyFields, {});
      keepForUndo(before);
    },
    /** Drops every secret and what would bring one back; `known` are those of the whole page. */
    forgetSecrets(known: readonly string[]): void {
      keepForUndo(undefined);
      pastes.drop();
      paste = notesWithout(paste, known);
      write(...caseWithout(fields, origins, known));
    },
    undoClear(): void {
      if (cleared === undefined) return;
      const before = cleared;
      keepForUndo(undefined);
      before.others();
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
