import { readCase, trace, type GivenText } from '../../src/engine/index.ts';
import { createDiagnoser } from '../../src/worker/client.ts';
import { serve } from '../../src/worker/serve.ts';
import { readingRows, type ReadingRow } from './reading.ts';
import { plain, rich, withParameters } from './requests.ts';

/** Fewer where one takes ten seconds. */
const roundsOf = (mistakes: number): number => (mistakes < 3 ? 5 : 1);
/** So many messages have room in the memory; they are hashed again and again. */
const mostMessages = 4_096;
const batch = 512;

/** What one search of everything up to a depth took; times in milliseconds, medians of the rounds. */
export interface SearchRow {
  readonly request: string;
  readonly mistakes: number;
  readonly recipes: number;
  readonly signatures: number;
  /** The first time, on code that the browser has not compiled yet. */
  readonly first: number;
  readonly search: number;
  /** The longest that the page's own thread was busy meanwhile; 0 when never over 50 ms. */
  readonly longestTask: number;
  /** As many HMACs of messages as long, and nothing else. */
  readonly hmacs: number;
}

/** What one keystroke costs the engine, in milliseconds. */
export interface KeystrokeRow {
  readonly request: string;
  readonly median: number;
  readonly slowest: number;
}

export interface EngineRows {
  readonly searches: readonly SearchRow[];
  readonly keystrokes: readonly KeystrokeRow[];
  readonly readings: readonly ReadingRow[];
}

declare global {
  /** Runs the engine's part of the benchmark in the page that holds this script. */
  var benchEngine: () => Promise<EngineRows>;
  var benchRequests: { readonly rich: GivenText; readonly large: GivenText };
}

globalThis.benchRequests = { rich, large: withParameters(1_000) };

// The page's workers run this script too.
if ((globalThis as { document?: unknown }).document === undefined) serve(globalThis);

globalThis.benchEngine = async () => {
  const searches: SearchRow[] = [];
  for (const [request, text] of [['plain', plain] as const, ['rich', rich] as const]) {
    for (const mistakes of [1, 2, 3]) searches.push(await searchRow(request, text, mistakes));
  }
  return {
    searches,
    keystrokes: [
      await keystrokeRow('rich', rich),
      await keystrokeRow('rich and 1,000 more parameters', withParameters(1_000)),
    ],
    readings: readingRows(),
  };
};

const diagnoser = createDiagnoser();
const nothing = () => undefined;
const quiet = { onProgress: nothing, onInterim: nothing, onHeld: nothing };
/** As the page searches: in its worker, with as many helpers as there are cores. */
const diagnose = (text: GivenText, maxFaults: number) =>
  diagnoser.diagnose(text, { maxFaults }, quiet).result;

async function searchRow(request: string, text: GivenText, mistakes: number): Promise<SearchRow> {
  const start = performance.now();
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    // A task of the row before may be told of late.
    const own = list.getEntries().filter(({ startTime }) => startTime >= start);
    tasks.push(...own.map(({ duration }) => duration));
  });
  observer.observe({ type: 'longtask' });
  const { diagnosis } = await diagnose(text, mistakes);
  const first = performance.now() - start;
  observer.disconnect();
  if (diagnosis.verdict !== 'unexplained') throw new Error('The signature must explain nothing.');
  const { recipes, signatures } = diagnosis.tried;
  const search: number[] = [];
  const hmacs: number[] = [];
  // In turns, so that a slow moment of the machine meets both.
  for (let round = 0; round < roundsOf(mistakes); round += 1) {
    search.push(await timeOf(() => diagnose(text, mistakes)));
    hmacs.push(await timeOf(await rawHmacs(text, signatures)));
  }
  return {
    ...{ request, mistakes, recipes, signatures, first },
    longestTask: Math.max(0, ...tasks),
    search: median(search),
    hmacs: median(hmacs),
  };
}

/** Computes so many HMACs with one key on messages that are there already, in batches. */
async function rawHmacs(text: GivenText, count: number): Promise<() => Promise<void>> {
  const { macInput } = (await trace(text)).stages;
  if (macInput === undefined) throw new Error('The trace has no input of the HMAC.');
  const encoder = new TextEncoder();
  const messages = Array.from({ length: Math.min(count, mostMessages) }, (_, index) =>
    encoder.encode(`${index}${macInput.message.text}`.slice(0, macInput.message.text.length)),
  );
  const key = await crypto.subtle.importKey(
    'raw',
    encoder.encode(macInput.key.text),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  return async () => {
    for (let done = 0; done < count; done += batch) {
      const from = done % messages.length;
      const some = messages.slice(from, from + Math.min(batch, count - done));
      await Promise.all(some.map((message) => crypto.subtle.sign('HMAC', key, message)));
    }
  };
}

/** Reads and traces a request whose URL grows by a character each time. */
async function keystrokeRow(request: string, text: GivenText): Promise<KeystrokeRow> {
  const times: number[] = [];
  let { url } = text.request;
  for (let typed = 0; typed < 60; typed += 1) {
    url += 'x';
    const now = { ...text, request: { ...text.request, url } };
    times.push(await timeOf(() => trace(readCase(now).given)));
  }
  return { request, median: median(times), slowest: Math.max(...times) };
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
