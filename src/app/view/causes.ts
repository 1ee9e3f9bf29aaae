import {
  causesOf,
  errorsIn,
  readHost,
  walkThrough,
  type Cause,
  type Diagnosis,
  type Finding,
  type Given,
  type NamedError,
  type ParsedResponse,
  type Surface,
} from '../../engine/index.ts';
import { causeRow, signatureWords, type CauseRow } from './errors.ts';
import { explainedFaults } from './verdict.ts';

/** Why a call is refused, as far as the request and the answer tell. */
export interface CausesOfCase {
  readonly headline: string;
  /** What NetSuite said, such as `401 INVALID_LOGIN`; `''` where no answer was pasted. */
  readonly said: string;
  /** Whether the signature is right, so that all of them are to be gone through. */
  readonly isWalk: boolean;
  readonly causes: readonly CauseRow[];
}

/** When a server answered, by its own clock, in milliseconds since 1970. */
export function answeredAt(response: ParsedResponse | undefined): number | undefined {
  const date = response?.headers.find(({ name }) => name.toLowerCase() === 'date');
  const at = date === undefined ? NaN : Date.parse(date.value);
  return Number.isNaN(at) ? undefined : at;
}

/** The surface that a request goes to; `undefined` while it has no address. */
export function surfaceOf({ observed, request }: Given): Surface | undefined {
  if (observed.kind === 'passport') return 'SOAP';
  if (request.url.trim() === '') return undefined;
  const host = /^\w+:\/\/([^/?#]+)/.exec(request.url)?.[1] ?? '';
  const isRestlet = readHost(host)?.service === 'restlets' || /\/restlet\.nl\b/i.test(request.url);
  return isRestlet ? 'RESTlet' : 'REST';
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
): CausesOfCase | undefined {
  const isRight = diagnosis?.verdict === 'match';
  const surface = surfaceOf(given);
  const named = response === undefined ? [] : namedIn(response, surface);
  if (named.length === 0 && (!isRight || isAccepted(response))) return undefined;
  const isBare = named.every(({ error }) => error.signature === 'maybe');
  const listed = isRight && isBare ? walkThrough(surface ?? 'REST') : causesOf(named);
  const proved = provedBy(diagnosis);
  const rest = listed.filter(({ of }) => !proved.some((one) => one.of === of));
  const judge = judgeOf(findings, diagnosis, answeredAt(response) !== undefined);
  const rows = [...proved, ...found(findings, rest), ...rest]
    .filter(({ of }, at, all) => all.findIndex((one) => one.of === of) === at)
    .map((cause) => ({ ...causeRow(cause), ...judge(cause) }));
  const inState = (state: CauseRow['state']) => rows.filter((row) => row.state === state);
  return {
    headline: headlineOf(diagnosis, named),
    isWalk: isRight,
    said: [response?.status ?? '', named[0]?.error.code ?? ''].join(' ').trim(),
    causes: [...inState('found'), ...inState(undefined), ...inState('out')],
  };
}

const isAccepted = (response: ParsedResponse | undefined): boolean =>
  response?.status !== undefined && response.status < 300;

/** An error stands at the beginning of an answer, and one may be megabytes of data. */
const longest = 20_000;

function namedIn({ status, headers, body }: ParsedResponse, surface: Surface | undefined) {
  const lines = headers.map(({ name, value }) => `${name}: ${value}`);
  return errorsIn({ text: [...lines, body].join('\n').slice(0, longest), status, surface });
}

/** The mistakes that reproduce the signature. */
function provedBy(diagnosis: Diagnosis | undefined): readonly Cause[] {
  const [recipe = []] = diagnosis?.verdict === 'explained' ? diagnosis.recipes : [];
  return explainedFaults(recipe).map(({ fault }) => ({
    of: fault.id,
    tell: `Proved by the signature: your client ${fault.did}.`,
  }));
}

/** What is wrong beside the signature, where no listed cause stands for it. */
function found(findings: readonly Finding[], listed: readonly Cause[]): readonly Cause[] {
  return findings
    .filter(({ level, code }) => level === 'error' && !listed.some(({ of }) => of === code))
    .map(({ code, title }) => ({ of: code, tell: title }));
}

/** What the findings of a topic tell of a cause that NetSuite names: by how their codes begin. */
const topics: Readonly<Record<string, readonly [seen: RegExp, fine: string]>> = {
  InvalidTimestamp: [/^time-/, 'clock-ok'],
  'realm-other-account': [/^realm-other-account$/, 'realm-ok'],
  'realm-lowercase': [/^realm-lowercase$/, 'realm-ok'],
  'realm-hyphen': [/^realm-hyphen$/, 'realm-ok'],
  'soap-account-mismatch': [/^soap-account-mismatch$/, 'realm-ok'],
  'soap-account-form': [/^soap-account-form$/, 'realm-ok'],
};

function judgeOf(
  findings: readonly Finding[],
  diagnosis: Diagnosis | undefined,
  isTimed: boolean,
): (cause: Cause) => Partial<CauseRow> {
  const isWrong = diagnosis?.verdict === 'explained' || diagnosis?.verdict === 'unexplained';
  const proved = provedBy(diagnosis);
  return ({ of, tell }) => {
    if (proved.some((one) => one.of === of)) return { state: 'found', tell };
    if (of === 'InvalidSignature') {
      if (diagnosis?.verdict === 'match')
        return { state: 'out', tell: 'NetSuite computes this very signature.' };
      return isWrong ? { state: 'found', tell: 'It was compared, and is wrong.' } : {};
    }
    const own = findings.find(({ code, level }) => code === of && level === 'error');
    if (own !== undefined) return { state: 'found', tell: own.title };
    const [seen, fine] = topics[of] ?? [];
    // How old a header is says nothing until it is known when it was sent.
    if (of === 'InvalidTimestamp' && !isTimed) return {};
    const bad = findings.find(
      ({ code, level }) =>
        seen?.test(code) === true && (level === 'error' || (level === 'warning' && isTimed)),
    );
    if (bad !== undefined) return { state: 'found', tell: bad.title };
    const good = findings.find(({ code }) => code === fine);
    return good === undefined ? {} : { state: 'out', tell: good.title };
  };
}

function headlineOf(diagnosis: Diagnosis | undefined, named: readonly NamedError[]): string {
  const says = named[0]?.error.signature ?? 'maybe';
  if (diagnosis?.verdict === 'match') return 'What is left, in the order in which to look:';
  if (says === 'maybe' && diagnosis?.verdict === 'explained')
    return 'It is the signature. Mend that first.';
  if (says === 'maybe' && diagnosis?.verdict === 'unexplained')
    return 'The signature is wrong, whatever else there is.';
  return signatureWords[says];
}
