import { probeFor } from '../../engine/diagnose/index.ts';
import type { Diagnosed } from './stages.ts';
import { faultTitle } from './verdict.ts';

/** The request to try next, and the titles of the mistakes that show in it. */
export interface ProbeWords {
  readonly url: string;
  readonly titles: readonly string[];
}

/** What to send next when nothing explains; `undefined` in every other state. */
export function probeOf(diagnosed: Diagnosed | undefined): ProbeWords | undefined {
  if (diagnosed?.diagnosis?.verdict !== 'unexplained') return undefined;
  const probe = probeFor(diagnosed.read.given);
  return probe && { url: probe.url, titles: probe.madeVisible.map(faultTitle) };
}
