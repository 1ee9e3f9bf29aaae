import {
  clientTrace,
  diagnose,
  readCase,
  tellApart,
  trace,
  type DiagnoseOptions,
} from '../engine/index.ts';
import type { Answer, Order, Verdict } from './protocol.ts';

/** What an order may be given beside itself. */
export type Means = Pick<
  DiagnoseOptions,
  'onProgress' | 'onInterim' | 'signal' | 'pause' | 'helpers'
>;

/** Does what the page wants done: in a worker, or on the page where no worker starts. */
export async function carryOut(order: Order, means: Means): Promise<Answer> {
  return { kind: 'diagnose', verdict: await verdictOn(order, means) };
}

async function verdictOn({ text, settings }: Order, means: Means): Promise<Verdict> {
  const diagnosis = await diagnose(text, { ...settings, ...means });
  const { given } = readCase(text);
  const client = await clientTrace(given, await trace(given), diagnosis);
  const equal = diagnosis.verdict === 'explained' ? diagnosis.recipes : [];
  return { diagnosis, client, apart: await tellApart(given, equal) };
}
