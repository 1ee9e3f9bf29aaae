import {
  flat,
  inspect,
  readCase,
  trace,
  type Finding,
  type ReadCase,
  type Trace,
} from '../../engine/index.ts';
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
export function createBuilder() {
  let kind = $state.raw<BuildKind>('header');
  let nonce = $state.raw('');
  let timestamp = $state.raw('');
  let built = $state.raw<Built | undefined>(undefined);
  let version = 0;

  /** Forgets what was signed, and what is being signed. */
  function drop(): void {
    version += 1;
    built = undefined;
  }

  return {
    get kind() {
      return kind;
    },
    get nonce() {
      return nonce;
    },
    get timestamp() {
      return timestamp;
    },
    get built() {
      return built;
    },
    set(changes: Partial<Pick<ToBuild, 'kind' | 'nonce' | 'timestamp'>>): void {
      kind = changes.kind ?? kind;
      nonce = changes.nonce ?? nonce;
      timestamp = changes.timestamp ?? timestamp;
    },
    /** Forgets what was typed and signed; gives what brings back the first. */
    putAway(): () => void {
      const before = { kind, nonce, timestamp };
      drop();
      nonce = timestamp = '';
      return () => {
        this.set(before);
      };
    },
    forgetSecrets: drop,
    /** A nonce that was never used, and the present time. */
    refresh(): void {
      nonce = freshNonce();
      timestamp = String(Math.floor(Date.now() / 1000));
    },
    /** Signs what the fields say; nothing is left of what was signed before. */
    async sign(fields: Fields): Promise<void> {
      const mine = (version += 1);
      const build = { ...fields, kind, nonce, timestamp };
      if (missingIn(build).length > 0) {
        built = undefined;
        return;
      }
      const text = unsigned(build);
      const right = await trace(readCase(text).given);
      const read = readCase({ ...text, observed: flat(right.stages.header ?? []) });
      const findings = inspect({ ...read, now: Date.now() });
      if (mine === version) built = { build, read, right, findings };
    },
  };
}

export type Builder = ReturnType<typeof createBuilder>;
