import { percentEncode } from './percent.ts';

/** The parts of a URL exactly as they stood, without their delimiters; RFC 3986 appendix B. */
export interface UrlParts {
  readonly scheme: string;
  readonly userinfo: string;
  readonly host: string;
  /** Digits only; `''` when absent or empty. */
  readonly port: string;
  readonly path: string;
  /** `null` when there is no `?`. */
  readonly query: string | null;
  readonly fragment: string | null;
}

/** Splits at the first `#` and the first `?`, then cuts the authority. Repairs nothing. */
export function splitUrl(url: string): UrlParts {
  const [beforeFragment, fragment] = cut(url, '#');
  const [beforeQuery, query] = cut(beforeFragment, '?');
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):\/\//.exec(beforeQuery)?.[1] ?? '';
  const rest = scheme === '' ? beforeQuery : beforeQuery.slice(scheme.length + 3);
  if (scheme === '') {
    return { scheme, userinfo: '', host: '', port: '', path: rest, query, fragment };
  }
  const slash = rest.indexOf('/');
  const authority = slash < 0 ? rest : rest.slice(0, slash);
  return {
    scheme,
    ...splitAuthority(authority),
    path: slash < 0 ? '' : rest.slice(slash),
    query,
    fragment,
  };
}

function splitAuthority(authority: string): Pick<UrlParts, 'userinfo' | 'host' | 'port'> {
  const at = authority.lastIndexOf('@');
  const hostAndPort = authority.slice(at + 1);
  const port = /:([0-9]*)$/.exec(hostAndPort);
  return {
    userinfo: at < 0 ? '' : authority.slice(0, at),
    host: port === null ? hostAndPort : hostAndPort.slice(0, port.index),
    port: port?.[1] ?? '',
  };
}

function cut(text: string, mark: string): readonly [string, string | null] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
}

/**
 * What a URL may not hold behind its host: RFC 3986 §2 and appendix A. `|`, `[` and `]` are left out here,
 * since some clients send them as they are, and others escaped.
 */
const forbidden = /[^\w\-.~:/?#[\]@!$&'()*+,;=%|]+/g;

/** The URL as it travels: what is forbidden in it is escaped before it is sent. */
export function urlAsSent(url: string): string {
  const start = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/?#]*/.exec(url)?.[0].length ?? 0;
  return url.slice(0, start) + percentEncode(url.slice(start), forbidden);
}

/** The marks of a path that some clients escape and others send as they are, escaped. */
export const escapeOpenMarks = (path: string): string => percentEncode(path, /[|[\]]+/g);
