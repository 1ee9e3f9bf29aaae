/** So many units from a place on are replaced. */
export interface Edit {
  readonly from: number;
  readonly length: number;
  readonly put: string;
}

/** One kind of damage, and how it is undone. */
export interface Repair {
  readonly code: string;
  readonly message: string;
  readonly applies: (text: string) => boolean;
  /** So many places get a notice; more would tell a reader nothing new. */
  readonly mostNotices: number;
  /** What is replaced, which a text itself may show; global. */
  readonly pattern: RegExp | ((text: string) => RegExp);
  readonly by: (found: string) => string;
}

/** Damage of which it takes more than a pattern to tell it. */
export interface Joining extends Pick<Repair, 'code' | 'message' | 'mostNotices'> {
  /** What is to be replaced, in the order of the text; nothing where there is no damage. */
  readonly edits: (text: string) => readonly Edit[];
}
