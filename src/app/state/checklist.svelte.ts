import type { PersistedHere } from '../view/persisted.ts';
import { createDevice, type Device } from './device.ts';
import { Persisted } from './persisted.svelte.ts';

const none: readonly string[] = [];

/** Which steps of the check-list are ticked. */
export class Checklist {
  readonly #persisted: Persisted<readonly string[]>;

  constructor(device: Device = createDevice('countersign-ticks')) {
    this.#persisted = new Persisted({
      device,
      empty: none,
      pack: (ticks) => [...ticks],
      unpack: (data) => ({
        value: Array.isArray(data) ? data.filter((one) => typeof one === 'string') : none,
      }),
    });
  }

  get here(): PersistedHere {
    return this.#persisted;
  }

  get ticks() {
    return this.#persisted.value;
  }

  tick = (id: string, isDone: boolean): void => {
    const others = this.ticks.filter((one) => one !== id);
    this.#persisted.set(isDone ? [...others, id] : others);
  };

  clear = (): void => {
    this.#persisted.set(none);
  };
}

export const createChecklist = (): Checklist => new Checklist();
