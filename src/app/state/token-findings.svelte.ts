import {
  judge,
  judgeInSteps,
  type InventoryFinding,
  type TokenRecord,
} from '../../inventory/index.ts';
import { inSlices } from './slices.ts';
import { mostAtOnce } from './token-file.ts';

/** Today where the reader is. */
function localDay(): string {
  const now = new Date();
  const pad = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** What wants a look in a list of tokens, today. */
export class TokenFindings {
  #today = $state.raw(localDay());
  #ofLong = $state.raw<readonly InventoryFinding[] | undefined>(undefined);
  readonly #tokens: () => readonly TokenRecord[];
  readonly #all = $derived.by(() => {
    const tokens = this.#tokens();
    return tokens.length <= mostAtOnce ? judge(tokens, this.#today) : this.#ofLong;
  });
  /** Which judging is the last one: an earlier one is given up. */
  #version = 0;

  constructor(tokens: () => readonly TokenRecord[]) {
    this.#tokens = tokens;
  }

  get today() {
    return this.#today;
  }

  /** `undefined` while a long list is looked through. */
  get all() {
    return this.#all;
  }

  /** Looks at the calendar. */
  look(): void {
    this.#today = localDay();
  }

  /** Judges a long list in steps; of a short one it is known at once. */
  judgeLong = async (): Promise<void> => {
    const [tokens, mine] = [this.#tokens(), (this.#version += 1)];
    this.#ofLong = undefined;
    if (tokens.length <= mostAtOnce) return;
    const steps = judgeInSteps(tokens, this.#today);
    const found = await inSlices(steps, () => mine === this.#version);
    if (found !== undefined) this.#ofLong = found;
  };
}
