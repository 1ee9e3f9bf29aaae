import type { GivenText, Parsed } from '../engine/index.ts';
import type { Finding, Notice } from '../engine/model/index.ts';
import { redactionOf, type Redaction } from '../engine/redact/index.ts';
import { textsIn } from './size.ts';

/** The redaction of a case as it is judged. */
export function redactionOfCase(text: GivenText): Redaction {
  const { request, observed, credentials, otherSecrets = [], ...others } = text;
  const { account, consumerKey, token, ...secrets } = credentials;
  const { url, ...sent } = request;
  return redactionOf({
    secrets: [...textsIn(secrets), ...otherSecrets],
    credentials: { account, consumerKey, token },
    header: observed,
    url,
    texts: textsIn([sent, others]),
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
  const fromPaste = parsed.credentials.flatMap(({ field, value }) =>
    field === 'consumerSecret' || field === 'tokenSecret' ? [value] : [],
  );
  const nothing = { credentials: { account: '', consumerKey: '', token: '' }, header: '', url: '' };
  const redaction = redactionOf({ ...nothing, secrets: [...fromPaste, ...secrets], texts: [] });
  return {
    ...parsed,
    recognised: parsed.recognised.map(redaction.sentence),
    notices: redactedNotices(parsed.notices, redaction),
  };
}
