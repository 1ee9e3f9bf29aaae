/** One of so many equal parts of what a search tries. */
export interface Part {
  readonly index: number;
  readonly of: number;
}

export const whole: Part = { index: 0, of: 1 };

/** The items of a part: every second one, say. */
export function* partOf<T>(items: Iterable<T>, { index, of }: Part): Generator<T, void> {
  let at = 0;
  for (const item of items) {
    if (at % of === index) yield item;
    at += 1;
  }
}
