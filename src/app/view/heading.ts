import type { Diagnosis } from '../../engine/index.ts';
import type { Decisive } from './decisive.ts';
import { doubtWords, type Doubt, type DoubtWords } from './doubts.ts';
import type { FieldName } from './fields.ts';
import { missingFields } from './missing.ts';
import { headline, kicker } from './verdict.ts';

/** What a verdict is said from. */
export interface Judged {
  readonly diagnosis: Diagnosis | undefined;
  /** While it is searched, a diagnosis is what is known so far. */
  readonly status: 'idle' | 'reading' | 'searching' | 'done' | 'stopped' | 'failed';
  /** What decides, whatever a search may find. */
  readonly decisive: Decisive | undefined;
  /** Why nothing is judged, in a sentence; `''` where it is. */
  readonly tooMuch: string;
  /** What is not certain, and asked before anything is held against the client. */
  readonly doubts: readonly Doubt[];
  /** What was typed and pasted, and is not to be shown. */
  readonly secrets: readonly string[];
}

/** What stands over the verdict, and in the bar that stays in view. */
export interface VerdictHeading {
  readonly state: 'incomplete' | 'searching' | 'match' | 'explained' | 'unexplained' | 'failed';
  /** The class of its box. */
  readonly tone: 'fine' | 'bad' | 'unsure' | '';
  /** A sign of the state beside its colour. */
  readonly mark: string;
  /** The state in a few words. */
  readonly kicker: string;
  /** The verdict in a sentence. May hold `code`. */
  readonly words: string;
  /** The field whose text is missing, where the words say no more than that. */
  readonly wanted?: FieldName;
  /** What is asked first, where something is in doubt. */
  readonly asked?: { readonly doubt: Doubt; readonly words: DoubtWords };
}

/** The mark of each state, and the colours of its box. */
const looks: Readonly<Record<VerdictHeading['state'], readonly [string, VerdictHeading['tone']]>> =
  {
    incomplete: ['·', ''],
    searching: ['✕', 'bad'],
    match: ['✓', 'fine'],
    explained: ['✕', 'bad'],
    unexplained: ['✕', 'bad'],
    failed: ['⚠', 'unsure'],
  };

/** A search that broke off has explained nothing; what was known without it still holds. */
export function isBroken({ diagnosis, status }: Pick<Judged, 'diagnosis' | 'status'>): boolean {
  return (
    (status === 'failed' || status === 'stopped') &&
    (diagnosis === undefined || diagnosis.verdict === 'unexplained')
  );
}

/** The heading of a verdict. */
export function headingOf(judged: Judged): VerdictHeading {
  const state = stateOf(judged);
  const [mark, tone] = looks[state];
  const look = { state, mark, tone };
  if (judged.status === 'reading') return { ...look, kicker: 'Not judged yet', words: 'Reading…' };
  if (judged.tooMuch !== '') return { ...look, kicker: 'Not judged', words: judged.tooMuch };
  const { diagnosis, decisive, status } = judged;
  const asked = askedOf(judged);
  const broken = isBroken(judged);
  const words =
    status === 'stopped' && broken
      ? 'You stopped the search.'
      : (asked?.words.question ?? decisive?.headline ?? headline(diagnosis, broken));
  return {
    ...{ ...look, words, kicker: kickerOf(judged) },
    ...(asked === undefined ? wantedOf(judged) : { asked }),
  };
}

/** What is known before the search has ended is no end of it. */
function kickerOf(judged: Judged): string {
  const goesOn = judged.status === 'searching' && judged.diagnosis?.verdict === 'unexplained';
  return goesOn
    ? 'Signature does not match · still searching'
    : kicker(judged.diagnosis, isBroken(judged));
}

function stateOf(judged: Judged): VerdictHeading['state'] {
  if (judged.status === 'idle') return 'incomplete';
  if (isBroken(judged)) return 'failed';
  if (judged.status === 'reading') return 'searching';
  return judged.diagnosis?.verdict ?? 'searching';
}

function wantedOf({ diagnosis, decisive }: Judged): Pick<VerdictHeading, 'wanted'> {
  if (diagnosis?.verdict !== 'incomplete' || decisive !== undefined) return {};
  const [first] = missingFields(diagnosis.missing);
  return first === undefined ? {} : { wanted: first.field };
}

function askedOf({ diagnosis, doubts: [doubt], secrets }: Judged): VerdictHeading['asked'] {
  if (diagnosis?.verdict !== 'incomplete' || doubt === undefined) return undefined;
  return { doubt, words: doubtWords(doubt, secrets) };
}
