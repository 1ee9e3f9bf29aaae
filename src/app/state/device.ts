import { clear, get, promisifyRequest, update, type UseStore } from 'idb-keyval';

/** What is stored, with a stamp that each writing renews. */
export interface OnDevice {
  readonly stamp: string;
  readonly data: unknown;
}

/**
 * A place on this device for one thing. All of it may reject, since storage can be refused, full or
 * broken; where a browser does not answer, with a `TimeoutError`.
 */
export interface Device {
  /** What is stored; `undefined` when nothing is, and then nothing is made by looking. */
  read(): Promise<OnDevice | undefined>;
  /**
   * Writes, if what is stored still has the stamp `known`; `undefined` stands for nothing stored yet.
   * Gives the new stamp, or says that what was stored is gone or was written by another tab.
   */
  write(data: unknown, known: string | undefined): Promise<Written>;
  /** Erases what is stored, and leaves nothing behind where the browser allows it. */
  erase(): Promise<void>;
}

export type Written = { readonly stamp: string } | 'gone' | 'other';

const key = 'kept';
/** So many milliseconds a browser has for an answer: WebKit may give none at all. */
const patience = 5000;

/** What comes of work, or a `TimeoutError` when it takes longer than `milliseconds`. */
function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new DOMException('The storage does not answer.', 'TimeoutError'));
    }, milliseconds);
    void work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}

/** Removes a database, or leaves it empty as it is: another tab or the browser itself may hold it. */
const remove = (name: string): Promise<unknown> =>
  within(patience / 5, promisifyRequest(indexedDB.deleteDatabase(name))).catch(() => undefined);

/** Whether there may be a database of this name, asked without making one. */
async function mayExist(name: string): Promise<boolean> {
  // Older browsers cannot tell.
  const known = await (indexedDB as Partial<IDBFactory>).databases?.();
  return known?.some((one) => one.name === name) ?? true;
}

/** A database of its own in this browser. It is open only while it is used, so other tabs can erase it. */
class OwnDatabase {
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  read(): Promise<OnDevice | undefined> {
    return this.#using(false, (store) => get<OnDevice>(key, store));
  }

  async write(data: unknown, known: string | undefined): Promise<Written> {
    const stamp = crypto.getRandomValues(new Uint32Array(2)).join('-');
    let found: OnDevice | undefined;
    const put = (store: UseStore) =>
      update<OnDevice | undefined>(
        key,
        (old) => {
          found = old;
          return old?.stamp === known ? { stamp, data } : old;
        },
        store,
      ).then(() => true);
    try {
      const ran = await this.#using(known === undefined, put);
      if (ran === undefined || (found === undefined && known !== undefined)) return 'gone';
    } catch (error) {
      // A first writing that fails leaves no empty database behind.
      if (known === undefined && found === undefined) await this.erase().catch(() => undefined);
      throw error;
    }
    return found?.stamp === known ? { stamp } : 'other';
  }

  /** The records first: whether the database itself can be removed is up to the browser. */
  async erase(): Promise<void> {
    await this.#using(false, clear);
    if (await mayExist(this.#name)) await remove(this.#name);
  }

  async #using<T>(
    mayCreate: boolean,
    work: (store: UseStore) => Promise<T>,
  ): Promise<T | undefined> {
    const name = this.#name;
    const database = mayCreate || (await mayExist(name)) ? await open(name, mayCreate) : undefined;
    if (database === undefined) return undefined;
    try {
      return await work(async (mode, run) =>
        run(database.transaction(name, mode).objectStore(name)),
      );
    } finally {
      database.close();
    }
  }
}

/** Opens a database; `undefined` where there is none and none is to be made. */
async function open(name: string, mayCreate: boolean): Promise<IDBDatabase | undefined> {
  const request = indexedDB.open(name);
  // An object, since the compiler does not see that the handler below changes a variable.
  const outcome = { isMissing: false };
  request.onupgradeneeded = () => {
    if (mayCreate) request.result.createObjectStore(name);
    else {
      outcome.isMissing = true;
      request.transaction?.abort();
    }
  };
  try {
    const database = await promisifyRequest(request);
    database.onversionchange = () => {
      database.close();
    };
    return database;
  } catch (error) {
    if (!outcome.isMissing) throw error;
    // WebKit keeps an empty database of one that was not to be made.
    await remove(name);
    return undefined;
  }
}

/** A database as a place for one thing, which gives up on a browser that does not answer. */
export function createDevice(name: string): Device {
  const database = new OwnDatabase(name);
  return {
    erase: () => within(patience, database.erase()),
    read: () => within(patience, database.read()),
    write: (data, known) => within(patience, database.write(data, known)),
  };
}
