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
  type Notice,
  type ParsedRequest,
  type Progress,
  type ReadCase,
  type Trace,
} from '../../engine/index.ts';
import { createDiagnoser, type Running } from '../../worker/client.ts';
import { autofill, withOrigin, type Origins } from './autofill.ts';
import { emptyFields, givenText, isUntouched, type FieldName, type Fields } from './fields.ts';

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
export interface PasteNotes {
  readonly recognised: readonly string[];
  readonly notices: readonly Notice[];
}

const noNotes: PasteNotes = { recognised: [], notices: [] };

/** The one session of the page: fields, and what they lead to. Every change of a field ends in `write`. */
export function createSession() {
  const diagnoser = createDiagnoser();
  let fields = $state.raw<Fields>(emptyFields);
  let origins = $state.raw<Origins>({});
  let paste = $state.raw<PasteNotes>(noNotes);
  let outcome = $state.raw<Outcome | undefined>(undefined);
  let progress = $state.raw<Progress | undefined>(undefined);
  let cleared = $state.raw<{ fields: Fields; origins: Origins; paste: PasteNotes } | undefined>(
    undefined,
  );
  let version = 0;
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
    const now = Date.now();
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
    running = diagnoser.diagnose(
      text,
      { now },
      {
        onProgress: (update) => {
          if (mine === version) progress = update;
        },
        onInterim: (diagnosis) => {
          if (mine === version) outcome = { ...base, diagnosis, took: Date.now() - now };
        },
      },
    );
    const diagnosis = await running.result;
    const took = Date.now() - now;
    const client = await clientTrace(given, right, diagnosis);
    const equal = diagnosis.verdict === 'explained' ? diagnosis.recipes : [];
    const apart = await tellApart(given, equal);
    if (mine !== version) return;
    running = undefined;
    progress = undefined;
    outcome = { ...base, diagnosis, searching: false, client, apart, took };
  }

  function update(changes: Partial<Fields>, origin?: 'paste' | 'example'): void {
    const from = (Object.keys(changes) as FieldName[]).reduce(
      (all, name) => withOrigin(all, name, origin),
      origins,
    );
    cleared = undefined;
    write({ ...fields, ...changes }, from);
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
    get canUndo() {
      return cleared !== undefined;
    },
    update,
    /** Takes a text from the paste box and fills what it says. */
    takePaste(text: string): void {
      const parsed = parse(text);
      paste = { recognised: parsed.recognised, notices: parsed.notices };
      const [request] = parsed.requests;
      if (request !== undefined) update(fieldsOf(request), 'paste');
      if (parsed.baseString !== undefined) update({ baseString: parsed.baseString }, 'paste');
      update({ paste: text });
    },
    /** Replaces all fields at once. */
    load(example: Partial<Fields>): void {
      paste = noNotes;
      origins = {};
      fields = emptyFields;
      update(example, 'example');
    },
    clear(): void {
      const before = { fields, origins, paste };
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

/** The fields that a pasted request says. A header and an envelope exclude each other. */
function fieldsOf(request: ParsedRequest): Partial<Fields> {
  const contentType = request.headers?.find(({ name }) => name.toLowerCase() === 'content-type');
  const isEnvelope = request.authorization === undefined && request.body !== undefined;
  return {
    ...(request.method === undefined || request.method === '' ? {} : { method: request.method }),
    ...(request.url === undefined ? {} : { url: request.url }),
    ...(isEnvelope ? { header: '' } : {}),
    ...(request.authorization === undefined ? {} : { header: request.authorization }),
    ...(request.body === undefined ? {} : { body: request.body }),
    ...(contentType === undefined ? {} : { contentType: contentType.value }),
  };
}
