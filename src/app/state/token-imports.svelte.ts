import {
  decode,
  finish,
  mostCharacters,
  readFileInSteps,
  tooLarge,
  type CsvOptions,
  type InSteps,
  type Offer,
  type TokenRecord,
} from '../../inventory/index.ts';
import { typedSecret, type Opened, type Refusal } from '../view/tokens.ts';
import { inSlices } from './slices.ts';
import { longText, mostAtOnce, mergedInSteps, type Imported } from './token-file.ts';

type Tokens = readonly TokenRecord[];

/** The inventory that texts are imported into. */
export interface ImportTarget {
  readonly tokens: () => Tokens;
  /** Whether a text holds what was typed as a secret elsewhere on the page. */
  readonly holdsTyped: (text: string) => boolean;
  readonly open: (part: Opened | undefined) => void;
  readonly change: (tokens: Tokens, sentence: string) => void;
  readonly say: (sentence: string) => void;
}

/** Imports one text after the other; only the last one counts. Nothing here throws. */
export class TokenImports {
  #refusal = $state.raw<Refusal | undefined>(undefined);
  #working = $state.raw('');
  readonly #target: ImportTarget;
  /** Which import is the last one: an earlier one is given up. */
  #version = 0;
  /** The text of an import that was refused: it may hold whole keys, and is forgotten at once when it is done with. */
  #pending = '';
  /** How that text was read. */
  #options: CsvOptions = {};

  constructor(target: ImportTarget) {
    this.#target = target;
  }

  /** Why the last import was refused. */
  get refusal() {
    return this.#refusal;
  }

  /** What is being done; `''` when nothing is. */
  get working() {
    return this.#working;
  }

  /** Whether the text of an import that was refused is still in memory. */
  get hasPending() {
    return this.#pending !== '';
  }

  readText = (text: string, options: CsvOptions = {}): void => {
    if (this.#target.holdsTyped(text)) {
      this.refuse(`Not taken: ${typedSecret} Nothing was changed.`);
      return;
    }
    const before = this.#target.tokens();
    const reading = mergedInSteps(readFileInSteps(text, options), before);
    const mine = (this.#version += 1);
    if (text.length <= longText && before.length <= mostAtOnce)
      this.#take(text, options, finish(reading));
    else void this.#readLong(mine, text, options, reading);
  };

  readFile = async (file: File): Promise<void> => {
    if (file.size > mostCharacters) {
      this.refuse(tooLarge);
      return;
    }
    try {
      this.readText(decode(new Uint8Array(await file.arrayBuffer())));
    } catch {
      this.refuse(`${file.name} could not be read.`);
    }
  };

  /** Takes a refused text in the way that was offered. */
  readAs = (offer: Offer): void => {
    const more: CsvOptions = offer === 'last four' ? { lastFour: true } : { order: offer };
    this.readText(this.#pending, { ...this.#options, ...more });
  };

  refuse = (sentence: string): void => {
    this.#target.open({ part: 'import' });
    this.#refusal = { sentence, offers: [] };
  };

  /** Gives up an import that is being read. */
  giveUp(): void {
    this.#version += 1;
    this.#working = '';
  }

  /** Forgets what was refused. */
  forget(): void {
    this.#refusal = undefined;
    this.#pending = '';
    this.#options = {};
  }

  async #readLong(
    mine: number,
    text: string,
    options: CsvOptions,
    reading: InSteps<Imported>,
  ): Promise<void> {
    const before = this.#target.tokens();
    this.#working = 'Reading the file…';
    const read = await inSlices(reading, () => mine === this.#version);
    if (read === undefined || mine !== this.#version) return;
    this.#working = '';
    if (this.#target.tokens() === before) this.#take(text, options, read);
    else this.refuse('The list was changed while the file was read. Import it again.');
  }

  #take(text: string, options: CsvOptions, read: Imported): void {
    const { open, change, say } = this.#target;
    if ('refused' in read) {
      open({ part: 'import' });
      say('');
      this.#refusal = { sentence: read.refused, offers: read.offers };
      this.#pending = read.offers.length > 0 ? text : '';
      this.#options = options;
      return;
    }
    const { tokens, added, updated } = read.merged;
    open(undefined);
    change(tokens, [`${added} added, ${updated} brought up to date.`, ...read.notes].join(' '));
  }
}
