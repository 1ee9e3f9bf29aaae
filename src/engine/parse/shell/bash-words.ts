import type { Word } from './options.ts';

/** A text below the command that is its input, up to a line with the mark alone. */
export interface HereDocument {
  readonly mark: string;
  /** Whether it is taken as it stands, since the mark is quoted. */
  readonly isLiteral: boolean;
  /** Whether the tabs at the beginning of its lines are none of it. */
  readonly hasTabs: boolean;
}

/** Puts the words of a command together, piece by piece; what a redirection points to is none of them. */
export class BashWords {
  readonly all: Word[] = [];
  /** What standard input is, where a redirection says it. */
  input: string | undefined;
  here: HereDocument | undefined;
  /** The redirection that the next word belongs to. */
  redirection = '';
  /** The word that is being put together. */
  open: string | undefined;
  #start = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  add(piece: string, from: number): void {
    if (this.open === undefined) this.#start = from;
    this.open = (this.open ?? '') + piece;
  }

  /** Ends the word, if there is one. */
  end(end: number): void {
    const word = this.open;
    if (word === undefined) return;
    if (this.redirection === '') this.all.push({ text: word, span: { start: this.#start, end } });
    else this.#redirectTo(word, end);
    this.redirection = '';
    this.open = undefined;
  }

  #redirectTo(word: string, end: number): void {
    if (this.redirection === '<<<') this.input = `${word}\n`;
    else if (this.redirection.startsWith('<<') && word !== '') {
      const isLiteral = /['"\\]/.test(this.#text.slice(this.#start, end));
      this.here = { mark: word, isLiteral, hasTabs: this.redirection === '<<-' };
    }
  }
}
