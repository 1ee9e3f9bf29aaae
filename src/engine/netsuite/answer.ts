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

/** So much of an answer is read. */
const longest = 1_000_000;

/** As HTTP, curl, Python, Node, .NET, Java and PHP print a status, and a line that is nothing else. */
const statusPrinted =
  /(?:^[ \t]*(?=\d{3}[ \t\r]*$)|\bHTTP(?:\/[\d.]{1,9}|_STATUS)?[ :=]{0,3}|\bstatus(?:[ _-]?code)?(?: of)?[\\"'\s:=>(]{1,8}|\bResponse \[|\bresponse code:? |returned error: |\b(?=\d{3}\)? \(?(?:Unauthorized|Forbidden|Bad Request|Not Found|Found|Moved|Method Not|Unsupported|Too Many|Internal|Service Un|Client Error|Server Error)))([1-5]\d\d)\b/im;

/** The HTTP status that a text names. */
export function statusIn(text: string): number | undefined {
  const status = statusPrinted.exec(text.slice(0, 20_000))?.[1];
  return status === undefined ? undefined : Number(status);
}

/** What every surface says of a refused login, and nothing else. */
const refusal = /Invalid login attempt/i;

/**
 * The errors that an answer names, the one that says most first. Of an answer that names none, those
 * that its text or its status stands for. Never throws.
 */
export function errorsIn({
  text,
  status = statusIn(text),
  surface,
}: Answer): readonly NamedError[] {
  const read = text.slice(0, longest);
  const named = namedIn(read);
  if (named.length > 0) return named;
  const refused = refusal.exec(read)?.[0];
  return refused === undefined
    ? errors.filter((error) => meets(error, status, surface)).map(by(String(status)))
    : loginsAt(surface).map(by(refused));
}

const by =
  (told: string) =>
  (error: NetSuiteError): NamedError => ({ error, by: told });

function namedIn(text: string): readonly NamedError[] {
  const named = errors.flatMap((error) => {
    const told = error.seen.exec(text)?.[0];
    return told === undefined || isOfStatus(error) ? [] : [{ error, by: told.trim() }];
  });
  return named.length < 2 ? named : named.filter(({ error }) => !isGeneral(error));
}

const isOfStatus = ({ code }: NetSuiteError): boolean => /^\d{3}$/.test(code);

/** SOAP’s faults have it beside a text that says more, and REST’s limit of concurrency as well. */
const isGeneral = ({ code }: NetSuiteError): boolean => code === 'USER_ERROR';

function meets(
  { answers }: NetSuiteError,
  status: number | undefined,
  surface: Surface | undefined,
): boolean {
  if (status === undefined || status < 300) return false;
  return answers.some(
    (one) =>
      one.status === status &&
      (surface === undefined ? one.surface !== 'OAuth 2.0' : one.surface === surface),
  );
}

/** A refused login of a surface; of all of them where it is not known. */
function loginsAt(surface: Surface | undefined): readonly NetSuiteError[] {
  const logins = errors.filter(({ signature }) => signature === 'maybe');
  const own = logins.filter(({ answers: [answer] }) => answer?.surface === surface);
  return own.length > 0 ? own : logins;
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
