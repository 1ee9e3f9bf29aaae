import type { Given, GivenText, ReadCase } from '../../engine/index.ts';
import { assumingMethod, type Progress } from '../../engine/search/index.ts';
import { readWhole } from '../../worker/carry-out.ts';
import type { Diagnoser, Running } from '../../worker/client.ts';
import type { Reading, Verdict } from '../../worker/protocol.ts';
import { mostReadHere, sizeOf } from '../../worker/size.ts';
import type { Outcome, Status } from './outcome.ts';

/** Changes less than so many milliseconds apart: somebody is typing. */
const mostBetweenKeys = 400;
/** While somebody types, a search waits so many milliseconds for the next key: it would slow the page down. */
const handsRest = 150;

/** A case as it is to be judged, and when: milliseconds since 1970. */
interface Case {
  readonly text: GivenText;
  readonly now: number;
  /** Whether something of it is in doubt: then only a right signature is shown. */
  readonly isDoubtful?: boolean;
  /** Whether the method was guessed: where it does not fit, all others are tried. */
  readonly isMethodGuessed?: boolean;
}

/** Judges one case after the other; only the last one counts. Nothing here throws. */
export class Judging {
  outcome = $state.raw<Outcome | undefined>(undefined);
  progress = $state.raw<Progress | undefined>(undefined);
  status = $state.raw<Status>('idle');
  readonly #diagnoser: Diagnoser;
  #last: Case | undefined;
  #version = 0;
  /** The version that `outcome` is of. */
  #known = 0;
  /** When a search was last wanted. */
  #judged = 0;
  #running: Running<unknown> | undefined;
  #isStopped = false;
  /** When it began to judge, in milliseconds; later by as much as a search was held. */
  #began = 0;
  /** What was shown of a search before it was held, and since when it is. */
  #held: { readonly outcome: Outcome | undefined; readonly since: number } | undefined;

  readonly #onRead: (given: Given) => void;

  /** `onRead` is told what a long text says, once that is known; it may have another case judged. */
  constructor(diagnoser: Diagnoser, onRead: (given: Given) => void = () => undefined) {
    this.#diagnoser = diagnoser;
    this.#onRead = onRead;
  }

  /** Judges a case from now on, and no other. */
  judge(next: Case): void {
    const mine = (this.#version += 1);
    this.#running?.cancel();
    this.#running = undefined;
    this.#isStopped = false;
    this.#held = undefined;
    this.#last = next;
    this.#run(mine, next).catch(() => {
      if (mine !== this.#version) return;
      if (mine !== this.#known) this.outcome = undefined;
      this.#fail();
    });
  }

  /** Whether the outcome is of the case as it stands, and not of the one before it. */
  get isCurrent(): boolean {
    return this.#known === this.#version;
  }

  /** Judges the last case once more. */
  retry = (): void => {
    if (this.#last !== undefined) this.judge(this.#last);
  };

  /** Stops the search; what was tried by then is told. */
  stop = (): void => {
    this.#isStopped = true;
    this.#running?.hold();
  };

  /** Goes on with a search that was stopped, where it was; or searches anew, where nothing is left of it. */
  searchOn = (): void => {
    if (this.#held === undefined) {
      this.retry();
      return;
    }
    this.outcome = this.#held.outcome;
    this.#began += Date.now() - this.#held.since;
    this.#held = undefined;
    this.#isStopped = false;
    this.status = 'searching';
    this.#running?.goOn();
  };

  async #run(mine: number, judged: Case): Promise<void> {
    const began = Date.now();
    this.#began = began;
    const isLong = sizeOf(judged.text) > mostReadHere;
    const reading = await this.#read(mine, judged, isLong);
    if (reading === undefined || mine !== this.#version) return;
    // The guessed method does not fit: the case is searched as one without a method.
    if (judged.isMethodGuessed === true && reading.diagnosis === undefined) {
      await this.#run(mine, {
        ...judged,
        text: withoutMethod(judged.text),
        isMethodGuessed: false,
      });
      return;
    }
    if (isLong) this.#onRead(reading.read.given);
    if (mine !== this.#version) return;
    const base = {
      ...(judged.isDoubtful === true ? heldBack(reading) : reading),
      ...{ client: undefined, distinguishingUrl: undefined, took: 0 },
    };
    // A base string is compared in the worker, whatever else is known.
    const searching =
      base.diagnosis === undefined || (base.read.given.baseString !== '' && base.tooMuch === '');
    this.progress = undefined;
    this.outcome = base;
    this.#known = mine;
    this.status = searching ? 'searching' : 'done';
    if (!searching) return;
    if (!isLong) await this.#rest(began);
    if (mine !== this.#version) return;
    const searched = this.#search(mine, judged, base);
    this.#running = searched;
    const verdict = await searched.result;
    if (mine !== this.#version) return;
    this.#finish({ ...base, ...verdict, read: readAs(base, verdict), took: this.#took() });
  }

  #read(mine: number, { text, now }: Case, isLong: boolean): Promise<Reading | undefined> {
    return isLong ? this.#readLong(mine, text, now) : readWhole(text, now);
  }

  /** Reads in the worker; nothing of the case before it is shown meanwhile. */
  async #readLong(mine: number, text: GivenText, now: number): Promise<Reading | undefined> {
    this.outcome = undefined;
    this.status = 'reading';
    await this.#rest(Date.now());
    if (mine !== this.#version) return undefined;
    const running = this.#diagnoser.read(text, now);
    this.#running = running;
    return running.result;
  }

  /** Waits while somebody types. */
  async #rest(began: number): Promise<void> {
    const isTyping = began - this.#judged < mostBetweenKeys;
    this.#judged = began;
    if (isTyping) await new Promise((resolve) => setTimeout(resolve, handsRest));
  }

  /** Milliseconds since it began to judge, without those in which a search was held. */
  #took(): number {
    return Date.now() - this.#began;
  }

  #search(mine: number, { text, now }: Case, base: Outcome): Running<Verdict> {
    return this.#diagnoser.diagnose(
      text,
      { now },
      {
        onProgress: (update) => {
          if (mine === this.#version) this.progress = update;
        },
        onInterim: (diagnosis) => {
          if (mine === this.#version) this.outcome = { ...base, diagnosis, took: this.#took() };
        },
        onHeld: (diagnosis) => {
          if (mine === this.#version) this.#hold({ ...base, diagnosis, took: this.#took() });
        },
      },
    );
  }

  #hold(soFar: Outcome): void {
    this.#held = { outcome: this.outcome, since: Date.now() };
    this.progress = undefined;
    this.outcome = soFar;
    this.status = 'done';
  }

  #finish(outcome: Outcome): void {
    this.#held = undefined;
    this.#running = undefined;
    this.progress = undefined;
    this.outcome = outcome;
    this.status = 'done';
  }

  /** What is known without the search stays; one that was stopped has said all that it tried so far. */
  #fail(): void {
    const { outcome } = this;
    if (this.#isStopped && outcome?.diagnosis?.verdict === 'unexplained') {
      this.#finish({ ...outcome, diagnosis: { ...outcome.diagnosis, cancelled: true } });
      return;
    }
    this.#held = undefined;
    this.#running = undefined;
    this.progress = undefined;
    this.status = this.#isStopped ? 'stopped' : 'failed';
  }
}

/** The case as the verdict understands it: where nothing states the method, with the one it assumes. */
function readAs({ read }: Outcome, { diagnosis: { assumedMethod } }: Verdict): ReadCase {
  if (assumedMethod === undefined) return read;
  return { ...read, given: assumingMethod(read.given, assumedMethod) };
}

const withoutMethod = (text: GivenText): GivenText => ({
  ...text,
  request: { ...text.request, method: '' },
});

/** A case in doubt: where its signature is not right, nothing follows from that yet. */
function heldBack(reading: Reading): Reading {
  const { diagnosis, findings } = reading;
  if (diagnosis?.verdict === 'match') return reading;
  const missing = diagnosis?.verdict === 'incomplete' ? diagnosis.missing : [];
  const harmless = findings.filter(({ level }) => level !== 'error');
  return {
    ...{ ...reading, findings: harmless },
    diagnosis: { verdict: 'incomplete', missing, findings: harmless },
  };
}
