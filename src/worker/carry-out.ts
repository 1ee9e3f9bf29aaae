import {
  diagnose,
  parse,
  readCase,
  trace,
  type DiagnoseOptions,
  type Diagnosis,
  type GivenText,
} from '../engine/index.ts';
import {
  hiddenInPaste,
  mostSearched,
  secretsNamedIn,
  secretValuesOf,
} from '../engine/redact/index.ts';
import { withLikelyMethod } from '../engine/search/index.ts';
import {
  clientTrace,
  diagnoseWithoutSearch,
  inspect,
  distinguishingUrlFor,
} from '../engine/diagnose/index.ts';
import { cutCase, cutFindings, cutParsed, cutTraces } from './bounded.ts';
import type { Answer, Order, Reading, ReadPaste, Settings, Verdict } from './protocol.ts';
import { redactedFindings, redactedNotices, redactedPaste, redactionOfCase } from './redacted.ts';
import { mostReadHere, sizeOf, tooMuchIn } from './size.ts';

/** What an order may be given beside itself. */
export type Means = Pick<
  DiagnoseOptions,
  'onProgress' | 'onInterim' | 'onHeld' | 'signal' | 'pause' | 'helpers'
>;

/** Does what the page wants done: in a worker, or on the page where no worker starts. */
export async function carryOut(order: Order, means: Means): Promise<Answer> {
  switch (order.kind) {
    case 'diagnose':
      return verdictOn(order.text, order.settings, means);
    case 'read':
      return readShortly(order.text, order.now);
    case 'parse':
      return cutPaste(readPaste(order.text));
  }
}

/** All that a paste says. */
export function readPaste(text: string): ReadPaste {
  const searched = text.slice(0, mostSearched);
  const named = secretsNamedIn(searched);
  const secrets = secretValuesOf(named);
  const parsed = parse(text);
  const hidden = hiddenInPaste(searched, parsed.credentials, named);
  return { parsed: redactedPaste(parsed, secrets), secrets, hidden };
}

const cutPaste = ({ parsed, ...found }: ReadPaste): ReadPaste => ({
  ...found,
  parsed: cutParsed(parsed),
});

async function verdictOn(text: GivenText, settings: Settings, means: Means): Promise<Verdict> {
  const redaction = redactionOfCase(text);
  const redacted = (found: Diagnosis): Diagnosis => ({
    ...found,
    findings: redactedFindings(found.findings, redaction),
  });
  const onInterim = (found: Diagnosis): void => means.onInterim?.(redacted(found));
  const onHeld = (found: Diagnosis): void => means.onHeld?.(redacted(found));
  const diagnosis = redacted(await diagnose(text, { ...settings, ...means, onInterim, onHeld }));
  const given = withLikelyMethod(readCase(text).given, diagnosis.assumedMethod);
  const right = await trace(given);
  const client = await clientTrace(given, right, diagnosis);
  const equal = diagnosis.verdict === 'explained' ? diagnosis.recipes : [];
  const distinguishingUrl = await distinguishingUrlFor(given, equal);
  const isOther = diagnosis.assumedMethod !== undefined;
  if (sizeOf(text) <= mostReadHere)
    return { diagnosis, client, distinguishingUrl, ...(isOther && { right }) };
  const cut = cutTraces(right, client);
  const findings = cutFindings(diagnosis.findings);
  return {
    diagnosis: { ...diagnosis, findings },
    client: cut.client,
    right: cut.right,
    distinguishingUrl,
  };
}

/** All that is known of a case without a search; `now` in milliseconds since 1970. */
export async function readWhole(text: GivenText, now: number): Promise<Reading> {
  const { given: stated, notices } = readCase(text);
  const known = await diagnoseWithoutSearch(stated, notices, now);
  const given = withLikelyMethod(stated, known?.assumedMethod);
  const right = await trace(given);
  const redaction = redactionOfCase(text);
  const findings = redactedFindings(
    known?.findings ?? inspect({ given: stated, notices, now }),
    redaction,
  );
  return {
    ...{ read: { given, notices: redactedNotices(notices, redaction) }, right, findings },
    ...{ diagnosis: known && { ...known, findings }, tooMuch: '', isCut: false },
  };
}

/** The same of a long case, with the beginnings of its texts and lists; of one too long nothing is judged. */
async function readShortly(text: GivenText, now: number): Promise<Reading> {
  const tooMuch = tooMuchIn(text);
  if (tooMuch !== '') return unread(text, tooMuch);
  const { read, right, findings, diagnosis } = await readWhole(text, now);
  const few = cutFindings(findings);
  return {
    ...{ read: cutCase(read), findings: few, tooMuch, isCut: true },
    ...cutTraces(right),
    diagnosis: diagnosis && { ...diagnosis, findings: few },
  };
}

function unread(text: GivenText, tooMuch: string): Reading {
  const read = cutCase(readCase(text));
  const procedure = read.given.observed.kind === 'passport' ? 'passport' : 'oauth';
  return {
    ...{ read, tooMuch, isCut: true, right: { procedure, stages: {} }, findings: [] },
    diagnosis: { verdict: 'incomplete', missing: [], findings: [] },
  };
}
