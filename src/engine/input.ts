import type { Credentials, Given, Notice, Observed, Request } from './model/index.ts';
import { noHeader } from './model/index.ts';
import { readAuthorization } from './parse/authorization.ts';
import { readBaseString } from './parse/base-string.ts';
import { headerOfQuery, inQuery, isInQuery, withHeader } from './parse/oauth-query.ts';
import { looksLikePassport, readPassport } from './parse/soap.ts';
import { passportInBaseString, readTokenPassword } from './parse/token-password.ts';
import { trimSecret } from './signing/index.ts';
import { urlAsSent } from './text/url.ts';

/** A case in the texts a user has: what `trace` and `diagnose` take. */
export interface GivenText {
  readonly request: Request;
  /** The Authorization header, or a SOAP envelope. May be empty. */
  readonly observed: string;
  readonly credentials: Credentials;
  /** Secrets that the client may have used instead. The first twenty are tried. */
  readonly otherSecrets?: readonly string[];
  /** The base string that the client signed, as it was copied from a log. */
  readonly baseString?: string;
}

/** A case that was read, and what its reading had to repair. */
export interface ReadCase {
  readonly given: Given;
  readonly notices: readonly Notice[];
}

/** Reads the texts of a case. Never throws. */
export function readCase(typed: GivenText): ReadCase {
  const { text, notices: moved } = withHeaderOfQuery(typed);
  const { observed, notices } = readObserved(text);
  const { request, notices: requestNotices } = readRequest(text.request);
  const base = readBaseString(text.baseString ?? '');
  return {
    given: {
      ...{ request, observed, credentials: text.credentials },
      otherSecrets: otherSecrets(text),
      baseString: base.text,
    },
    notices: [...moved, ...requestNotices, ...notices, ...base.notices],
  };
}

/** OAuth parameters that stand in a query or a form are judged as if a header had them, which is said. */
function withHeaderOfQuery(text: GivenText): { text: GivenText; notices: readonly Notice[] } {
  const { request, observed } = text;
  const sent = { url: request.url, body: request.body, authorization: observed };
  if (isInQuery(sent)) {
    const { url = '', body = '', authorization = '' } = withHeader(sent);
    return {
      text: { ...text, request: { ...request, url, body }, observed: authorization },
      notices: [inQuery],
    };
  }
  const header = headerOfQuery(observed);
  return header === undefined
    ? { text, notices: [] }
    : { text: { ...text, observed: header }, notices: [inQuery] };
}

const mostOtherSecrets = 20;

function otherSecrets({ otherSecrets: secrets = [] }: GivenText): readonly string[] {
  const trimmed = secrets.map(trimSecret).filter((secret) => secret !== '');
  return [...new Set(trimmed)].slice(0, mostOtherSecrets);
}

function readObserved(text: GivenText): { observed: Observed; notices: readonly Notice[] } {
  const envelope = envelopeIn(text);
  if (envelope === undefined) {
    const password = readTokenPassword(text.observed) ?? signedAlone(text);
    if (password !== undefined) return { observed: password, notices: [] };
    const { header, notices } = readAuthorization(text.observed);
    return { observed: header, notices };
  }
  const { passport, notices } = readPassport(envelope);
  return { observed: passport ?? noHeader, notices };
}

/** Where nothing that was sent is known, a base string of five parts says what was signed. */
function signedAlone({ observed, baseString = '' }: GivenText): Observed | undefined {
  return observed.trim() === '' ? passportInBaseString(baseString) : undefined;
}

/** A SOAP request carries its TokenPassport in the body; an Authorization header goes first. */
function envelopeIn({ observed, request }: GivenText): string | undefined {
  const text = observed.trim() === '' ? request.body : observed;
  return looksLikePassport(text) ? text : undefined;
}

const schemeAdded: Notice = {
  ...{ code: 'url-scheme-added', level: 'info' },
  message: 'https:// was put before the URL.',
};
const escaped: Notice = {
  ...{ code: 'url-escaped', level: 'info' },
  message:
    'The URL holds characters that no URL may hold, such as a blank. Clients escape them before they send it, and so it is judged.',
};

/**
 * White space around method and URL is none of theirs, and a bare NetSuite host means https. The URL is the
 * one that travels: what RFC 3986 forbids in it is escaped.
 */
function readRequest(request: Request): { request: Request; notices: readonly Notice[] } {
  const trimmed = request.url.trim();
  const bare = /^[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+){2,}(?::[0-9]+)?(?:[/?#]|$)/.test(trimmed);
  const whole = bare ? `https://${trimmed}` : trimmed;
  const url = urlAsSent(whole);
  const notices: readonly Notice[] = [
    ...(bare ? [schemeAdded] : []),
    ...(url === whole ? [] : [escaped]),
  ];
  return { request: { ...request, method: request.method.trim(), url }, notices };
}
