import type { Given } from '../../engine/index.ts';
import { flat, type Finding, type Source } from '../../engine/model/index.ts';
import { secretMark, type Redaction } from '../../engine/redact/index.ts';
import type { Step } from '../../engine/faults/slots/index.ts';
import type { CausesOfCase } from './causes.ts';
import { decisiveFor } from './decisive.ts';
import type { Field } from './field-list.ts';
import { fieldNames, fieldsByName, type NamesWith } from './fields.ts';
import { redacted } from './material.ts';
import { shorten } from './shorten.ts';
import { otherRecipes, explainedFaults, headline } from './verdict.ts';
import { proofOf } from './proof.ts';
import { diagnosedRows, type Diagnosed, type StageValue } from './stages.ts';

type ReportedName = NamesWith<'inReport', NonNullable<Field['inReport']>>;

/** A case in plain data. A later version of this page reads and writes the same `schemaVersion` or a greater one. */
export interface Report {
  readonly schemaVersion: 1;
  readonly made: string;
  readonly verdict: string;
  readonly says: string;
  readonly request: Readonly<Record<ReportedName, string>> & { readonly bodyLength: number };
  readonly signature: { readonly sent: string; readonly right: string };
  readonly mistakes: readonly {
    readonly id: string;
    readonly variant: string;
    readonly title: string;
    readonly fix: string;
  }[];
  readonly equalExplanations: readonly (readonly string[])[];
  readonly findings: readonly { code: string; level: string; title: string }[];
  /** What NetSuite said, and why it may have; none without an answer. */
  readonly answer?: {
    readonly words: string;
    readonly causes: readonly { of: string; title: string; state: string; tell: string }[];
  };
  readonly stages: readonly {
    readonly step: string;
    readonly title: string;
    readonly diverges?: 'origin' | 'after';
    readonly right: string;
    readonly client?: string;
  }[];
}

/** What a report is made of. */
export interface Reported extends Diagnosed {
  readonly findings: readonly Finding[];
  readonly causes?: CausesOfCase | undefined;
  /** What the report is headed by, where it is of no verdict. */
  readonly says?: string;
}

/**
 * A report of a case, each text of it redacted. The stage of the key is not in it, and what a stage has
 * from a secret or from a hidden parameter of the header is left out before its text is looked through.
 */
export function reportOf(outcome: Reported, redaction: Redaction, now: number): Report {
  const { given } = outcome.read;
  const proof = proofOf(outcome);
  const recipes = outcome.diagnosis?.verdict === 'explained' ? outcome.diagnosis.recipes : [];
  return {
    schemaVersion: 1,
    made: new Date(now).toISOString(),
    verdict: outcome.diagnosis?.verdict ?? 'searching',
    says: redaction.sentence(outcome.says ?? saysOf(outcome)),
    request: { ...requestOf(given, redaction), bodyLength: given.request.body.length },
    signature: {
      sent: redaction.signature(proof.sent),
      right: outcome.right.stages.signature ? redaction.sentence(proof.right) : '',
    },
    mistakes: explainedFaults(recipes[0] ?? []).map(({ fault: { id, title, fix }, variant }) => ({
      ...{ id, title, fix },
      variant: redaction.sentence(variant),
    })),
    equalExplanations: otherRecipes(recipes),
    findings: outcome.findings.map(({ code, level, title }) => ({
      ...{ code, level },
      title: redaction.sentence(title),
    })),
    ...answerOf(outcome.causes, redaction),
    stages: stagesOf(outcome, redaction),
  };
}

const saysOf = ({ read, diagnosis }: Diagnosed): string =>
  decisiveFor(read.given, diagnosis)?.headline ?? headline(diagnosis);

function requestOf(given: Given, redaction: Redaction): Readonly<Record<ReportedName, string>> {
  const entries = fieldNames.flatMap((name) => {
    const text = fieldsByName[name].inReport?.(given);
    return text === undefined ? [] : [[name, redacted(name, text, redaction)]];
  });
  // Each field that says something in a report is asked for it.
  return Object.fromEntries(entries) as Record<ReportedName, string>;
}

function stagesOf(outcome: Reported, redaction: Redaction): Report['stages'] {
  const shown = (step: Step, value: StageValue): string => {
    const text = textOf(value, redaction).slice(0, mostOfStage + 1_000);
    return shorten(step === 'header' ? redaction.header(text) : redaction.text(text), mostOfStage);
  };
  return diagnosedRows(outcome)
    .filter(({ step, missing }) => step !== 'key' && missing.length === 0)
    .map(({ step, title, diverges, right, client }) => ({
      ...{ step, title, right: shown(step, right) },
      ...(diverges && { diverges }),
      ...(client && { client: shown(step, client) }),
    }));
}

/** A ticket takes no more, and nobody reads it. */
const mostOfStage = 10_000;

function answerOf(causes: CausesOfCase | undefined, redaction: Redaction): Pick<Report, 'answer'> {
  if (causes === undefined) return {};
  const listed = causes.causes.map(({ of, title, state, tell }) => ({
    of,
    title: redaction.sentence(title),
    tell: redaction.sentence(tell),
    state: state === undefined ? 'to look up' : { found: 'found', out: 'ruled out' }[state],
  }));
  return { answer: { words: redaction.sentence(causes.answer), causes: listed } };
}

function textOf(value: StageValue, { hiddenParams }: Redaction): string {
  const isHidden = ({ kind, key }: Source): boolean =>
    kind === 'secret' || (kind === 'oauth' && hiddenParams.has(key.replace(/^oauth\./, '')));
  if (value.kind === 'text')
    return flat(
      value.text.map((piece) =>
        isHidden(piece.from) && piece.from.part !== 'name' ? { ...piece, text: secretMark } : piece,
      ),
    );
  return value.params
    .map(({ name, value: text, from }) => `${name}=${isHidden(from) ? secretMark : text}`)
    .join('\n');
}
