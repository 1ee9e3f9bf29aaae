import type { Diagnosis, Given } from '../../engine/index.ts';
import type { Finding } from '../../engine/model/index.ts';
import { causesOf, errorsIn, type NamedError } from '../../engine/netsuite/answer.ts';
import { walkThrough, type Cause, type Surface } from '../../engine/netsuite/errors/index.ts';
import { surfaceIn } from '../../engine/netsuite/surface.ts';
import type { ParsedResponse } from '../../engine/parse/index.ts';
import { causeRow, signatureWords, type CauseRow } from './errors.ts';
import { explainedFaults } from './verdict.ts';

/** Why a call is refused, as far as the request and the answer tell. */
export interface CausesOfCase {
  readonly headline: string;
  /** What NetSuite said, such as `401 INVALID_LOGIN`; `''` where no answer was pasted. */
  readonly answer: string;
  /** Whether the signature is right, so that all of them are to be gone through. */
  readonly isWalk: boolean;
  readonly causes: readonly CauseRow[];
}

/** Token-based authentication is younger than the one, and ends long before the other. */
const plausible = { from: Date.UTC(2010), to: Date.UTC(2100) };

/**
 * When a server answered, by its own clock, in milliseconds since 1970. `undefined` for what is no clock:
 * `Date.parse` makes a date of any number, and takes one without a zone for local time.
 */
export function answeredAt(response: ParsedResponse | undefined): number | undefined {
  const date = response?.headers.find(({ name }) => name.toLowerCase() === 'date');
  const text = date?.value.trim() ?? '';
  const at = /\d\d:\d\d.*(?:GMT|UTC|Z|[+-]\d\d:?\d\d)$/i.test(text) ? Date.parse(text) : NaN;
  return at >= plausible.from && at < plausible.to ? at : undefined;
}

/** The surface that a request goes to; `undefined` while it has no address. */
export function surfaceOf({ observed, request }: Given): Surface | undefined {
  if (observed.kind === 'passport') return 'SOAP';
  if (request.url.trim() === '') return undefined;
  return surfaceIn(request.url) ?? 'REST';
}

/**
 * The causes of a refusal in the order in which to look: what this request shows, what only NetSuite
 * can tell, and what is ruled out. `undefined` where nothing was refused, as far as is known.
 */
export function causesOfCase(
  given: Given,
  findings: readonly Finding[],
  diagnosis: Diagnosis | undefined,
  response: ParsedResponse | undefined,
  named = errorsOfAnswer(response, surfaceOf(given)),
): CausesOfCase | undefined {
  const isRight = diagnosis?.verdict === 'match' && diagnosis.reading !== 'nothing-signed';
  if (named.length === 0 && (!isRight || isAccepted(response))) return undefined;
  const isBare = named.every(({ error }) => error.signature === 'maybe');
  const listed = isRight && isBare ? walkThrough(surfaceOf(given) ?? 'REST') : causesOf(named);
  const isTimed = answeredAt(response) !== undefined;
  const rows: readonly CauseRow[] = [
    ...provedBy(diagnosis),
    ...[...found(findings, listed), ...listed].map((cause) => ({
      ...causeRow(cause),
      ...(judgeSignature(cause, diagnosis) ?? judgeByFindings(cause, findings, isTimed)),
    })),
  ].filter(({ of }, at, all) => all.findIndex((one) => one.of === of) === at);
  const inState = (state: CauseRow['state']) => rows.filter((row) => row.state === state);
  return {
    headline: headlineOf(diagnosis, named),
    isWalk: isRight,
    answer: [response?.status ?? '', named[0]?.error.code ?? ''].join(' ').trim(),
    causes: [...inState('found'), ...inState(undefined), ...inState('out')],
  };
}

const isAccepted = (response: ParsedResponse | undefined): boolean =>
  response?.status !== undefined && response.status < 300;

/** An error stands at the beginning of an answer, and one may be megabytes of data. */
const longest = 20_000;

/** The errors that an answer names: the same for as long as the answer and its surface are. */
export function errorsOfAnswer(
  response: ParsedResponse | undefined,
  surface: Surface | undefined,
): readonly NamedError[] {
  if (response === undefined) return [];
  const { status, headers, body } = response;
  const lines = headers.map(({ name, value }) => `${name}: ${value}`);
  return errorsIn({ text: [...lines, body].join('\n').slice(0, longest), status, surface });
}

/** The mistakes that reproduce the signature. */
function provedBy(diagnosis: Diagnosis | undefined): readonly CauseRow[] {
  const [recipe = []] = diagnosis?.verdict === 'explained' ? diagnosis.recipes : [];
  return explainedFaults(recipe).map(({ fault: { id, did } }) => ({
    ...causeRow({ of: id, tell: `Proved by the signature: your client ${did}.` }),
    state: 'found',
  }));
}

/** What is wrong beside the signature, where no listed cause stands for it. */
function found(findings: readonly Finding[], listed: readonly Cause[]): readonly Cause[] {
  return findings
    .filter(({ level, code }) => level === 'error' && !listed.some(({ of }) => of === code))
    .map(({ code, title }) => ({ of: code, tell: title }));
}

type Judgement = Pick<CauseRow, 'state'> & Partial<Pick<CauseRow, 'tell'>>;

/** What a comparison of the signature tells; `undefined` for any other cause. */
function judgeSignature({ of }: Cause, diagnosis: Diagnosis | undefined): Judgement | undefined {
  if (of !== 'InvalidSignature') return undefined;
  switch (diagnosis?.verdict) {
    case 'match':
      return { state: 'out', tell: 'NetSuite computes this very signature.' };
    case 'explained':
    case 'unexplained':
      return { state: 'found', tell: 'It was compared, and is wrong.' };
    default:
      return {};
  }
}

/** The finding that rules a cause out. */
const fine: Readonly<Record<string, string>> = {
  InvalidTimestamp: 'clock-ok',
  'realm-other-account': 'realm-ok',
  'realm-lowercase': 'realm-ok',
  'realm-hyphen': 'realm-ok',
  'soap-account-mismatch': 'realm-ok',
  'soap-account-form': 'realm-ok',
};

/** What is seen beside the signature. How old a header is says nothing until it is known when it was sent. */
function judgeByFindings({ of }: Cause, findings: readonly Finding[], isTimed: boolean): Judgement {
  const isClock = of === 'InvalidTimestamp';
  if (isClock && !isTimed) return {};
  const bad = findings.find(({ code, level }) =>
    isClock
      ? code.startsWith('time-') && (level === 'error' || level === 'warning')
      : code === of && (level === 'error' || level === 'warning'),
  );
  if (bad !== undefined) return { state: 'found', tell: bad.title };
  const good = findings.find(({ code }) => code === fine[of]);
  return good === undefined ? {} : { state: 'out', tell: good.title };
}

function headlineOf(diagnosis: Diagnosis | undefined, named: readonly NamedError[]): string {
  const says = named[0]?.error.signature ?? 'maybe';
  if (diagnosis?.verdict === 'match') return 'What is left, in the order in which to look:';
  if (says === 'maybe' && diagnosis?.verdict === 'explained')
    return 'It is the signature. Fix that first.';
  if (says === 'maybe' && diagnosis?.verdict === 'unexplained')
    return 'The signature is wrong, whatever else there is.';
  return signatureWords[says];
}
