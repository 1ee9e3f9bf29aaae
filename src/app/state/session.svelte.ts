import {
  clientTrace,
  diagnoseWithoutSearch,
  inspect,
  parse,
  readCase,
  tellApart,
  trace,
  type Diagnosis,
  type Finding,
  type Parsed,
  type ParsedResponse,
  type Progress,
  type ReadCase,
  type Trace,
} from '../../engine/index.ts';
import { createDiagnoser, type Running } from '../../worker/client.ts';
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
import {
  credentialFields,
  fieldsOfRequest,
  mostShown,
  secretsOfPaste,
  shownPaste,
} from './taken.ts';

/** What is known of the present fields. Replaced as a whole, never in part. */
export interface Outcome {
  readonly read: ReadCase;
  /** The right signature with every stage. */
  readonly right: Trace;
  /** What is right and wrong beside the signature: known at once. */
  readonly findings: readonly Finding[];
  /** `undefined` until the search has something to say. */
  readonly diagnosis: Diagnosis | undefined;
  /** Whether the search still runs; a diagnosis is then what is known so far. */
  readonly searching: boolean;
  /** A request in which equal explanations are not equal, if there is one. */
  readonly apart: string | undefined;
  /** What the client did, as far as it is known. */
  readonly client: Trace | undefined;
  /** Milliseconds the search took. */
  readonly took: number;
}

/** What was understood of the paste box. */
export interface PasteNotes extends Pick<Parsed, 'recognised' | 'notices' | 'requests'> {
  /** Which of the requests is in the fields. */
  readonly chosen: number;
  /** What a second paste did to the first. */
  readonly joined: string;
  /** Secrets that were read in it, those too that were left aside. */
  readonly secrets: readonly string[];
  /** What NetSuite answered, where the paste told it. */
  readonly response?: ParsedResponse | undefined;
}

const noNotes: PasteNotes = {
  recognised: [],
  notices: [],
  requests: [],
  chosen: 0,
  joined: '',
  secrets: [],
};

/** Changes that follow each other this soon, in milliseconds, are keys of one who types. */
const keysApart = 400;
/** While somebody types, a search waits so long for the next key: it would take the page its processor. */
const handsRest = 150;

/** The one session of the page: fields, and what they lead to. Every change of a field ends in `write`. */
export function createSession() {
  const diagnoser = createDiagnoser();
  let fields = $state.raw<Fields>(emptyFields);
  let origins = $state.raw<Origins>({});
  let paste = $state.raw<PasteNotes>(noNotes);
  let outcome = $state.raw<Outcome | undefined>(undefined);
  let progress = $state.raw<Progress | undefined>(undefined);
  let cleared = $state.raw<
    { fields: Fields; origins: Origins; paste: PasteNotes; by: 'clearing' | 'loading' } | undefined
  >(undefined);
  let version = 0;
  /** When a search was last wanted. */
  let judged = 0;
  let running: Running | undefined;

  function write(nextFields: Fields, nextOrigins: Origins): void {
    const filled = autofill(nextFields, nextOrigins, readCase(givenText(nextFields)).given);
    fields = filled.fields;
    origins = filled.origins;
    void judge();
  }

  async function judge(): Promise<void> {
    const mine = (version += 1);
    running?.cancel();
    running = undefined;
    const text = givenText(fields);
    const read = readCase(text);
    const began = Date.now();
    // A server's own clock is the better one, and tells when the request was there.
    const now = answeredAt(paste.response) ?? began;
    const [right, known] = await Promise.all([
      trace(read.given),
      diagnoseWithoutSearch(read.given, read.notices, now),
    ]);
    if (mine !== version) return;
    progress = undefined;
    const { given, notices } = read;
    const findings = known?.findings ?? inspect({ given, notices, now });
    // A base string is compared in the worker, whatever else is known.
    const searching = known === undefined || given.baseString !== '';
    const base = { read, right, findings, searching, client: undefined, apart: undefined };
    outcome = { ...base, diagnosis: known, took: 0 };
    if (!searching) return;
    const isTyping = began - judged < keysApart;
    judged = began;
    if (isTyping) await new Promise((resolve) => setTimeout(resolve, handsRest));
    if (mine !== version) return;
    running = diagnoser.diagnose(
      text,
      { now },
      {
        onProgress: (update) => {
          if (mine === version) progress = update;
        },
        onInterim: (diagnosis) => {
          if (mine === version) outcome = { ...base, diagnosis, took: Date.now() - began };
        },
      },
    );
    const diagnosis = await running.result;
    const took = Date.now() - began;
    const client = await clientTrace(given, right, diagnosis);
    const equal = diagnosis.verdict === 'explained' ? diagnosis.recipes : [];
    const apart = await tellApart(given, equal);
    if (mine !== version) return;
    running = undefined;
    progress = undefined;
    outcome = { ...base, diagnosis, searching: false, client, apart, took };
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
    paste = noNotes;
    origins = {};
    fields = emptyFields;
    updateAll(changes);
    cleared = isUntouched(before.fields) ? undefined : before;
  }

  function read(text: string, isTyped: boolean, joined: string): void {
    const parsed = parse(text);
    const { recognised, notices, requests, baseString, response } = parsed;
    const isCut = !isTyped && text.length > mostShown;
    const cut = isCut ? ' All of it was read, and the beginning is shown.' : '';
    // What was read before may still stand in the fields.
    const found = isTyped ? [] : secretsOfPaste(text, parsed);
    const secrets = [...paste.secrets, ...found];
    paste = { recognised, notices, requests, chosen: 0, joined: joined + cut, secrets, response };
    const [request] = requests;
    updateAll([
      ...(request === undefined
        ? []
        : [{ fields: fieldsOfRequest(request), origin: 'paste' as const }]),
      ...(baseString === undefined ? [] : [{ fields: { baseString }, origin: 'paste' as const }]),
      ...credentialFields(parsed, fields.otherSecrets),
      { fields: { paste: isTyped ? text : shownPaste(text, parsed) } },
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
      return outcome;
    },
    get progress() {
      return progress;
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
      const isFirst = fields.paste.trim() === '';
      const replaces = isFirst || parse(text).requests.length > 0;
      if (replaces) read(text, false, isFirst ? '' : 'This replaced the paste before.');
      else
        read(`${fields.paste.trimEnd()}\n\n${text}`, false, 'This was added to the paste before.');
    },
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
      paste = noNotes;
      write(emptyFields, {});
      cleared = before;
    },
    undoClear(): void {
      if (cleared === undefined) return;
      const before = cleared;
      cleared = undefined;
      paste = before.paste;
      write(before.fields, before.origins);
    },
    cancelSearch(): void {
      running?.cancel();
    },
  };
}

export type Session = ReturnType<typeof createSession>;
