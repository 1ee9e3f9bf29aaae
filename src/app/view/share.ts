import type { Masking } from '../../engine/redact/index.ts';
import type { Claimed } from './claim.ts';
import { fieldsByName, type Fields } from './fields.ts';
import { linkFor } from './link.ts';
import { redactionFor } from './material.ts';
import { markdownOf } from './report-markdown.ts';
import { reportOf, type Report, type Reported } from './report.ts';

/** What is shared, and the secrets that readers found in what was pasted. */
export interface Shared {
  readonly outcome: Reported;
  readonly fields: Fields;
  readonly read: readonly string[];
  /** What was found of these fields, for whoever opens a link. */
  readonly claimed?: Claimed;
}

/** How much of keys and account a report shows, in the words of the choice. */
export const maskingWords: Readonly<Record<Masking, string>> = {
  none: 'shown',
  'last four': 'last four characters',
  all: 'left out, the account too',
};
/** The choice of it, which holds for each page that hands out a report. */
export interface MaskChoice {
  masking: Masking;
}
/** In the order in which they are offered. */
export const maskings: readonly Masking[] = ['none', 'last four', 'all'];

/** A report in each of its forms. */
export interface MadeReport {
  readonly report: Report;
  readonly markdown: string;
  readonly json: string;
}

/**
 * The report of a case; `undefined` when the finished text still holds a secret, in any spelling: then
 * nothing of it is handed out.
 */
export function reportFor(
  { outcome, fields, read }: Shared,
  masking: Masking,
  now: number,
): MadeReport | undefined {
  const redaction = redactionFor(fields, masking, read);
  const report = reportOf(outcome, redaction, now);
  const made = { report, markdown: markdownOf(report), json: JSON.stringify(report, null, 2) };
  return redaction.holds(made.markdown) || redaction.holds(made.json) ? undefined : made;
}

/** Why a report is not handed out. */
export const reportRefused =
  'This report would hold a secret, so it is not handed out. Take the secret out of the request and try again.';

/** A link to a case, or `''`, and a sentence of what became of it. */
export async function linkOf({
  fields,
  read,
  claimed,
}: Shared): Promise<{ hash: string; message: string }> {
  const made = await linkFor(fields, redactionFor(fields, 'none', read), claimed);
  if ('refused' in made) return { hash: '', message: refusals[made.refused] };
  const changed = made.changed.map((name) => `the ${fieldsByName[name].words}`);
  return { hash: made.hash, message: `${searched}${changedWords(changed)}` };
}

const searched = 'The link holds no secret: it was searched for all of yours.';

const refusals = {
  'too long': 'This case is too long for a link: download a report instead.',
  secret:
    'This link would hold a secret, so it is not handed out. Take the secret out of the request and try again.',
} as const;

function changedWords(names: readonly string[]): string {
  if (names.length === 0) return '';
  return ` Replaced or left out in it, since it is or may be one: ${names.join(', ')}.`;
}
