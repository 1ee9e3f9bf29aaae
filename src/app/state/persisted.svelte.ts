import type { PersistedHere } from '../view/persisted.ts';
import type { Device, OnDevice } from './device.ts';

/** What is persisted, where, and in which form. */
export interface ToPersist<T> {
  readonly device: Device;
  readonly empty: T;
  /** As it is stored. */
  readonly pack: (value: T) => unknown;
  /** What was stored, or the sentence that says why it cannot be used. */
  readonly unpack: (data: unknown) => Unpacked<T> | Promise<Unpacked<T>>;
}

type Unpacked<T> = { readonly value: T } | { readonly refused: string };

const refused =
  'This browser lets the page keep nothing on this device. All of it works, and is gone when you close this tab.';
const full =
  'It could not be kept: the browser’s storage is full. What you see is in this tab alone.';
const gone =
  'What was kept on this device is gone: the browser has cleared it, or another tab has erased it. What you see is in this tab alone. Keep it anew, or export it.';
const silent =
  'This browser’s storage does not answer. What you see is in this tab alone. Close other tabs of this page, load it anew, and try again.';
const notErased =
  'It could not be erased: it is still on this device. Close other tabs of this page and try again, or clear the data of this page in the settings of your browser.';
const fromOther = 'Another tab has changed this. You see its state now.';
const conflict = 'Another tab keeps something else on this device. Nothing of either is lost yet.';

/** What a reader is told when storage fails. */
function sentenceFor(error: unknown): string {
  const name = (error as Partial<Error> | undefined)?.name;
  if (name === 'QuotaExceededError') return full;
  return name === 'TimeoutError' ? silent : refused;
}

/**
 * A value in memory that is stored on the device once the reader asks for it. That it is stored is the
 * only sign of that wish. Nothing here throws; what goes wrong is said in `trouble`.
 */
export class Persisted<T> implements PersistedHere {
  #value: T;
  #isPersisted = $state.raw(false);
  #trouble = $state.raw('');
  #message = $state.raw('');
  #hasConflict = $state.raw(false);
  readonly #how: ToPersist<T>;
  /** The stamp of what is stored, as far as this tab knows. */
  #knownStamp: string | undefined;
  /** One thing after the other: a look never falls between a change and its writing. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(how: ToPersist<T>) {
    this.#how = how;
    this.#value = $state.raw(how.empty);
  }

  get value() {
    return this.#value;
  }

  get isPersisted() {
    return this.#isPersisted;
  }

  get trouble() {
    return this.#trouble;
  }

  get message() {
    return this.#message;
  }

  get hasConflict() {
    return this.#hasConflict;
  }

  /** Changes the value, and what is stored of it. */
  set(next: T): void {
    this.#value = next;
    this.#message = '';
    void this.#inTurn(async () => {
      if (this.#isPersisted && !this.#hasConflict) await this.#write();
    });
  }

  look = (): Promise<void> => this.#inTurn(() => this.#lookNow());

  keep = (): Promise<void> =>
    this.#inTurn(async () => {
      this.#message = '';
      await this.#write();
      if (this.#isPersisted) this.#message = 'Kept on this device from now on.';
    });

  erase = (): Promise<void> =>
    this.#inTurn(async () => {
      this.#message = '';
      await this.#how.device.erase();
      this.#knownStamp = undefined;
      this.#isPersisted = this.#hasConflict = false;
      this.#trouble = '';
      this.#message = 'Erased from this device. What you see is in this tab alone.';
    }, notErased);

  takeOther = (): Promise<void> =>
    this.#inTurn(async () => {
      const stored = await this.#how.device.read();
      this.#hasConflict = false;
      if (stored === undefined) this.#lose();
      else await this.#take(stored);
    });

  keepMine = (): Promise<void> =>
    this.#inTurn(async () => {
      this.#knownStamp = (await this.#how.device.read())?.stamp;
      this.#hasConflict = false;
      await this.#write();
    });

  /** Does work after all that was begun before; what goes wrong is said, as `failed` where that is given. */
  #inTurn(work: () => Promise<void>, failed?: string): Promise<void> {
    const mine = this.#last.then(work).catch((error: unknown) => {
      this.#trouble = failed ?? sentenceFor(error);
    });
    this.#last = mine;
    return mine;
  }

  #lose(): void {
    this.#isPersisted = false;
    this.#knownStamp = undefined;
    this.#trouble = gone;
  }

  #meetConflict(): void {
    this.#hasConflict = true;
    this.#trouble = conflict;
  }

  /** Takes over what is stored; what cannot be used is left as it is. */
  async #take(stored: OnDevice): Promise<void> {
    const before = this.#value;
    const unpacking = this.#how.unpack(stored.data);
    const unpacked = unpacking instanceof Promise ? await unpacking : unpacking;
    // What was changed while a long list was unpacked is not lost.
    if (this.#value !== before) {
      this.#meetConflict();
      return;
    }
    this.#trouble = 'refused' in unpacked ? unpacked.refused : '';
    if ('refused' in unpacked) return;
    this.#value = unpacked.value;
    this.#knownStamp = stored.stamp;
    this.#isPersisted = true;
    this.#hasConflict = false;
  }

  async #write(): Promise<void> {
    const { device, pack } = this.#how;
    const written = await device.write(pack(this.#value), this.#knownStamp);
    if (written === 'other') {
      this.#meetConflict();
      return;
    }
    // A browser may take a writing and store nothing of it.
    if (written === 'gone' || (await device.read())?.stamp !== written.stamp) {
      this.#lose();
      return;
    }
    this.#knownStamp = written.stamp;
    this.#isPersisted = true;
    this.#trouble = '';
  }

  async #lookNow(): Promise<void> {
    const stored = await this.#how.device.read();
    if (stored === undefined) this.#findNothing();
    else if (stored.stamp !== this.#knownStamp && !this.#hasConflict) await this.#findOther(stored);
  }

  #findNothing(): void {
    if (this.#isPersisted) this.#lose();
    this.#hasConflict = false;
    if ([conflict, refused, silent, notErased].includes(this.#trouble)) this.#trouble = '';
  }

  /** Something that this tab has not known of is stored: it is taken over, unless that would lose what is here. */
  async #findOther(stored: OnDevice): Promise<void> {
    if (!this.#isPersisted && this.#value !== this.#how.empty) {
      this.#meetConflict();
      return;
    }
    this.#message = this.#isPersisted ? fromOther : '';
    await this.#take(stored);
  }
}
