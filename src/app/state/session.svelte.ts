import { createDiagnoser, type Diagnoser } from '../../worker/client.ts';
import type { ReadPaste } from '../../worker/protocol.ts';
import { answeredAt } from '../view/causes.ts';
import type { Claimed } from '../view/claim.ts';
import type { Doubt } from '../view/doubts.ts';
import {
  givenText,
  hasTyped,
  isUntouched,
  picked,
  secretsByKey,
  secretsIn,
  type Fields,
  type Origin,
} from '../view/fields.ts';
import { clearedWords, undoFor } from '../view/forgetting.ts';
import { fillable } from './autofill.ts';
import { added, pasted, withRequest } from './case-with-paste.ts';
import {
  changed,
  claimedOf,
  emptyCase,
  filledFrom,
  loaded,
  type Case,
  type Change,
} from './case.ts';
import { doubtsOf, guessesMethod, settled } from './doubts.ts';
import { caseWithout } from './forget-secrets.ts';
import { Judging } from './judging.svelte.ts';
import { Pastes } from './pastes.svelte.ts';

/** What there was before it was cleared or replaced. */
interface Cleared {
  readonly before: Case;
  readonly by: 'clearing' | 'loading';
  /** Brings back what was cleared beside it. */
  readonly others: () => void;
}

/** What stands in an address. */
export interface Opened {
  readonly fields: Partial<Fields>;
  readonly origin: Origin;
  /** What the page of a link's sender found. */
  readonly claimed: Claimed;
}

/** The one session of the page: a case, and what it leads to. Every change of the case ends in `#put`. */
export class Session {
  #case = $state.raw(emptyCase);
  #cleared = $state.raw<Cleared | undefined>(undefined);
  #openedFrom = $state.raw('');
  /** What was pasted while a long text was being read. */
  #waiting: readonly string[] = [];
  /** Whether what was read last was typed into the box, and not pasted. */
  #isTypedText = $state.raw(false);
  #dropping: ReturnType<typeof setTimeout> | undefined;
  readonly #judging: Judging;
  readonly #pastes: Pastes;

  constructor(diagnoser: Diagnoser = createDiagnoser()) {
    this.#judging = new Judging(diagnoser, (given) => {
      const before = this.#case.fields;
      this.#case = filledFrom(this.#case, given);
      const isSame = fillable.every((name) => before[name] === this.#case.fields[name]);
      if (!isSame) this.#judge();
    });
    this.#pastes = new Pastes(diagnoser);
  }

  get fields() {
    return this.#case.fields;
  }

  get origins() {
    return this.#case.origins;
  }

  get paste() {
    return this.#case.paste;
  }

  /** What was answered to the request in the fields, as far as a paste told. */
  get response() {
    return this.#case.response;
  }

  /** What the link that the case came by says was found; nothing that is known here. */
  get claimed() {
    return claimedOf(this.#case);
  }

  /** The address that the case was opened from; `''` once anything of it was edited. */
  get openedFrom() {
    return this.#openedFrom;
  }

  /** What is asked before anything is held against the client. */
  get doubts() {
    return doubtsOf(this.#case);
  }

  get outcome() {
    return this.#judging.outcome;
  }

  /** Whether the outcome is of the fields as they stand. */
  get isCurrent() {
    return this.#judging.isCurrent;
  }

  get progress() {
    return this.#judging.progress;
  }

  get status() {
    if (this.#pastes.status === 'reading') return 'reading';
    return isUntouched(this.fields) ? 'idle' : this.#judging.status;
  }

  /** Whether a long paste is being read, or could not be. */
  get pasteStatus() {
    return this.#pastes.status;
  }

  /** Whether a long paste is on its way into the box, which takes no keys meanwhile. */
  get isPasting() {
    return this.#pastes.status === 'reading' && !this.#isTypedText;
  }

  get untouched() {
    return isUntouched(this.fields);
  }

  /** All secrets that were typed or pasted. */
  get secrets(): readonly string[] {
    return [...secretsIn(this.fields), ...this.paste.secrets].filter((one) => one.trim() !== '');
  }

  /** Whether something was typed or pasted; an example or a link is not. */
  get isTyped() {
    return hasTyped(this.fields, this.origins);
  }

  /** What can be undone, if anything. */
  get undoable() {
    return this.#cleared?.by;
  }

  /** Takes what a person types into fields. */
  update = (fields: Partial<Fields>, origin: Origin = 'typed'): void => {
    this.#keepForUndo(undefined);
    this.#put(changed(this.#case, [{ fields, origin }]));
  };

  /** Takes the text of the paste box and fills what it says. Secrets in it are masked, unless it is being typed. */
  takePaste = (text: string, isTyped = false): void => {
    if (isTyped && this.isPasting) return;
    this.#read(text, isTyped, '');
  };

  /**
   * Takes a text that is pasted or dropped when the box holds one already: a request replaces it, and
   * anything else is added.
   */
  addPaste = (text: string): void => {
    // One text after the other: a long one is read in the worker.
    if (this.#pastes.status === 'reading') {
      this.#waiting = [...this.#waiting, text];
      return;
    }
    if (this.fields.paste.trim() === '') {
      this.#read(text, false, '');
      return;
    }
    this.#isTypedText = false;
    this.#pastes.read(text, (found) => {
      const replaces = found.parsed.requests.length > 0;
      if (replaces) this.#take(text, found, false, 'This replaced the paste before.');
      // The box does not hold all of the paste before, which is in the fields already.
      else if (this.paste.isCut)
        this.#take(text, found, false, 'This was read beside the paste before.');
      else {
        const [whole, readWhole] = added(this.#case, text, found);
        this.#take(whole, readWhole, false, 'This was added to the paste before.');
      }
    });
  };

  retryPaste = (): void => {
    this.#pastes.retry();
  };

  /** Says why something was not read. */
  refusePaste = (message: string): void => {
    this.#case = { ...this.#case, paste: { ...this.paste, joined: message } };
  };

  /** Puts another of the pasted requests into the fields, with the answer to that one. */
  chooseRequest = (chosen: number): void => {
    this.#keepForUndo(undefined);
    this.#put(withRequest(this.#case, chosen));
  };

  /** Takes a person's answer to a doubt. */
  settle = (doubt: Doubt, isRight: boolean): void => {
    this.#put(settled(this.#case, doubt, isRight));
  };

  /** Replaces all fields at once; what a user typed can be brought back. */
  load = (example: Partial<Fields>, origin: Origin = 'example'): void => {
    this.#replace([{ fields: example, origin }]);
  };

  /** Opens what stands in an address, as `load` does. */
  open = (address: string, { fields, origin, claimed }: Opened): void => {
    this.#replace([{ fields, origin }], claimed);
    this.#openedFrom = address;
  };

  /** Puts another request into the fields and keeps keys and secrets; the rest can be brought back. */
  loadRequest = (request: Partial<Fields>): void => {
    const kept = picked(this.fields, secretsByKey.flat());
    this.#replace([
      { fields: kept, origin: 'typed' },
      { fields: request, origin: 'example' },
    ]);
  };

  /** Empties all fields; for a while they can be brought back, and with them what `others` brings back. */
  clear = (others: () => void = () => undefined): void => {
    const before = this.#case;
    this.#drop();
    this.#put({ ...emptyCase, paste: { ...emptyCase.paste, joined: clearedWords } });
    this.#keepForUndo({ before, by: 'clearing', others });
  };

  /** Drops every secret and what would bring one back; `known` are those of the whole page. */
  forgetSecrets = (known: readonly string[]): void => {
    this.#keepForUndo(undefined);
    this.#drop();
    this.#put(changed(caseWithout(this.#case, known), []));
  };

  undoClear = (): void => {
    if (this.#cleared === undefined) return;
    const { before, others } = this.#cleared;
    this.#keepForUndo(undefined);
    others();
    this.#drop();
    this.#put(before);
  };

  cancelSearch = (): void => {
    this.#judging.stop();
  };

  /** Goes on with a search that was stopped. */
  searchOn = (): void => {
    this.#judging.searchOn();
  };

  /** Judges the same fields once more, after a failure. */
  retry = (): void => {
    this.#judging.retry();
  };

  #put(next: Case): void {
    this.#case = next;
    this.#openedFrom = '';
    this.#judge();
  }

  #judge(): void {
    // A server's own clock is the better one, and tells when the request was there.
    const now = answeredAt(this.response) ?? Date.now();
    this.#judging.judge({
      ...{ text: givenText(this.fields), now },
      isDoubtful: this.doubts.length > 0,
      isMethodGuessed: guessesMethod(this.#case),
    });
  }

  #read(text: string, isTyped: boolean, joined: string): void {
    this.#isTypedText = isTyped;
    this.#openedFrom = '';
    // While somebody types, the box keeps what was typed: it is not replaced by the masked text.
    if (isTyped) {
      this.#case = { ...this.#case, fields: { ...this.fields, paste: text } };
    }
    this.#pastes.read(text, (found) => {
      this.#take(text, found, isTyped, joined);
    });
  }

  #take(text: string, read: ReadPaste, isTyped: boolean, joined: string): void {
    this.#keepForUndo(undefined);
    this.#put(pasted(this.#case, text, read, { isTyped, joined }));
    const [next, ...others] = this.#waiting;
    this.#waiting = others;
    if (next !== undefined) this.addPaste(next);
  }

  /** Forgets what is being read, and what waits for it. */
  #drop(): void {
    this.#waiting = [];
    this.#pastes.drop();
  }

  #replace(changes: readonly Change[], claimed: Claimed = []): void {
    const before = this.#case;
    this.#drop();
    this.#put(loaded(changes, claimed));
    this.#keepForUndo(
      isUntouched(before.fields) ? undefined : { before, by: 'loading', others: () => undefined },
    );
  }

  /** Keeps what was there before for a while, and then no longer. */
  #keepForUndo(before: Cleared | undefined): void {
    clearTimeout(this.#dropping);
    this.#cleared = before;
    if (before === undefined) return;
    this.#dropping = setTimeout(() => {
      this.#cleared = undefined;
      if (this.paste.joined === clearedWords) this.refusePaste('');
    }, undoFor);
  }
}

export const createSession = (diagnoser?: Diagnoser): Session => new Session(diagnoser);
