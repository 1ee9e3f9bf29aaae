import { flat, readAccount, type Finding, type Text } from '../../engine/index.ts';
import type { CausesOfCase } from './causes.ts';
import { secretMark, withoutSecrets } from './mask.ts';
import { otherRecipes, explainedFaults, headline, faultTitle } from './verdict.ts';
import { proofOf } from './proof.ts';
import { judgedRows, type Judged, type StageValue } from './stages.ts';

/** How much of the keys a report shows. Secrets are in none. */
export type Masking = 'none' | 'last four' | 'all';
export const maskings: readonly Masking[] = ['none', 'last four', 'all'];

/** A case in plain data. A later version of this page reads and writes the same `schemaVersion` or a greater one. */
export interface Report {
  readonly schemaVersion: 1;
  readonly made: string;
  readonly verdict: string;
  readonly says: string;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly contentType: string;
    readonly bodyLength: number;
    readonly header: string;
  };
  readonly signature: { readonly sent: string; readonly right: string };
  readonly mistakes: readonly {
    readonly id: string;
    readonly variant: string;
    readonly title: string;
    readonly fix: string;
  }[];
  readonly equalExplanations: readonly (readonly string[])[];
  readonly findings: readonly { code: string; level: string; title: string }[];
  /** What NetSuite said, and why it may have; none without an answer. */
  readonly answer?: {
    readonly said: string;
    readonly causes: readonly { of: string; title: string; state: string; tell: string }[];
  };
  readonly stages: readonly {
    readonly step: string;
    readonly title: string;
    readonly diverges?: 'origin' | 'after';
    readonly right: string;
    readonly client?: string;
  }[];
}

/** What a report is made of. */
export interface Reported extends Judged {
  readonly findings: readonly Finding[];
  readonly causes?: CausesOfCase | undefined;
}

/**
 * A report of a case. Its secrets are left out by construction: the stage of the key is not in it, text
 * that comes from a secret is replaced, and what is left is looked through for the secrets once more.
 */
export function reportOf(outcome: Reported, masking: Masking, now: number): Report {
  const { given } = outcome.read;
  const { request, observed } = given;
  const proof = proofOf(outcome);
  const recipes = outcome.diagnosis?.verdict === 'explained' ? outcome.diagnosis.recipes : [];
  const report: Report = {
    schemaVersion: 1,
    made: new Date(now).toISOString(),
    verdict: outcome.diagnosis?.verdict ?? 'searching',
    says: headline(outcome.diagnosis),
    request: {
      method: request.method,
      url: request.url,
      contentType: request.headers[0]?.value ?? '',
      bodyLength: request.body.length,
      header: observed.kind === 'oauth' ? observed.text : passportIn(observed.text),
    },
    signature: { sent: proof.sent, right: outcome.right.stages.signature ? proof.right : '' },
    mistakes: explainedFaults(recipes[0] ?? []).map(({ fault: { id, title, fix }, variant }) => ({
      ...{ id, variant, title, fix },
    })),
    equalExplanations: otherRecipes(recipes),
    findings: outcome.findings.map(({ code, level, title }) => ({ code, level, title })),
    ...answerOf(outcome.causes),
    stages: judgedRows(outcome)
      .filter(({ step, missing }) => step !== 'key' && missing.length === 0)
      .map(({ step, title, diverges, right, client }) => ({
        ...{ step, title, right: textOf(right) },
        ...(diverges && { diverges }),
        ...(client && { client: textOf(client) }),
      })),
  };
  return mapTexts(report, hiding(outcome, masking)) as Report;
}

function answerOf(causes: CausesOfCase | undefined): Pick<Report, 'answer'> {
  if (causes === undefined) return {};
  const listed = causes.causes.map(({ of, title, state, tell }) => ({
    ...{ of, title, tell },
    state: state === undefined ? 'to look up' : { found: 'found', out: 'ruled out' }[state],
  }));
  return { answer: { said: causes.said, causes: listed } };
}

/** The TokenPassport of an envelope: the rest of it is the user's own data. */
function passportIn(xml: string): string {
  return (
    /<(?:[\w.-]+:)?tokenPassport\b[^]*?<\/(?:[\w.-]+:)?tokenPassport\s*>/i.exec(xml)?.[0] ?? ''
  );
}

function textOf(value: StageValue): string {
  if (value.kind === 'text') return flat(marked(value.text));
  return value.params
    .map(({ name, value: text, from }) => `${name}=${from.kind === 'secret' ? secretMark : text}`)
    .join('\n');
}

const marked = (text: Text): Text =>
  text.map((piece) => (piece.from.kind === 'secret' ? { ...piece, text: secretMark } : piece));

/** Each text in plain data changed; its names stay. */
function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, mapTexts(one, change)]),
  );
}

/** Puts marks in the place of secrets, and of keys as far as is wished. */
function hiding({ read: { given } }: Reported, masking: Masking): (text: string) => string {
  const { account, consumerKey, token, consumerSecret, tokenSecret } = given.credentials;
  const clean = withoutSecrets([consumerSecret, tokenSecret, ...given.otherSecrets]);
  const known = readAccount(account);
  const keys = [
    [consumerKey.trim(), '[consumer key]'],
    [token.trim(), '[token]'],
  ] as const;
  const places: readonly (readonly [text: string, mark: string])[] =
    masking === 'none'
      ? []
      : masking === 'last four'
        ? keys.map(([key]) => [key, `…${key.slice(-4)}`])
        : [
            ...keys,
            ...[known?.id ?? '', known?.hostLabel ?? ''].map((id) => [id, '[account]'] as const),
          ];
  // What is as short as a word would be replaced everywhere.
  const used = places.filter(([text]) => text.length > 2);
  return (text) => used.reduce((all, [place, mark]) => all.replaceAll(place, mark), clean(text));
}

/** A report for a ticket. */
export function markdownOf(report: Report): string {
  const { request, signature, mistakes, equalExplanations, findings, answer, stages } = report;
  const fenced = (text: string): string => {
    // A fence is longer than any run of backticks in what it holds.
    const ticks = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length)) + 1;
    return `${'`'.repeat(ticks)}\n${text}\n${'`'.repeat(ticks)}`;
  };
  return [
    `# ${report.says}`,
    `Countersign, ${report.made}. The report holds no secret.`,
    '## Request',
    fenced(`${request.method} ${request.url}\n${request.header}`),
    '## Signature',
    fenced(
      [
        ...(signature.sent === '' ? [] : [`sent:  ${signature.sent}`]),
        ...(signature.right === '' ? [] : [`right: ${signature.right}`]),
      ].join('\n'),
    ),
    ...(mistakes.length === 0 ? [] : ['## What the client did']),
    ...mistakes.map(
      ({ id, variant, title, fix }) =>
        `- **${title}** (\`${id}\`${variant === '' ? '' : `, ${variant}`}). ${fix}`,
    ),
    ...equalExplanations.map(
      (ids) => `- or, with the same signature: ${ids.map(faultTitle).join(' + ')}`,
    ),
    ...(findings.length === 0 ? [] : ['## Beside the signature']),
    ...findings.map(({ level, title }) => `- ${level}: ${title}`),
    ...(answer === undefined
      ? []
      : [`## Why NetSuite may refuse it${answer.said === '' ? '' : `: it said ${answer.said}`}`]),
    ...(answer?.causes ?? []).map(({ title, state, tell }) => `- ${state}: ${title}. ${tell}`),
    '## Stages',
    ...stages.map(({ title, diverges, right, client }, index) =>
      [
        `### ${index + 1}. ${title}${diverges === 'origin' ? ' – here the client leaves the road' : ''}`,
        fenced(right),
        ...(client === undefined ? [] : ['Your client:', fenced(client)]),
      ].join('\n\n'),
    ),
  ].join('\n\n');
}
