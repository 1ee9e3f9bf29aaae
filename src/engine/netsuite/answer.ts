import type { Cause, NetSuiteError, Surface } from './errors/define.ts';
import { errors } from './errors/index.ts';
import { surfaceIn } from './surface.ts';

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
  /** The words that name it, as they stood in the answer; the status where nothing else did. */
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

const statusesPrinted = new RegExp(statusPrinted.source, 'gim');

/** The first status of a refusal, since the text may be about other calls too; without one, the first status. */
function refusedStatusIn(text: string): number | undefined {
  const found = text.slice(0, 20_000).matchAll(statusesPrinted);
  const all = Array.from(found, ([, status]) => Number(status));
  return all.find((status) => status >= 300) ?? all[0];
}

/** What every surface says of a refused login, and nothing else. */
const refusal = /Invalid login attempt/i;

/**
 * The errors that an answer names, the one that says most first. Of an answer that names none, those
 * that its text or its status stands for. Never throws.
 */
export function errorsIn(answer: Answer): readonly NamedError[] {
  const text = answer.text.slice(0, longest);
  const status = answer.status ?? refusedStatusIn(text);
  const surface = answer.surface ?? surfaceIn(text.slice(0, 20_000));
  const named = namedIn(text, status);
  const refused = isAccepted(status) ? undefined : refusal.exec(text)?.[0];
  if (named.length > 0 && !(refused !== undefined && named.every(isOnlyGeneral))) return named;
  if (refused !== undefined) return loginsAt(surface).map(by(refused));
  return thrownByScript(text, status, surface) ?? statusErrors(status, surface);
}

const isAccepted = (status: number | undefined): boolean =>
  status !== undefined && status >= 200 && status < 300;

/** The errors that a status alone may mean at a service; 401 is a refused login everywhere. */
function statusErrors(
  status: number | undefined,
  surface: Surface | undefined,
): readonly NamedError[] {
  const met = errors.filter((error) => meets(error, status, surface));
  const all = met.length === 0 && status === 401 ? loginsAt(surface) : met;
  return all.map(by(String(status)));
}

/** How a RESTlet writes an error; REST and SOAP have other forms. */
const restletError =
  /["']?error["']?\s{0,9}:\s{0,9}\{\s{0,9}["']?code["']?\s{0,9}:\s{0,9}["']([\w .-]{1,80})["']/;

/** An error with a code that is none of NetSuite's here: the script chose it, or SuiteScript. */
function thrownByScript(
  text: string,
  status: number | undefined,
  surface: Surface | undefined,
): readonly NamedError[] | undefined {
  const mayBe = (status === undefined || status === 400) && (surface ?? 'RESTlet') === 'RESTlet';
  const code = mayBe ? restletError.exec(text)?.[1] : undefined;
  return code === undefined ? undefined : errors.filter(isOfScript).map(by(code));
}

const by =
  (words: string) =>
  (error: NetSuiteError): NamedError => ({ error, by: words });

function namedIn(text: string, status: number | undefined): readonly NamedError[] {
  const named = errors.flatMap((error) => {
    const words = error.recognisedBy.exec(text)?.[0];
    return words === undefined || isOfStatus(error) ? [] : [{ error, by: words.trim() }];
  });
  // With a status of success only those errors count that NetSuite is known to send with it.
  if (isAccepted(status)) return named.filter(({ error }) => isSentWith(error, status));
  if (status !== 401 && named.some(({ error }) => isOfScript(error)))
    return namedByScript(named, text);
  const others = named.filter(({ error }) => !isOfScript(error));
  return others.length < 2 ? others : others.filter(({ error }) => !isGeneral(error));
}

/**
 * The errors in what a script threw. Words on logins in it are the script's, and say nothing of this login. A
 * missing permission says more than that the script failed. But where the text has `o:errorCode`, a script
 * called REST itself and printed its answer: then the errors of that answer count.
 */
function namedByScript(named: readonly NamedError[], text: string): readonly NamedError[] {
  const others = named.filter(({ error }) => !isOfScript(error) && !isGeneral(error));
  if (/\bo:error(?:Code|Details)\b/.test(text) && others.length > 0) return others;
  const passed = others.filter(({ error }) => error.signature === 'right');
  return passed.length > 0 ? passed : named.filter(({ error }) => isOfScript(error));
}

const isSentWith = ({ answers }: NetSuiteError, status: number | undefined): boolean =>
  answers.some((one) => one.status === status);

const isOfStatus = ({ code }: NetSuiteError): boolean => /^\d{3}$/.test(code);

const isOfScript = ({ code }: NetSuiteError): boolean => code === 'SuiteScriptError';

/** Whether a code says less than the text beside it: `USER_ERROR` comes with many errors. */
const isGeneral = ({ code }: NetSuiteError): boolean => code === 'USER_ERROR';

const isOnlyGeneral = ({ error }: NamedError): boolean => isGeneral(error);

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
