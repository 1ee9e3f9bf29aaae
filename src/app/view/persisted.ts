/** What a reader sees of a thing that can be persisted on the device, and does with it. Nothing rejects. */
export interface PersistedHere {
  readonly isPersisted: boolean;
  /** Why it is not stored as the reader wants it; `''` when all is well. */
  readonly trouble: string;
  /** What was done last. */
  readonly message: string;
  /** Another tab has stored something else: the reader is to choose. */
  readonly hasConflict: boolean;
  readonly look: () => Promise<void>;
  readonly keep: () => Promise<void>;
  readonly erase: () => Promise<void>;
  readonly takeOther: () => Promise<void>;
  readonly keepMine: () => Promise<void>;
}
