import type { Diagnosis, ReadCase, Recipe, Trace } from '../../engine/index.ts';
import { flat, type Text } from '../../engine/model/index.ts';
import type { Param } from '../../engine/signing/index.ts';
import { stepsBetween, type Stages, type Step } from '../../engine/faults/slots/index.ts';
import { stepsReplaced } from '../../engine/search/index.ts';
import type { Missing } from '../../engine/diagnose/index.ts';

/** A case signed rightly and, where it is known what its client does, as that client signs it. */
export interface Comparison {
  readonly read: ReadCase;
  readonly right: Trace;
  readonly client?: Trace | undefined;
  /** The mistakes that the client makes. */
  readonly recipe?: Recipe | undefined;
  /** Without these some stages cannot be computed. */
  readonly missing?: readonly Missing[];
  /** How many parameters a list has in truth, where it was cut. */
  readonly counts?: Readonly<Partial<Record<Step, number>>>;
}

/** A case with its verdict. */
export interface Diagnosed extends Comparison {
  readonly diagnosis: Diagnosis | undefined;
}

/** What a stage holds: a text, or a list of parameters. */
export type StageValue =
  | { readonly kind: 'text'; readonly text: Text }
  | { readonly kind: 'params'; readonly params: readonly Param[] };

/** One stage as the page shows it. */
export interface StageRow {
  readonly step: Step;
  readonly number: number;
  readonly title: string;
  readonly note: string;
  /** The section that rules the stage. */
  readonly reference: string;
  /** Whether the order of the parameters matters here. */
  readonly ordered: boolean;
  readonly right: StageValue;
  /** What the client did, when it is known and differs. */
  readonly client: StageValue | undefined;
  readonly diverges: 'origin' | 'after' | undefined;
  /** The numbers of the stages where the client left the road before this one. */
  readonly because: readonly number[];
  /** Without these the stage cannot be computed. */
  readonly missing: readonly Missing[];
  /** Whether the stage is a line until it is opened. */
  readonly folded: boolean;
}

/** A stage of the list: the step it shows, and the steps whose mistakes first show in it. */
interface Shown {
  readonly step: Step;
  readonly covers: readonly Step[];
  readonly title: string;
  readonly note: string;
  readonly reference: string;
  readonly needs: readonly Missing[];
  readonly folded?: true;
  readonly ordered?: true;
}

const keyStages: readonly Shown[] = [
  {
    step: 'key',
    covers: stepsBetween('secretsChosen', 'key'),
    title: 'Signing key',
    note: 'consumer secret & token secret',
    reference: 'RFC 5849 §3.4.2',
    needs: ['consumerSecret', 'tokenSecret'],
  },
  {
    step: 'signature',
    covers: [
      ...stepsBetween('messageSpaced', 'message'),
      ...stepsBetween('keyOctets', 'signature'),
    ],
    title: 'HMAC and Base64',
    note: 'base string and key give the signature',
    reference: 'RFC 5849 §3.4.2',
    needs: ['header', 'url', 'consumerSecret', 'tokenSecret'],
  },
];

const oauthStages: readonly Shown[] = [
  {
    step: 'method',
    covers: stepsBetween('methodChosen', 'method'),
    title: 'HTTP method',
    note: 'upper case',
    reference: 'RFC 5849 §3.4.1.1',
    needs: [],
  },
  {
    step: 'baseUri',
    covers: stepsBetween('urlText', 'baseUri'),
    title: 'Base string URI',
    note: 'no query, no fragment, host in lower case',
    reference: 'RFC 5849 §3.4.1.2',
    needs: ['url'],
  },
  {
    step: 'collected',
    covers: [...stepsBetween('urlText', 'urlParts'), ...stepsBetween('queryText', 'collected')],
    title: 'Collect parameters',
    note: 'query, header and form body, decoded',
    reference: 'RFC 5849 §3.4.1.3.1',
    needs: ['header'],
  },
  {
    step: 'encoded',
    covers: stepsBetween('namesEncoded', 'encoded'),
    title: 'Percent-encode',
    note: 'each name and each value',
    reference: 'RFC 5849 §3.6',
    needs: ['header'],
    folded: true,
  },
  {
    step: 'sorted',
    covers: stepsBetween('namesSorted', 'sorted'),
    title: 'Sort',
    note: 'by encoded name, then by encoded value',
    reference: 'RFC 5849 §3.4.1.3.2',
    needs: ['header'],
    folded: true,
    ordered: true,
  },
  {
    step: 'joined',
    covers: stepsBetween('pairTexts', 'joined'),
    title: 'Join',
    note: 'the normalized parameters',
    reference: 'RFC 5849 §3.4.1.3.2',
    needs: ['header'],
    folded: true,
  },
  {
    step: 'baseString',
    covers: [...stepsBetween('uriEncoded', 'joinedInBase'), ...stepsBetween('parts', 'baseString')],
    title: 'Signature base string',
    note: 'method & encoded URI & encoded parameters',
    reference: 'RFC 5849 §3.4.1.1',
    needs: ['header', 'url'],
  },
  ...keyStages,
  {
    step: 'header',
    covers: ['header'],
    title: 'Authorization header',
    note: 'the signature percent-encoded once more',
    reference: 'RFC 5849 §3.5.1',
    needs: ['header', 'url', 'consumerSecret', 'tokenSecret'],
    folded: true,
  },
];

const passportStages: readonly Shown[] = [
  {
    step: 'passportFields',
    covers: stepsBetween('passportAccount', 'passportFields'),
    title: 'Collect fields',
    note: 'account, consumer key, token, nonce, timestamp: in this order',
    reference: 'Oracle, section_4395630653',
    needs: [],
    ordered: true,
  },
  {
    step: 'baseString',
    covers: stepsBetween('passportEncoded', 'baseString'),
    title: 'Signature base string',
    note: 'the five fields joined by &; no method, no URL',
    reference: 'Oracle, section_1534941088',
    needs: [],
  },
  ...keyStages,
  {
    step: 'header',
    covers: ['header'],
    title: 'TokenPassport',
    note: 'the signature as it is, not percent-encoded',
    reference: 'Oracle, section_4395630653',
    needs: ['consumerSecret', 'tokenSecret'],
    folded: true,
  },
];

/** The stages of each procedure, as the page shows them. */
export const shownStages = { oauth: oauthStages, passport: passportStages } as const;

/** The stages of a case with a verdict: what the verdict says of the client is what its side shows. */
export function diagnosedRows(diagnosed: Diagnosed): readonly StageRow[] {
  const { diagnosis } = diagnosed;
  const recipes =
    diagnosis?.verdict === 'explained' ? diagnosis.recipes : diagnosis?.baseString?.recipes;
  const missing = diagnosis?.verdict === 'incomplete' ? diagnosis.missing : [];
  return stageRows({ ...diagnosed, recipe: recipes?.[0], missing });
}

/** The stages of a case: one side or, where it is known what the client does, two to compare. */
export function stageRows(comparison: Comparison): readonly StageRow[] {
  const { read, right, client, recipe = [], missing = [], counts = {} } = comparison;
  const shown = shownStages[right.procedure];
  const values = shown.map(({ step }) => ({
    right: valueOf(right.stages, step),
    // Of a client of which only the base string is known, the stages behind it are not.
    client: client?.stages[step] === undefined ? undefined : valueOf(client.stages, step),
  }));
  const differs = values.map(
    (both) => both.client !== undefined && !equal(both.right, both.client),
  );
  const origins = originsOf(shown, differs, stepsReplaced(read.given, recipe));
  return shown.map((stage, index): StageRow => {
    const both = values[index];
    const differing = differs[index] === true;
    const origin = origins.includes(index);
    return {
      step: stage.step,
      number: index + 1,
      title: stage.title,
      note: stage.note + cutNote(both?.right, counts[stage.step]),
      reference: stage.reference,
      ordered: stage.ordered ?? false,
      right: both?.right ?? { kind: 'text', text: [] },
      client: differing ? both?.client : undefined,
      diverges: differing ? (origin ? 'origin' : 'after') : undefined,
      because: origins.filter((at) => at < index).map((at) => at + 1),
      missing: stage.needs.filter((need) => missing.includes(need)),
      folded:
        client === undefined
          ? (stage.folded ?? false)
          : !differing || (!origin && !isTelling(stage)),
    };
  });
}

/** What is said of a list that is not whole: "1,000 of 45,000 are here". */
function cutNote(value: StageValue | undefined, count: number | undefined): string {
  if (count === undefined || value?.kind !== 'params') return '';
  const [here, all] = [value.params.length, count].map((one) => one.toLocaleString('en'));
  return `; ${here} of ${all} are here`;
}

/** Where a difference is worth a look although it began earlier; elsewhere it only repeats. */
function isTelling({ step }: Shown): boolean {
  return step === 'baseString' || step === 'signature';
}

/** For each fault the first stage that differs and shows one of its steps: there the two first differ. */
function originsOf(
  shown: readonly Shown[],
  differs: readonly boolean[],
  faults: ReturnType<typeof stepsReplaced>,
): readonly number[] {
  const origins = faults.map((steps) =>
    shown.findIndex(
      ({ covers }, index) => differs[index] === true && covers.some((step) => steps.includes(step)),
    ),
  );
  if (faults.length === 0) origins.push(differs.indexOf(true));
  return [...new Set(origins)].filter((index) => index >= 0).sort((a, b) => a - b);
}

function valueOf(stages: Partial<Stages>, step: Step): StageValue {
  const value = stages[step] ?? [];
  if (!Array.isArray(value)) return { kind: 'text', text: [] };
  const isParams =
    step === 'collected' || step === 'encoded' || step === 'sorted' || step === 'passportFields';
  // Of the steps in the list these four yield parameters, and all others text.
  return isParams
    ? { kind: 'params', params: value as readonly Param[] }
    : { kind: 'text', text: value as Text };
}

function equal(a: StageValue, b: StageValue): boolean {
  return characters(a) === characters(b);
}

/** A stage's value as plain characters, for comparing. */
export function characters(value: StageValue): string {
  return value.kind === 'text'
    ? flat(value.text)
    : JSON.stringify(value.params.map(({ name, value: text }) => [name, text]));
}
