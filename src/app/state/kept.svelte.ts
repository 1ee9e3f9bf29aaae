import type { KeptHere } from '../view/kept.ts';
import type { Device } from './device.ts';

/** What `createKept` is to keep. */
export interface ToKeep<T> {
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
const torn = 'Another tab keeps something else on this device. Nothing of either is lost yet.';

/** What a reader is told when storage fails. */
function sentenceFor(error: unknown): string {
  const name = (error as Partial<Error> | undefined)?.name;
  if (name === 'QuotaExceededError') return full;
  return name === 'TimeoutError' ? silent : refused;
}

/**
 * A value in memory that is kept on the device once the reader asks for it. That it is stored is the
 * only sign of that wish. Nothing here throws; what goes wrong is said in `trouble`.
 */
export function createKept<T>({ device, empty, pack, unpack }: ToKeep<T>) {
  let value = $state.raw(empty);
  let isKept = $state.raw(false);
  let trouble = $state.raw('');
  let said = $state.raw('');
  let isTorn = $state.raw(false);
  /** The stamp of what is stored, as far as this tab knows. */
  let seen: string | undefined;
  /** One thing after the other: a look never falls between a change and its writing. */
  let last: Promise<unknown> = Promise.resolve();

  function inTurn(work: () => Promise<void>, failed?: string): Promise<void> {
    const mine = last.then(work).catch((error: unknown) => {
      trouble = failed ?? sentenceFor(error);
    });
    last = mine;
    return mine;
  }

  function lose(): void {
    isKept = false;
    seen = undefined;
    trouble = gone;
  }

  function tear(): void {
    isTorn = true;
    trouble = torn;
  }

  /** Takes over what is stored; what cannot be used is left as it is. */
  async function take(stored: { readonly stamp: string; readonly data: unknown }): Promise<void> {
    const before = value;
    const unpacking = unpack(stored.data);
    const unpacked = unpacking instanceof Promise ? await unpacking : unpacking;
    // What was changed while a long list was unpacked is not lost.
    if (value !== before) {
      tear();
      return;
    }
    trouble = 'refused' in unpacked ? unpacked.refused : '';
    if ('refused' in unpacked) return;
    value = unpacked.value;
    seen = stored.stamp;
    isKept = true;
    isTorn = false;
  }

  async function write(): Promise<void> {
    const written = await device.write(pack(value), seen);
    if (written === 'other') {
      tear();
      return;
    }
    // A browser may take a writing and keep nothing of it.
    if (written === 'gone' || (await device.read())?.stamp !== written.stamp) {
      lose();
      return;
    }
    seen = written.stamp;
    isKept = true;
    trouble = '';
  }

  async function lookNow(): Promise<void> {
    const stored = await device.read();
    if (stored === undefined) {
      if (isKept) lose();
      isTorn = false;
      if ([torn, refused, silent, notErased].includes(trouble)) trouble = '';
    } else if (stored.stamp !== seen && !isTorn) {
      if (!isKept && value !== empty) tear();
      else {
        said = isKept ? fromOther : '';
        await take(stored);
      }
    }
  }

  const here: KeptHere = {
    get isKept() {
      return isKept;
    },
    get trouble() {
      return trouble;
    },
    get said() {
      return said;
    },
    get isTorn() {
      return isTorn;
    },
    look: () => inTurn(lookNow),
    keep: () =>
      inTurn(async () => {
        said = '';
        await write();
        if (isKept) said = 'Kept on this device from now on.';
      }),
    erase: () =>
      inTurn(async () => {
        said = '';
        await device.erase();
        seen = undefined;
        isKept = isTorn = false;
        trouble = '';
        said = 'Erased from this device. What you see is in this tab alone.';
      }, notErased),
    takeOther: () =>
      inTurn(async () => {
        const stored = await device.read();
        isTorn = false;
        if (stored === undefined) lose();
        else await take(stored);
      }),
    keepMine: () =>
      inTurn(async () => {
        seen = (await device.read())?.stamp;
        isTorn = false;
        await write();
      }),
  };

  return {
    here,
    get value() {
      return value;
    },
    /** Changes the value, and what is kept of it. */
    set(next: T): void {
      value = next;
      said = '';
      void inTurn(async () => {
        if (isKept && !isTorn) await write();
      });
    },
  };
}

export type Kept<T> = ReturnType<typeof createKept<T>>;
