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
export function createForgetting(secrets: Secrets, clock: () => number = Date.now) {
  let minutes = $state.raw(usualMinutes);
  let said = $state.raw('');
  let last = clock();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isDue = (now: number): boolean => minutes > 0 && now - last >= minutes * minute;

  /** Forgets if it is time to, and otherwise looks again when it will be. */
  function check(): void {
    const now = clock();
    // A clock that was set back tells nothing of the time between.
    if (now < last) last = now;
    if (isDue(now)) {
      last = now;
      if (secrets.areKnown()) {
        secrets.forget();
        said = forgottenAfter(minutes);
      }
    }
    clearTimeout(timer);
    if (minutes > 0) timer = setTimeout(check, last + minutes * minute - now);
  }

  /** Somebody is there; but who comes back too late finds the secrets forgotten. */
  function notice(): void {
    const now = clock();
    if (isDue(now)) check();
    last = now;
  }

  const face: Forgetting = {
    get minutes() {
      return minutes;
    },
    get said() {
      return secrets.areKnown() ? '' : said;
    },
    setMinutes(next) {
      notice();
      minutes = next;
      check();
    },
    forgetNow() {
      said = secrets.areKnown() ? forgottenNow : nothingToForget;
      secrets.forget();
    },
  };

  return {
    face,
    /** Watches keys, pointer and clock from now on; gives what ends it. */
    watch(): () => void {
      const ending = new AbortController();
      const options = { capture: true, passive: true, signal: ending.signal };
      for (const sign of signs) addEventListener(sign, notice, options);
      for (const back of ['focus', 'pageshow']) addEventListener(back, check, options);
      document.addEventListener('visibilitychange', check, options);
      check();
      return () => {
        ending.abort();
        clearTimeout(timer);
      };
    },
  };
}
