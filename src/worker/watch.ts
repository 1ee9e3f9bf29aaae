/** How long a worker may be silent. */
export interface Patience {
  /** Milliseconds from one ping to the next. */
  readonly every: number;
  /** So many pings in a row without any sign of life, and the worker counts as dead. */
  readonly pings: number;
  /** The same while it reads a long text, and cannot hear. */
  readonly pingsOfLong: number;
}

/** Twenty seconds: a search pauses many times a second, and on a slow machine every few seconds. */
export const patience: Patience = { every: 2000, pings: 10, pingsOfLong: 60 };

/** Watches one worker; see `watch`. */
export interface Watch {
  /** The worker has said something. */
  heard(): void;
  /** Pings from now on, if it does not yet. */
  begin(): void;
  end(): void;
}

/**
 * Pings a worker and calls `onSilent` once when it has not said anything for too long. Pings are counted
 * and not time, which also passes while the machine sleeps or the browser slows a hidden page down.
 */
export function watch(
  { every, pings, pingsOfLong }: Patience,
  isLong: () => boolean,
  ping: () => void,
  onSilent: () => void,
): Watch {
  let unheard = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const end = (): void => {
    clearInterval(timer);
    timer = undefined;
  };
  const tick = (): void => {
    if (unheard >= (isLong() ? pingsOfLong : pings)) {
      end();
      onSilent();
      return;
    }
    unheard += 1;
    ping();
  };
  return {
    heard() {
      unheard = 0;
    },
    begin() {
      if (timer !== undefined) return;
      unheard = 0;
      timer = setInterval(tick, every);
    },
    end,
  };
}
