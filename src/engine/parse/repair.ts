/** Replaces `length` characters at `from` by `put`. */
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
  /** What is replaced: a global expression, or one that is built from the text. */
  readonly pattern: RegExp | ((text: string) => RegExp);
  readonly by: (found: string) => string;
}

/** Damage that one expression cannot find, such as wrapped lines: a function gives the edits. */
export interface Joining extends Pick<Repair, 'code' | 'message' | 'mostNotices'> {
  /** What is to be replaced, in the order of the text; nothing where there is no damage. */
  readonly edits: (text: string) => readonly Edit[];
}
