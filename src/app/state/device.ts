import { get, promisifyRequest, update, type UseStore } from 'idb-keyval';

/** What is stored, with a stamp that each writing renews. */
export interface OnDevice {
  readonly stamp: string;
  readonly data: unknown;
}

/** A place on this device for one thing. All of it may reject: storage can be refused, full or broken. */
export interface Device {
  /** What is stored; `undefined` when nothing is, and then nothing is made by looking. */
  read(): Promise<OnDevice | undefined>;
  /**
   * Writes, if what is stored still has the stamp `seen`; `undefined` stands for nothing stored yet.
   * Gives the new stamp, or says that what was seen is gone or was written by another.
   */
  write(data: unknown, seen: string | undefined): Promise<Written>;
  /** Leaves nothing behind. */
  erase(): Promise<void>;
}

export type Written = { readonly stamp: string } | 'gone' | 'other';

const key = 'kept';

/** A database of its own in this browser. It is open only while it is used, so other tabs can erase it. */
export function createDevice(name: string): Device {
  async function open(mayCreate: boolean): Promise<IDBDatabase | undefined> {
    const request = indexedDB.open(name);
    // An object, since the compiler does not see that the handler below changes a variable.
    const seen = { isMissing: false };
    request.onupgradeneeded = () => {
      if (mayCreate) request.result.createObjectStore(name);
      else {
        seen.isMissing = true;
        request.transaction?.abort();
      }
    };
    try {
      return await promisifyRequest(request);
    } catch (error) {
      if (seen.isMissing) return undefined;
      throw error;
    }
  }

  async function using<T>(mayCreate: boolean, work: (store: UseStore) => Promise<T>) {
    const database = await open(mayCreate);
    if (database === undefined) return undefined;
    try {
      return await work(async (mode, run) =>
        run(database.transaction(name, mode).objectStore(name)),
      );
    } finally {
      database.close();
    }
  }

  async function erase(): Promise<void> {
    await promisifyRequest(indexedDB.deleteDatabase(name));
  }

  return {
    erase,
    read: () => using(false, (store) => get<OnDevice>(key, store)),
    async write(data, seen) {
      const stamp = crypto.getRandomValues(new Uint32Array(2)).join('-');
      let found: OnDevice | undefined;
      const put = (store: UseStore) =>
        update<OnDevice | undefined>(
          key,
          (old) => {
            found = old;
            return old?.stamp === seen ? { stamp, data } : old;
          },
          store,
        ).then(() => true);
      try {
        const ran = await using(seen === undefined, put);
        if (ran === undefined || (found === undefined && seen !== undefined)) return 'gone';
      } catch (error) {
        // A first writing that fails leaves no empty database behind.
        if (seen === undefined && found === undefined) await erase().catch(() => undefined);
        throw error;
      }
      return found?.stamp === seen ? { stamp } : 'other';
    },
  };
}
