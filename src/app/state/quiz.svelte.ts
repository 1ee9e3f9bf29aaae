import type { FaultRef } from '../../engine/search/index.ts';
import type { Workable } from '../view/break.ts';
import { ask, random, type Question, type Random } from '../view/quiz.ts';
import type { Comparison } from '../view/stages.ts';

/** Questions which mistake a client makes, the answers to them, and how many were right. */
export class Quiz {
  #question = $state.raw<Question | undefined>(undefined);
  #asked = $state.raw<Comparison | undefined>(undefined);
  #guess = $state.raw('');
  #score = $state.raw({ right: 0, asked: 0 });
  #isEmpty = $state.raw(false);
  /** How often questions were taken back: one that is on its way then is about another request. */
  #drops = 0;
  readonly #pick: Random;

  constructor(pick: Random = random) {
    this.#pick = pick;
  }

  get question() {
    return this.#question;
  }

  /** What the client of the question does. */
  get asked() {
    return this.#asked;
  }

  /** The answer that was given, or `''`. */
  get guess() {
    return this.#guess;
  }

  get score() {
    return this.#score;
  }

  /** Whether too few mistakes change something, and there is nothing to ask. */
  get isEmpty() {
    return this.#isEmpty;
  }

  /** Asks the next question, about one of the mistakes that change something; `compareWith` does it rightly and wrongly. */
  async ask(
    workable: Workable,
    compareWith: (mistake: FaultRef) => Promise<Comparison>,
  ): Promise<void> {
    const next = ask(workable, this.#question?.answer.id ?? '', this.#pick);
    const drops = this.#drops;
    const asked = next && (await compareWith(next.answer));
    if (drops !== this.#drops) return;
    this.#question = next;
    this.#asked = asked;
    this.#isEmpty = next === undefined;
    this.#guess = '';
  }

  /** Takes an answer; the first one counts. */
  answer(id: string): void {
    if (this.#question === undefined || this.#guess !== '') return;
    this.#guess = id;
    const isRight = id === this.#question.answer.id;
    const { right, asked } = this.#score;
    this.#score = { right: right + Number(isRight), asked: asked + 1 };
  }

  /** Takes the question back. */
  drop(): void {
    this.#drops += 1;
    this.#isEmpty = false;
    this.#question = this.#asked = undefined;
  }
}
