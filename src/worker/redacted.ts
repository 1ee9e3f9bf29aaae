import {
  redactionOf,
  type Finding,
  type GivenText,
  type Notice,
  type Parsed,
  type Redaction,
} from '../engine/index.ts';

/** The redaction of a case as it is judged. */
export function redactionOfCase({ request, observed, ...rest }: GivenText): Redaction {
  const { consumerSecret, tokenSecret } = rest.credentials;
  return redactionOf({
    secrets: [consumerSecret, tokenSecret, ...(rest.otherSecrets ?? [])],
    credentials: rest.credentials,
    header: observed,
    url: request.url,
    texts: [
      request.body,
      rest.baseString ?? '',
      request.method,
      ...request.headers.map(({ value }) => value),
    ],
  });
}

/** Findings that may quote a value of the case, without its secrets. */
export function redactedFindings(
  findings: readonly Finding[],
  { sentence }: Redaction,
): readonly Finding[] {
  return findings.map((finding) => ({
    ...finding,
    title: sentence(finding.title),
    ...(finding.detail === undefined ? {} : { detail: sentence(finding.detail) }),
  }));
}

/** Notices of what was read, without its secrets. */
export function redactedNotices(
  notices: readonly Notice[],
  { sentence }: Redaction,
): readonly Notice[] {
  return notices.map((notice) => ({ ...notice, message: sentence(notice.message) }));
}

/** What was understood of a paste, in sentences without its secrets. */
export function redactedPaste(parsed: Parsed, secrets: readonly string[]): Parsed {
  const taken = parsed.credentials.flatMap(({ field, value }) =>
    field === 'consumerSecret' || field === 'tokenSecret' ? [value] : [],
  );
  const nothing = { credentials: { account: '', consumerKey: '', token: '' }, header: '', url: '' };
  const redaction = redactionOf({ ...nothing, secrets: [...taken, ...secrets], texts: [] });
  return {
    ...parsed,
    recognised: parsed.recognised.map(redaction.sentence),
    notices: redactedNotices(parsed.notices, redaction),
  };
}
