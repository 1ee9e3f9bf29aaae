import { readCase, trace, type Recipe, type Trace } from '../../engine/index.ts';
import { noneWorks, workableIn } from '../view/break.ts';
import { mostOfExample } from '../view/lessons.ts';
import { emptyFields, givenText, type Fields } from '../view/fields.ts';
import { ask, random, type Question, type Random } from '../view/quiz.ts';
import { signedAs } from '../view/signed.ts';
import type { Tracks } from '../view/stages.ts';
import { examples } from './examples.ts';
import { maskAll } from './mask-secrets.ts';

/** What comes of a case, rightly and, with mistakes, as a client makes them. */
async function tracksOf(fields: Fields, recipe: Recipe): Promise<Tracks> {
  const read = readCase(givenText(fields));
  const right = await trace(read.given);
  if (recipe.length === 0) return { read, right };
  return { read, right, recipe, client: await trace(read.given, recipe) };
}

const fieldsOf = (id: string): Fields => ({
  ...emptyFields,
  ...examples.find((one) => one.id === id)?.fields,
});

/** The example that the lessons are about, and the mistakes that were switched on. */
export function createLesson(pick: Random = random) {
  let preset = $state.raw('restlet');
  let pristine = fieldsOf('restlet');
  let fields = $state.raw(pristine);
  let broken = $state.raw<readonly string[]>([]);
  let taught = $state.raw<Tracks | undefined>(undefined);
  let workable = $state.raw(noneWorks);
  let question = $state.raw<Question | undefined>(undefined);
  /** What the client of the question does. */
  let asked = $state.raw<Tracks | undefined>(undefined);
  let guess = $state.raw('');
  let score = $state.raw({ right: 0, asked: 0 });
  let version = 0;
  /** The fields that `workable` is true of. */
  let tried: Fields | undefined;
  /** Whether the mistakes are wanted: to try them all takes a moment. */
  let isBreaking = false;

  const recipe = (): Recipe => broken.flatMap((id) => workable.get(id) ?? []);

  async function judge(): Promise<void> {
    const mine = (version += 1);
    const isCurrent = (): boolean => mine === version;
    const of = fields;
    const { read, right } = await tracksOf(of, []);
    if (!isCurrent()) return;
    if (isBreaking && tried !== of) {
      const found = await workableIn(read.given, right, isCurrent);
      if (!isCurrent()) return;
      workable = found;
      tried = of;
      broken = broken.filter((id) => found.has(id));
    }
    const next = await tracksOf(of, isBreaking ? recipe() : []);
    if (isCurrent()) taught = next;
  }

  return {
    get preset() {
      return preset;
    },
    get fields() {
      return fields;
    },
    /** Whether the example was edited: it may hold a person's own secrets then. */
    get isEdited() {
      return fields !== pristine;
    },
    get broken() {
      return broken;
    },
    get taught() {
      return taught;
    },
    get workable() {
      return workable;
    },
    get question() {
      return question;
    },
    get asked() {
      return asked;
    },
    get guess() {
      return guess;
    },
    get score() {
      return score;
    },
    /** To be called when a page shows the example, with whether it shows mistakes. */
    open(withMistakes: boolean): void {
      isBreaking = withMistakes;
      void judge();
    },
    /** The secrets that a person put into the example. */
    get secrets() {
      return [fields.consumerSecret, fields.tokenSecret].filter(
        (one, at) => one !== '' && one !== [pristine.consumerSecret, pristine.tokenSecret][at],
      );
    },
    /** Puts the example of the beginning in the place of what was typed; gives what brings that back. */
    putAway(): () => void {
      const before = { preset, pristine, fields, broken };
      broken = [];
      this.load('restlet');
      return () => {
        ({ preset, pristine, fields, broken } = before);
        void judge();
      };
    },
    /** The example's own secrets take the place of those that were typed. */
    forgetSecrets(known: readonly string[]): void {
      if (fields === pristine) return;
      const { url, header, body } = fields;
      const { consumerSecret, tokenSecret } = pristine;
      this.update({ ...maskAll({ url, header, body }, known), consumerSecret, tokenSecret });
    },
    load(id: string): void {
      preset = id;
      fields = pristine = fieldsOf(id);
      question = asked = undefined;
      void judge();
    },
    update(changes: Partial<Fields>): void {
      const cut: [string, string][] = Object.entries(changes).map(([name, text]) => [
        name,
        text.slice(0, mostOfExample),
      ]);
      // The names are those of `changes`.
      fields = { ...fields, ...(Object.fromEntries(cut) as Partial<Fields>) };
      question = asked = undefined;
      void judge();
    },
    /** Switches one mistake on or off. */
    toggle(id: string): void {
      broken = broken.includes(id) ? broken.filter((one) => one !== id) : [...broken, id];
      void judge();
    },
    mend(): void {
      broken = [];
      void judge();
    },
    /** The example as it was sent: an untouched one as it is, any other as its client signed it. */
    get sent(): Fields {
      const client = isBreaking ? taught?.client : undefined;
      const trace = client ?? taught?.right;
      const isAsItWas = client === undefined && fields === pristine;
      return isAsItWas || trace === undefined ? fields : signedAs(fields, trace);
    },
    /** What comes of the example with some fields changed, which stays as it is. */
    traceWith: async (changes: Partial<Fields>): Promise<Trace> =>
      (await tracksOf({ ...fields, ...changes }, [])).right,
    /** Asks the next question. */
    async ask(): Promise<void> {
      const next = ask(workable, question?.answer.id ?? '', pick);
      const tracks = next && (await tracksOf(fields, [next.answer]));
      [question, asked, guess] = [next, tracks, ''];
    },
    /** Takes an answer; the first one counts. */
    answer(id: string): void {
      if (question === undefined || guess !== '') return;
      guess = id;
      const isRight = id === question.answer.id;
      score = { right: score.right + Number(isRight), asked: score.asked + 1 };
    },
  };
}

export type Lessons = ReturnType<typeof createLesson>;
