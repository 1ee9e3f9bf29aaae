import {
  flat,
  readCase,
  trace,
  type Diagnosis,
  type FaultRef,
  type ReadCase,
  type Trace,
} from '../../engine/index.ts';
import { noneWorks, workableIn } from '../view/break.ts';
import { signedWith } from '../view/lessons.ts';
import { ask, random, type Question, type Random } from '../view/quiz.ts';
import { examples } from './examples.ts';
import { emptyFields, givenText, type Fields } from './fields.ts';

/** The example with what comes of it. Replaced as a whole. */
export interface Taught {
  readonly read: ReadCase;
  readonly right: Trace;
  /** What a client with the chosen mistakes does; `undefined` without any. */
  readonly client: Trace | undefined;
  readonly diagnosis: Diagnosis | undefined;
}

const fieldsOf = (id: string): Fields => ({
  ...emptyFields,
  ...examples.find((one) => one.id === id)?.fields,
});

/** A diagnosis as the stages want it: these mistakes explain it. */
function explained(recipe: readonly FaultRef[]): Diagnosis {
  const nothing = { findings: [], reading: 'as-sent', tried: { recipes: 0, signatures: 0 } };
  return { verdict: 'explained', recipes: [recipe], ...nothing } as unknown as Diagnosis;
}

/** The example that the lessons are about, and the mistakes that were switched on. */
export function createLesson(pick: Random = random) {
  let preset = $state.raw('restlet');
  let pristine = fieldsOf('restlet');
  let fields = $state.raw(pristine);
  let broken = $state.raw<readonly string[]>([]);
  let taught = $state.raw<Taught | undefined>(undefined);
  let workable = $state.raw(noneWorks);
  let question = $state.raw<Question | undefined>(undefined);
  let guess = $state.raw('');
  let score = $state.raw({ right: 0, asked: 0 });
  let version = 0;
  let judgedText = '';
  /** Whether the mistakes are wanted: to try them all takes a moment. */
  let isBreaking = false;

  async function judge(): Promise<void> {
    const mine = (version += 1);
    const text = givenText(fields);
    const read = readCase(text);
    const right = await trace(read.given);
    if (mine !== version) return;
    taught = { read, right, client: undefined, diagnosis: undefined };
    const asText = JSON.stringify(text);
    if (isBreaking && asText !== judgedText) {
      const found = await workableIn(read.given, right);
      if (mine !== version) return;
      workable = found;
      judgedText = asText;
      broken = broken.filter((id) => found.has(id));
    }
    const recipe = (isBreaking ? broken : []).flatMap((id) => workable.get(id) ?? []);
    if (recipe.length === 0) return;
    const client = await trace(read.given, recipe);
    if (mine !== version) return;
    taught = { read, right, client, diagnosis: explained(recipe) };
  }

  return {
    get preset() {
      return preset;
    },
    get fields() {
      return fields;
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
    load(id: string): void {
      preset = id;
      fields = pristine = fieldsOf(id);
      question = undefined;
      void judge();
    },
    update(changes: Partial<Fields>): void {
      fields = { ...fields, ...changes };
      question = undefined;
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
    /** The mistakes that are on, each in its way. */
    get recipe() {
      return broken.flatMap((id) => workable.get(id) ?? []);
    },
    /** The example as it was sent: an untouched one as it is, any other as its client signed it. */
    get sent(): Fields {
      const client = isBreaking ? taught?.client : undefined;
      if (client === undefined && fields === pristine) return fields;
      const signature = flat((client ?? taught?.right)?.stages.signature ?? []);
      return signedWith(fields, signature);
    },
    /** What a client does with the example that makes one mistake. */
    async quizzed(fault: FaultRef): Promise<Taught> {
      const read = readCase(givenText(fields));
      const right = await trace(read.given);
      const client = await trace(read.given, [fault]);
      return { read, right, client, diagnosis: explained([fault]) };
    },
    /** What comes of the example with some fields changed, which stays as it is. */
    traceWith: (changes: Partial<Fields>): Promise<Trace> =>
      trace(readCase(givenText({ ...fields, ...changes })).given),
    /** Asks the next question. */
    ask(): void {
      question = ask(workable, question?.answer.id ?? '', pick);
      guess = '';
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
