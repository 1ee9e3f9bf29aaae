import type { Cause, NetSuiteError, Surface } from './errors/define.ts';
import { errors } from './errors/index.ts';

/** What NetSuite answered: the text of headers and body, or whatever of it was kept. */
export interface Answer {
  readonly text: string;
  /** `undefined` to have it looked for in the text. */
  readonly status?: number | undefined;
  /** Where the request went, if that is known: several surfaces say the same. */
  readonly surface?: Surface | undefined;
}

/** An error that an answer names. */
export interface NamedError {
  readonly error: NetSuiteError;
  /** What told it, as it stood in the answer; the status where nothing else did. */
  readonly by: string;
}

/** `error="token_rejected"` stands there for every failed login, as it is believed, and is no Detail. */
const headerError = /(WWW-Authenticate[^\n]{0,40}OAuth[^\n]{0,200}?)\berror\\?=\\?"?\w{1,40}/gi;

const statusLine =
  /^\s*([1-5]\d\d)\s*$|\bHTTP(?:\/[\d.]+|_STATUS)?[ :=]{0,3}([1-5]\d\d)\b|"?\bstatus(?: ?code)?"?[ :=]{1,3}([1-5]\d\d)\b|\b([1-5]\d\d) (?:Unauthorized|Forbidden|Bad Request|Not Found|Found|Moved|Method Not|Unsupported|Too Many|Internal|Service)/im;

/** The HTTP status that a text names. */
export function statusIn(text: string): number | undefined {
  const status = statusLine.exec(text.slice(0, 20_000))?.slice(1).find(Boolean);
  return status === undefined ? undefined : Number(status);
}

/**
 * The errors that an answer names, the one that says most first. Of an answer that names none, those
 * that its status stands for. Never throws.
 */
export function errorsIn({
  text,
  status = statusIn(text),
  surface,
}: Answer): readonly NamedError[] {
  const read = text.replace(headerError, '$1');
  const named = errors.flatMap((error) => {
    const by = error.seen.exec(read)?.[0];
    return by === undefined ? [] : [{ error, by: by.trim() }];
  });
  const told = named.filter(({ error }) => !isOfStatus(error));
  if (told.length > 0) return atSurface(told, surface);
  const byStatus = errors.filter((error) => meets(error, status, surface));
  return byStatus.map((error) => ({ error, by: String(status) }));
}

const isOfStatus = ({ code }: NetSuiteError): boolean => /^\d{3}$/.test(code);

function meets(
  error: NetSuiteError,
  status: number | undefined,
  surface: Surface | undefined,
): boolean {
  return error.answers.some(
    (one) =>
      status !== undefined &&
      one.status === status &&
      (surface === undefined ? one.surface !== 'OAuth 2.0' : one.surface === surface),
  );
}

/** A refused login is told by its surface, where the text is the same at all of them. */
function atSurface(
  named: readonly NamedError[],
  surface: Surface | undefined,
): readonly NamedError[] {
  const [first, ...rest] = named;
  if (first === undefined || surface === undefined || first.error.signature !== 'maybe') {
    return named;
  }
  const own = errors.find(
    ({ signature, answers: [answer] }) => signature === 'maybe' && answer?.surface === surface,
  );
  const isGeneral = /^invalid login attempt/i.test(first.by);
  return own === undefined || !isGeneral ? named : [{ error: own, by: first.by }, ...rest];
}

/**
 * Why an answer may have come, the likeliest first, each once. An error that names a reason is one
 * itself, and rules out what a bare refusal leaves open.
 */
export function causesOf(named: readonly NamedError[]): readonly Cause[] {
  const telling = named.filter(({ error }) => error.signature !== 'maybe');
  const all = (telling.length > 0 ? telling : named).flatMap(({ error }) => [
    ...(error.signature === 'maybe' ? [] : [{ of: error.code, tell: error.means }]),
    ...error.causes,
  ]);
  return all.filter(({ of }, at) => all.findIndex((one) => one.of === of) === at);
}
