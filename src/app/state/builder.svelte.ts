import { readCase, trace, type ReadCase, type Trace } from '../../engine/index.ts';
import { flat, type Finding } from '../../engine/model/index.ts';
import { inspect } from '../../engine/diagnose/index.ts';
import { missingIn, unsigned, type BuildKind, type ToBuild } from '../view/build.ts';
import type { Fields } from '../view/fields.ts';

/** A request as it was signed. Replaced as a whole. */
export interface Built {
  readonly build: ToBuild;
  readonly read: ReadCase;
  readonly right: Trace;
  /** What NetSuite may refuse in spite of the signature. */
  readonly findings: readonly Finding[];
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Twenty letters and digits, as NetSuite likes best; section_156338994830. */
function freshNonce(): string {
  // Of 256 values the first 248 fall on each of the 62 characters equally often.
  const random = Array.from(crypto.getRandomValues(new Uint8Array(64))).filter((one) => one < 248);
  return random
    .slice(0, 20)
    .map((one) => letters[one % letters.length] ?? '')
    .join('');
}

/** What the page signs by itself: the kind, the nonce, the timestamp, and what comes of the fields. */
export class Builder {
  #kind = $state.raw<BuildKind>('header');
  #nonce = $state.raw('');
  #timestamp = $state.raw('');
  #built = $state.raw<Built | undefined>(undefined);
  #version = 0;

  get kind() {
    return this.#kind;
  }

  get nonce() {
    return this.#nonce;
  }

  get timestamp() {
    return this.#timestamp;
  }

  get built() {
    return this.#built;
  }

  set(changes: Partial<Pick<ToBuild, 'kind' | 'nonce' | 'timestamp'>>): void {
    this.#kind = changes.kind ?? this.#kind;
    this.#nonce = changes.nonce ?? this.#nonce;
    this.#timestamp = changes.timestamp ?? this.#timestamp;
  }

  /** Forgets what was typed and signed; gives what brings back the first. */
  putAway(): () => void {
    const before = { kind: this.#kind, nonce: this.#nonce, timestamp: this.#timestamp };
    this.forgetSecrets();
    this.#nonce = this.#timestamp = '';
    return () => {
      this.set(before);
    };
  }

  /** Forgets what was signed, and what is being signed. */
  forgetSecrets(): void {
    this.#version += 1;
    this.#built = undefined;
  }

  /** A nonce that was never used, and the present time. */
  refresh(): void {
    this.#nonce = freshNonce();
    this.#timestamp = String(Math.floor(Date.now() / 1000));
  }

  /** Signs what the fields say; nothing is left of what was signed before. */
  async sign(fields: Fields): Promise<void> {
    const mine = (this.#version += 1);
    const build = { ...fields, kind: this.#kind, nonce: this.#nonce, timestamp: this.#timestamp };
    if (missingIn(build).length > 0) {
      this.#built = undefined;
      return;
    }
    const text = unsigned(build);
    const right = await trace(readCase(text).given);
    const read = readCase({ ...text, observed: flat(right.stages.header ?? []) });
    const findings = inspect({ ...read, now: Date.now() });
    if (mine === this.#version) this.#built = { build, read, right, findings };
  }
}

export const createBuilder = (): Builder => new Builder();
