/** One kind of damage, and how it is undone. */
export interface Mending {
  readonly code: string;
  readonly message: string;
  /** What is replaced, which a text itself may show; global. */
  readonly pattern: RegExp | ((text: string) => RegExp);
  readonly by: (found: string) => string;
  readonly applies: (text: string) => boolean;
  /** How many places are told of. */
  readonly told: number;
}
