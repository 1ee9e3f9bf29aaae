import { readCase, trace, type Recipe, type Trace } from '../../engine/index.ts';
import { noneWorks, workableIn } from '../view/break.ts';
import { mostOfExample } from '../view/lessons.ts';
import { givenText, type Fields } from '../view/fields.ts';
import type { Random } from '../view/quiz.ts';
import { signedAs } from '../view/signed.ts';
import type { Comparison } from '../view/stages.ts';
import { fieldsOfExample } from './examples.ts';
import { maskAll } from './mask-secrets.ts';
import { Quiz } from './quiz.svelte.ts';

/** What comes of a case, rightly and, with mistakes, as a client makes them. */
async function compare(fields: Fields, recipe: Recipe): Promise<Comparison> {
  const read = readCase(givenText(fields));
  const right = await trace(read.given);
  if (recipe.length === 0) return { read, right };
  return { read, right, recipe, client: await trace(read.given, recipe) };
}

/** Texts for fields, cut to what an example may hold. */
function cut(changes: Partial<Fields>): Partial<Fields> {
  const texts: [string, string][] = Object.entries(changes).map(([name, text]) => [
    name,
    text.slice(0, mostOfExample),
  ]);
  // The names are those of `changes`.
  return Object.fromEntries(texts);
}

/** The example that the lessons are about, and the mistakes that were switched on. */
export class Lessons {
  #preset = $state.raw('restlet');
  /** The example as it was loaded. */
  #pristine = fieldsOfExample('restlet');
  #fields = $state.raw(this.#pristine);
  #broken = $state.raw<readonly string[]>([]);
  #taught = $state.raw<Comparison | undefined>(undefined);
  #workable = $state.raw(noneWorks);
  readonly #quiz: Quiz;
  #version = 0;
  /** The fields that `workable` is true of. */
  #tried: Fields | undefined;
  /** Whether the mistakes are wanted: to try them all takes a moment. */
  #isBreaking = false;
  /** Whether a question is wanted. */
  #isAsking = false;

  constructor(pick?: Random) {
    this.#quiz = new Quiz(pick);
  }

  get preset() {
    return this.#preset;
  }

  get fields() {
    return this.#fields;
  }

  /** Whether the example was edited: it may hold a person's own secrets then. */
  get isEdited() {
    return this.#fields !== this.#pristine;
  }

  get broken() {
    return this.#broken;
  }

  get taught() {
    return this.#taught;
  }

  get workable() {
    return this.#workable;
  }

  get question() {
    return this.#quiz.question;
  }

  /** Whether nothing can be asked about the example. */
  get hasNoQuestion() {
    return this.#quiz.isEmpty;
  }

  /** What the client of the question does. */
  get asked() {
    return this.#quiz.asked;
  }

  get guess() {
    return this.#quiz.guess;
  }

  get score() {
    return this.#quiz.score;
  }

  /** The secrets that a person put into the example. */
  get secrets(): readonly string[] {
    const { consumerSecret, tokenSecret } = this.#pristine;
    return [this.#fields.consumerSecret, this.#fields.tokenSecret].filter(
      (one, at) => one !== '' && one !== [consumerSecret, tokenSecret][at],
    );
  }

  /** The example as it was sent: an untouched one as it is, any other as its client signed it. */
  get sent(): Fields {
    const client = this.#isBreaking ? this.#taught?.client : undefined;
    const trace = client ?? this.#taught?.right;
    const isAsItWas = client === undefined && !this.isEdited;
    return isAsItWas || trace === undefined ? this.#fields : signedAs(this.#fields, trace);
  }

  /** To be called when a page shows the example, with what it shows of it. */
  open(shown: 'course' | 'mistakes' | 'question'): void {
    this.#isBreaking = shown !== 'course';
    this.#isAsking = shown === 'question';
    void this.#evaluate();
  }

  /** Puts the example of the beginning in the place of what was typed; gives what brings that back. */
  putAway(): () => void {
    const [preset, pristine, fields, broken] = [
      this.#preset,
      this.#pristine,
      this.#fields,
      this.#broken,
    ];
    this.#broken = [];
    this.load('restlet');
    return () => {
      this.#preset = preset;
      this.#pristine = pristine;
      this.#fields = fields;
      this.#broken = broken;
      void this.#evaluate();
    };
  }

  /** The example's own secrets take the place of those that were typed. */
  forgetSecrets(known: readonly string[]): void {
    if (!this.isEdited) return;
    const { url, header, body } = this.#fields;
    const { consumerSecret, tokenSecret } = this.#pristine;
    this.update({ ...maskAll({ url, header, body }, known), consumerSecret, tokenSecret });
  }

  load = (id: string): void => {
    this.#preset = id;
    this.#fields = this.#pristine = fieldsOfExample(id);
    this.#quiz.drop();
    void this.#evaluate();
  };

  update = (changes: Partial<Fields>): void => {
    this.#fields = { ...this.#fields, ...cut(changes) };
    this.#quiz.drop();
    void this.#evaluate();
  };

  /** Switches one mistake on or off. */
  toggle = (id: string): void => {
    this.#broken = this.#broken.includes(id)
      ? this.#broken.filter((one) => one !== id)
      : [...this.#broken, id];
    void this.#evaluate();
  };

  fix = (): void => {
    this.#broken = [];
    void this.#evaluate();
  };

  /** What comes of the example with some fields changed, which stays as it is. */
  traceWith = async (changes: Partial<Fields>): Promise<Trace> =>
    (await compare({ ...this.#fields, ...changes }, [])).right;

  /** Asks the next question. */
  ask = (): Promise<void> =>
    this.#quiz.ask(this.#workable, (mistake) => compare(this.#fields, [mistake]));

  /** Takes an answer; the first one counts. */
  answer = (id: string): void => {
    this.#quiz.answer(id);
  };

  /** Finds out what comes of the example, and before that which mistakes change anything in it. */
  async #evaluate(): Promise<void> {
    const mine = (this.#version += 1);
    const isCurrent = (): boolean => mine === this.#version;
    const of = this.#fields;
    const { read, right } = await compare(of, []);
    if (!isCurrent()) return;
    if (this.#isBreaking && this.#tried !== of) {
      const found = await workableIn(read.given, right, isCurrent);
      if (!isCurrent()) return;
      this.#workable = found;
      this.#tried = of;
      this.#broken = this.#broken.filter((id) => found.has(id));
    }
    const next = await compare(of, this.#isBreaking ? this.#recipe() : []);
    if (!isCurrent()) return;
    this.#taught = next;
    if (this.#isAsking && this.question === undefined) await this.ask();
  }

  #recipe(): Recipe {
    return this.#broken.flatMap((id) => this.#workable.get(id) ?? []);
  }
}

export const createLesson = (pick?: Random): Lessons => new Lessons(pick);
