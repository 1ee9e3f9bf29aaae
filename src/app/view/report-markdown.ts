import { labelOf, type FieldName } from './fields.ts';
import type { Report } from './report.ts';
import { faultTitle } from './verdict.ts';

/** A report for a ticket. */
export function markdownOf(report: Report): string {
  return [
    `# ${report.says}`,
    `Countersign, ${report.made}. The report holds no secret.`,
    ...requestLines(report),
    ...mistakeLines(report),
    ...findingLines(report),
    '## Stages',
    ...report.stages.map(stageLines),
  ].join('\n\n');
}

function requestLines({ request, signature }: Report): readonly string[] {
  const { method, url, header, bodyLength: _, ...others } = request;
  const more = Object.entries(others).flatMap(([name, text]) =>
    // What is said of a request stands under the names of fields.
    text === '' ? [] : [`${labelOf(name as FieldName)}: ${text}`],
  );
  return [
    '## Request',
    fenced([`${method} ${url}`, header, ...more].join('\n')),
    '## Signature',
    fenced(
      [
        ...(signature.sent === '' ? [] : [`sent:  ${signature.sent}`]),
        ...(signature.right === '' ? [] : [`right: ${signature.right}`]),
      ].join('\n'),
    ),
  ];
}

function mistakeLines({ mistakes, equalExplanations }: Report): readonly string[] {
  return [
    ...(mistakes.length === 0 ? [] : ['## What the client did']),
    ...mistakes.map(
      ({ id, variant, title, fix }) =>
        `- **${title}** (\`${id}\`${variant === '' ? '' : `, ${variant}`}). ${fix}`,
    ),
    ...equalExplanations.map(
      (ids) => `- or, with the same signature: ${ids.map(faultTitle).join(' + ')}`,
    ),
  ];
}

function findingLines({ findings, answer }: Report): readonly string[] {
  return [
    ...(findings.length === 0 ? [] : ['## Other checks']),
    ...findings.map(({ level, title }) => `- ${level}: ${title}`),
    ...(answer === undefined
      ? []
      : [`## Why NetSuite may refuse it${answer.words === '' ? '' : `: it said ${answer.words}`}`]),
    ...(answer?.causes ?? []).map(({ title, state, tell }) => `- ${state}: ${title}. ${tell}`),
  ];
}

function stageLines(
  { title, diverges, right, client }: Report['stages'][number],
  index: number,
): string {
  const where = diverges === 'origin' ? ' – first difference' : '';
  return [
    `### ${index + 1}. ${title}${where}`,
    fenced(right),
    ...(client === undefined ? [] : ['Your client:', fenced(client)]),
  ].join('\n\n');
}

/** A fence is longer than any run of backticks in what it holds. */
function fenced(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const ticks = runs.reduce((longest, { length }) => Math.max(longest, length), 2) + 1;
  return `${'`'.repeat(ticks)}\n${text}\n${'`'.repeat(ticks)}`;
}
