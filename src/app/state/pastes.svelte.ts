import { readPaste } from '../../worker/carry-out.ts';
import type { Diagnoser, Running } from '../../worker/client.ts';
import type { ReadPaste } from '../../worker/protocol.ts';
import { mostReadHere } from '../../worker/size.ts';

/** Reads pastes: a short one at once, a long one in the worker. Only the last one counts. */
export class Pastes {
  status = $state.raw<'idle' | 'reading' | 'failed'>('idle');
  readonly #diagnoser: Diagnoser;
  #version = 0;
  #running: Running<ReadPaste> | undefined;
  #again: () => void = () => undefined;

  constructor(diagnoser: Diagnoser) {
    this.#diagnoser = diagnoser;
  }

  /** Reads a text, and no other from now on; `take` gets what it says. */
  read(text: string, take: (read: ReadPaste) => void): void {
    this.drop();
    if (text.length <= mostReadHere) {
      take(readPaste(text));
      return;
    }
    this.#again = () => {
      this.read(text, take);
    };
    this.#readLong(text, take).catch(() => undefined);
  }

  /** Reads the last text once more. */
  retry = (): void => {
    this.#again();
  };

  /** Forgets the text that is being read. */
  drop(): void {
    this.#version += 1;
    this.#running?.cancel();
    this.#running = undefined;
    this.#again = () => undefined;
    this.status = 'idle';
  }

  async #readLong(text: string, take: (read: ReadPaste) => void): Promise<void> {
    const mine = this.#version;
    this.status = 'reading';
    this.#running = this.#diagnoser.parse(text);
    try {
      const read = await this.#running.result;
      if (mine !== this.#version) return;
      this.drop();
      take(read);
    } catch {
      if (mine === this.#version) this.status = 'failed';
    }
  }
}
