import { parse, type Fault } from '../../engine/index.ts';
import { causesOf, errorsIn, type NamedError } from '../../engine/netsuite/answer.ts';
import { auditRows, type AuditRow } from '../../engine/netsuite/audit-trail.ts';
import {
  errors,
  type Cause,
  type NetSuiteError,
  type Surface,
} from '../../engine/netsuite/errors/index.ts';
import { faultTitle } from './verdict.ts';

const byCode = new Map(errors.map((error) => [error.code, error]));

/** Where a reader finds an error, or a fault, by its code or id. */
export function hrefOf(of: string): string {
  return byCode.has(of) ? `#/errors/${encodeURIComponent(of)}` : `#/faults/${of}`;
}

/** The error that an address names: by its code, by another spelling of it, or in other letters. */
export function errorAt(rest: string): NetSuiteError | undefined {
  const names = ({ code, aliases = [] }: NetSuiteError): readonly string[] => [code, ...aliases];
  return (
    errors.find(({ code }) => code === rest || encodeURIComponent(code) === rest) ??
    errors.find((error) => names(error).includes(rest)) ??
    errors.find((error) => names(error).some((name) => isSame(name, rest)))
  );
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** What a surface answers when a login fails, whatever the reason. */
export function refusalAt(surface: Surface): NetSuiteError | undefined {
  return errors.find(
    ({ signature, answers: [answer] }) => signature === 'maybe' && answer?.surface === surface,
  );
}

/** The errors that name something as their cause. */
export function errorsBy(of: string): readonly NetSuiteError[] {
  return errors.filter(({ causes }) => causes.some((cause) => cause.of === of));
}

/** What NetSuite says of a fault: a wrong signature is named in the Login Audit Trail alone. */
export function answersTo({ id, kind }: Fault): readonly NetSuiteError[] {
  const all = errorsBy(id);
  const wrong = byCode.get('InvalidSignature');
  return kind !== 'step' || wrong === undefined ? all : [...new Set([wrong, ...all])];
}

/** The errors that a step of the set-up fixes. */
export function errorsFixedBy(step: string): readonly NetSuiteError[] {
  return errors.filter(({ steps = [] }) => steps.some((one) => one === step));
}

/** A cause as a list shows it. */
export interface CauseRow extends Cause {
  readonly title: string;
  readonly href: string;
  /** Whether this request shows it, or rules it out; `undefined` where only NetSuite can tell. */
  readonly state?: 'found' | 'out' | undefined;
}

/** A cause with its title and where more is said of it. */
export function causeRow(cause: Cause): CauseRow {
  const title = byCode.get(cause.of)?.title ?? faultTitle(cause.of);
  return { ...cause, title, href: hrefOf(cause.of) };
}

/** What an error says of the signature, in a sentence. */
export const signatureWords: Readonly<Record<NetSuiteError['signature'], string>> = {
  right: 'The signature is not the problem.',
  wrong: 'The signature is the problem.',
  maybe: 'It may be the signature.',
  unjudged: 'This is not about the signature of TBA.',
};

/** Where and how an error shows itself, such as `RESTlet · 401`. */
export function whereOf({ answers }: NetSuiteError): string {
  const all = answers.map(({ surface, status }) =>
    [surface, ...(status === undefined ? [] : [status])].join(' '),
  );
  return all.length === 0 ? 'NetSuite never says so' : [...new Set(all)].join(', ');
}

/** An error in a list, and where else it is met than the list and its code already say: `429`, say. */
export interface ErrorRow {
  readonly error: NetSuiteError;
  readonly where: string;
}

/** Errors by where they are met, for a reader who looks for one. */
export interface ErrorGroup {
  readonly name: string;
  readonly errors: readonly ErrorRow[];
}

function rowOf(error: NetSuiteError): ErrorRow {
  const home = error.answers[0]?.surface;
  const places = error.answers.map(({ surface, status }) =>
    [
      ...(surface === home ? [] : [surface]),
      ...(status === undefined || String(status) === error.code ? [] : [status]),
    ].join(' '),
  );
  return { error, where: [...new Set(places)].filter((place) => place !== '').join(', ') };
}

const groups = [
  'REST and SuiteQL',
  'RESTlets',
  'SOAP',
  'Login Audit Trail',
  'Login Audit Trail, with OAuth 2.0',
  'OAuth 2.0',
  'Never said to the caller',
] as const;

const groupOfSurface = {
  REST: groups[0],
  RESTlet: groups[1],
  SOAP: groups[2],
  'Login Audit Trail': groups[3],
  'OAuth 2.0': groups[5],
} as const;

function groupOf({ answers: [first] }: NetSuiteError): string {
  if (first === undefined) return groups[6];
  return first.text === 'OAuth 2.0' ? groups[4] : groupOfSurface[first.surface];
}

/** The errors that hold all words, each at the first surface where it is met. */
export function errorsFor(words: string): readonly ErrorGroup[] {
  const all = words.slice(0, 200).toLowerCase().split(/\s+/);
  const found = errors.filter((error) => all.every((word) => searchTextOf(error).includes(word)));
  return groups
    .map((name) => ({
      name,
      errors: found
        .filter((error) => groupOf(error) === name)
        .sort((a, b) => rank[a.signature] - rank[b.signature])
        .map(rowOf),
    }))
    .filter((group) => group.errors.length > 0);
}

/** What most people look for stands first. */
const rank = { maybe: 0, wrong: 1, unjudged: 2, right: 3 } as const;

function searchTextOf({ code, aliases = [], title, means, answers }: NetSuiteError): string {
  const shown = answers.flatMap(({ surface, status, code: other, text }) => [
    surface,
    status,
    other,
    text,
  ]);
  return [code, ...aliases, title, means, ...shown].join(' ').toLowerCase();
}

/** What was understood of an answer that somebody pasted. */
export interface AnswerRead {
  readonly headline: string;
  /** What it says of the signature; `undefined` where it says nothing at all. */
  readonly signature: NetSuiteError['signature'] | undefined;
  readonly named: readonly NamedError[];
  /** Whether it is one of these, and which is not known: each surface refuses in its own way. */
  readonly isAnyOf: boolean;
  readonly rows: readonly AuditRow[];
  readonly causes: readonly CauseRow[];
  /** Whether there is a signed request beside, for Debug. */
  readonly hasRequest: boolean;
}

/** So much of a text is read: an answer says its error at its beginning, and may be megabytes of data. */
export const mostRead = 100_000;

/** Reads an answer, a row of the Login Audit Trail, or a word of either. `undefined` for no text. */
export function readAnswer(whole: string): AnswerRead | undefined {
  const text = whole.slice(0, mostRead);
  if (text.trim() === '') return undefined;
  const rows = auditRows(text);
  const named = rows.length > 0 ? namedIn(rows) : errorsIn({ text });
  return {
    headline: headlineOf(named, rows),
    signature: named[0]?.error.signature ?? (isPassed(rows) ? 'right' : undefined),
    named,
    isAnyOf: isAnyOf(named),
    rows,
    causes: causesOf(named).map(causeRow),
    hasRequest: parse(text).requests.length > 0,
  };
}

const isAnyOf = (named: readonly NamedError[]): boolean =>
  named.every(({ error }) => error.signature === 'maybe');

const isPassed = (rows: readonly AuditRow[]): boolean =>
  rows.some(({ status }) => status === 'Success');

/** The errors of rows, the commonest first. */
function namedIn(rows: readonly AuditRow[]): readonly NamedError[] {
  const counts = new Map<NetSuiteError, number>();
  for (const { error } of rows) {
    if (error !== undefined) counts.set(error, (counts.get(error) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([error]) => ({ error, by: error.code }));
}

function headlineOf(named: readonly NamedError[], rows: readonly AuditRow[]): string {
  const [first, ...others] = named;
  if (first !== undefined)
    return isAnyOf(named) && others.length > 0 ? 'The login was refused.' : `${first.error.title}.`;
  if (isPassed(rows)) return 'The login passed.';
  if (rows.length > 0)
    return 'These rows name no reason: the column Detail is empty, or not there.';
  return 'Nothing here was recognised as an answer of NetSuite.';
}
