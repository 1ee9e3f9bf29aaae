import type { Forgetting } from '../view/forgetting.ts';
import { forgottenAfter, forgottenNow, nothingToForget, usualMinutes } from '../view/forgetting.ts';

/** What is to be forgotten: asked and done by the page as a whole. */
export interface Secrets {
  readonly areKnown: () => boolean;
  readonly forget: () => void;
}

/** What shows that somebody is there. */
const signs = ['keydown', 'input', 'pointerdown', 'pointermove', 'wheel'] as const;
const minute = 60_000;

/**
 * Forgets secrets when a reader asks for it, and after so many minutes without a key or pointer. The wall
 * clock decides, since timers stand still in a computer that sleeps. The choice is of this visit alone.
 */
export class SecretsTimer implements Forgetting {
  #minutes = $state.raw(usualMinutes);
  #message = $state.raw('');
  readonly #secrets: Secrets;
  readonly #clock: () => number;
  /** When somebody was there last. */
  #last: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(secrets: Secrets, clock: () => number = Date.now) {
    this.#secrets = secrets;
    this.#clock = clock;
    this.#last = clock();
  }

  get minutes() {
    return this.#minutes;
  }

  get message() {
    return this.#secrets.areKnown() ? '' : this.#message;
  }

  setMinutes = (next: number): void => {
    this.#notice();
    this.#minutes = next;
    this.#check();
  };

  forgetNow = (): void => {
    this.#message = this.#secrets.areKnown() ? forgottenNow : nothingToForget;
    this.#secrets.forget();
  };

  /** Watches keys, pointer and clock from now on; gives what ends it. */
  watch = (): (() => void) => {
    const ending = new AbortController();
    const options = { capture: true, passive: true, signal: ending.signal };
    for (const sign of signs) addEventListener(sign, this.#notice, options);
    for (const back of ['focus', 'pageshow']) addEventListener(back, this.#check, options);
    document.addEventListener('visibilitychange', this.#check, options);
    this.#check();
    return () => {
      ending.abort();
      clearTimeout(this.#timer);
    };
  };

  #isDue(now: number): boolean {
    return this.#minutes > 0 && now - this.#last >= this.#minutes * minute;
  }

  /** Forgets if it is time to, and otherwise looks again when it will be. */
  readonly #check = (): void => {
    const now = this.#clock();
    // A clock that was set back tells nothing of the time between.
    if (now < this.#last) this.#last = now;
    if (this.#isDue(now)) this.#forget(now);
    clearTimeout(this.#timer);
    if (this.#minutes > 0)
      this.#timer = setTimeout(this.#check, this.#last + this.#minutes * minute - now);
  };

  #forget(now: number): void {
    this.#last = now;
    if (!this.#secrets.areKnown()) return;
    this.#secrets.forget();
    this.#message = forgottenAfter(this.#minutes);
  }

  /** Somebody is there; but who comes back too late finds the secrets forgotten. */
  readonly #notice = (): void => {
    const now = this.#clock();
    if (this.#isDue(now)) this.#check();
    this.#last = now;
  };
}

export const createForgetting = (secrets: Secrets): SecretsTimer => new SecretsTimer(secrets);
