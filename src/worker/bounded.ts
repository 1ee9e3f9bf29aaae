import type { Given, Parsed, ReadCase, Trace } from '../engine/index.ts';
import type { Finding, Notice, Observed, Segment, Text } from '../engine/model/index.ts';
import type { Param } from '../engine/signing/index.ts';
import type { ParsedRequest, ParsedResponse } from '../engine/parse/index.ts';
import type { Step } from '../engine/faults/slots/index.ts';

/** What the page gets of a long case: enough to look at, and never more than it can show at once. */
const most = { characters: 20_000, pieces: 2_000, params: 1_000, requests: 5_000, headers: 50 };

const number = (count: number): string => count.toLocaleString('en');
const more = (count: number): string => `… ${number(count)} more characters`;

/** The beginning of a text, with how much was left out. */
export function cutText(text: string): string {
  if (text.length <= most.characters) return text;
  return text.slice(0, most.characters) + more(text.length - most.characters);
}

/** A text that knows its sources, from `start` on, with how much was left out on each side. */
function cutSegments(text: Text, start: number): Text {
  const length = text.reduce((sum, piece) => sum + piece.text.length, 0);
  if (length <= most.characters && text.length <= most.pieces) return text;
  const kept: Segment[] = [];
  let at = 0;
  let left = most.characters;
  for (const { text: characters, from } of text) {
    const end = at + characters.length;
    if (end > start && left > 0 && kept.length < most.pieces) {
      const part = characters.slice(Math.max(0, start - at)).slice(0, left);
      kept.push({ text: part, from });
      left -= part.length;
    }
    at = end;
  }
  const shown = kept.reduce((sum, piece) => sum + piece.text.length, 0);
  const after = length - start - shown;
  return [
    ...(start === 0 ? [] : [literal(`${number(start)} characters before …`)]),
    ...kept,
    ...(after <= 0 ? [] : [literal(more(after))]),
  ];
}

const literal = (text: string): Segment => ({ text, from: { kind: 'literal', key: '' } });

function cutParams(params: readonly Param[], start: number): readonly Param[] {
  const kept = params.slice(start, start + most.params);
  return kept.map((param) => ({
    ...param,
    name: cutText(param.name),
    value: cutText(param.value),
  }));
}

/** Where two texts part; `0` where they do not. */
function parting(one: Text, other: Text | undefined): number {
  if (other === undefined) return 0;
  const [a, b] = [plain(one), plain(other)];
  if (a === b) return 0;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return Math.max(0, at - most.characters / 10);
}

const plain = (text: Text): string => text.map((piece) => piece.text).join('');

/** The first parameter of two lists that differs, and a few before it. */
function partingParam(one: readonly Param[], other: readonly Param[] | undefined): number {
  if (other === undefined) return 0;
  const differs = (param: Param, at: number): boolean =>
    param.name !== other[at]?.name || param.value !== other[at].value;
  return Math.max(0, one.findIndex(differs) - most.params / 10);
}

/** The steps that the page shows, and of which kind they are. */
const texts = ['method', 'baseUri', 'joined', 'baseString', 'key', 'signature'] as const;
const lists = ['collected', 'encoded', 'sorted', 'passportFields'] as const;

/** Two ways to sign, each cut. */
export interface CutTraces {
  readonly right: Trace;
  readonly client: Trace | undefined;
  /** How many parameters the lists of the right one have in truth, by their steps. */
  readonly counts: Readonly<Partial<Record<Step, number>>>;
}

/**
 * The shown stages of one or two ways to sign. Both are cut at the same place: near the first difference,
 * so that a difference far behind the beginning is seen. The header is whole, since it is copied.
 */
export function cutTraces(right: Trace, client?: Trace): CutTraces {
  const cut = (trace: Trace): Trace => {
    const stages: Record<string, unknown> = {};
    const whole = trace.stages;
    if (whole.header !== undefined) stages['header'] = whole.header;
    for (const step of texts) {
      const text = whole[step];
      const start = parting(right.stages[step] ?? [], client?.stages[step]);
      if (text !== undefined) stages[step] = cutSegments(text, start);
    }
    for (const step of lists) {
      const params = whole[step];
      const start = partingParam(right.stages[step] ?? [], client?.stages[step]);
      if (params === undefined) continue;
      stages[step] = cutParams(params, start);
    }
    return { procedure: trace.procedure, stages };
  };
  const counts = lists.map((step) => [step, right.stages[step]?.length ?? 0] as const);
  return {
    right: cut(right),
    client: client && cut(client),
    counts: Object.fromEntries(counts.filter(([, count]) => count > most.params)),
  };
}

/** A case as it was read, with the beginnings of its texts and lists. */
export function cutCase({ given, notices }: ReadCase): ReadCase {
  return { given: cutGiven(given), notices: cutNotices(notices) };
}

function cutGiven(given: Given): Given {
  const { request, observed, credentials, otherSecrets, baseString } = given;
  return {
    request: {
      method: cutText(request.method),
      url: cutText(request.url),
      headers: request.headers.slice(0, most.headers),
      body: cutText(request.body),
    },
    observed: cutObserved(observed),
    credentials,
    otherSecrets,
    baseString: cutText(baseString),
  };
}

function cutObserved(observed: Observed): Observed {
  const text = cutText(observed.text);
  if (observed.kind === 'passport') return { ...observed, text };
  return { ...observed, text, params: observed.params.slice(0, most.params) };
}

const mostNotices = 50;

/** The first notices; the last of them says how many there were. */
function cutNotices(notices: readonly Notice[]): readonly Notice[] {
  if (notices.length <= mostNotices) return notices;
  const message = `${number(notices.length - mostNotices)} more notices of this text are left out.`;
  return [...notices.slice(0, mostNotices), { code: 'notices-left-out', level: 'info', message }];
}

/** Findings whose sentences quote only the beginning of what is long. */
export function cutFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => ({ ...finding, title: cutText(finding.title) }));
}

/** What was read of a long paste: the first requests, each with what the page uses of it. */
export function cutParsed(parsed: Parsed): Parsed {
  const { requests, response, notices } = parsed;
  const left = requests.length - most.requests;
  const message = `This paste holds ${number(requests.length)} requests. The first ${number(most.requests)} can be chosen.`;
  return {
    ...parsed,
    requests: requests.slice(0, most.requests).map(cutRequest),
    ...(response === undefined ? {} : { response: cutResponse(response) }),
    notices: [
      ...(left > 0 ? [{ code: 'requests-left-out', level: 'info', message } as const] : []),
      ...notices,
    ],
  };
}

/** Of the headers the page uses one: thousands of requests with all of theirs would take long to hand over. */
function cutRequest({ headers, response, ...request }: ParsedRequest): ParsedRequest {
  const isType = ({ name }: { readonly name: string }): boolean =>
    name.toLowerCase() === 'content-type';
  return {
    ...request,
    ...(headers && { headers: headers.filter(isType).slice(0, 1) }),
    ...(response && { response: cutResponse(response) }),
  };
}

function cutResponse({ headers, body, ...response }: ParsedResponse): ParsedResponse {
  return { ...response, headers: headers.slice(0, most.headers), body: cutText(body) };
}
