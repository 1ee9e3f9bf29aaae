/** What a run that is under way can be told. */
export type RunOrder = 'cancel' | 'hold' | 'go-on';

/** What tells a search that is under way to end, or to wait. */
export class RunSignal {
  aborted = false;
  /** Settled when the search may go on; `undefined` while it need not wait. */
  held: Promise<void> | undefined;
  #release: () => void = () => undefined;

  hear(order: RunOrder): void {
    if (order === 'cancel') this.abort();
    else if (order === 'hold') this.hold();
    else this.goOn();
  }

  /** Has the search wait at its next pause, with all that it has tried. */
  hold(): void {
    this.held ??= new Promise((resolve) => (this.#release = resolve));
  }

  goOn(): void {
    this.held = undefined;
    this.#release();
  }

  /** Ends the search, also one that waits. */
  abort(): void {
    this.aborted = true;
    this.goOn();
  }
}
