/** What a reader sees of a thing that can be kept on the device, and does with it. Nothing rejects. */
export interface KeptHere {
  readonly isKept: boolean;
  /** Why it is not kept as the reader wants it; `''` when all is well. */
  readonly trouble: string;
  /** What was done last. */
  readonly said: string;
  /** Another tab has stored something else: the reader is to choose. */
  readonly isTorn: boolean;
  readonly look: () => Promise<void>;
  readonly keep: () => Promise<void>;
  readonly erase: () => Promise<void>;
  readonly takeOther: () => Promise<void>;
  readonly keepMine: () => Promise<void>;
}
