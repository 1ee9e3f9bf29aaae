import type { Finding } from '../../engine/model/index.ts';

/** So long NetSuite takes a signature, on both sides of its timestamp: section_156338994830. */
const lifetime = 300;

/** What is to be said of a signed request: whether it is taken, and for how long. */
export interface Standing {
  readonly tone: 'right' | 'wrong' | 'unknown';
  readonly heading: string;
  /** Sentences in which `backticks` mark code. */
  readonly words: string;
}

/** What becomes of a request signed at `timestamp`. A green word is only for what NetSuite takes. */
export function standingOf(
  signed: {
    readonly timestamp: string;
    readonly isForNetSuite: boolean;
    readonly findings: readonly Finding[];
  },
  now: number,
): Standing {
  const age = ageOf(signed.timestamp, now);
  if ('over' in age) return { tone: 'wrong', heading: 'Signed, and too old', words: age.over };
  if (!signed.isForNetSuite) return { tone: 'unknown', heading: 'Signed', words: elsewhere };
  const refusal = signed.findings.find(({ level }) => level === 'error');
  if (refusal !== undefined) {
    const heading = 'Signed, but NetSuite refuses it';
    return { tone: 'wrong', heading, words: `${refusal.title} The signature itself is right.` };
  }
  const words = `NetSuite takes it for ${clock(age.left)} more, and once, ${byClock}.`;
  return { tone: 'right', heading: 'Signed', words };
}

const byClock = 'by the clock of this device';
const elsewhere =
  'The host is none of NetSuite’s: it is signed, and what this host takes is not known here.';

/** The seconds that are left of a signature, or why none are. */
function ageOf(timestamp: string, now: number): { readonly left: number } | { over: string } {
  if (!/^\s*\d+\s*$/.test(timestamp)) return { over: 'The timestamp is no number of seconds.' };
  const left = lifetime - Math.floor(now / 1000) + Number(timestamp.trim());
  if (left > 2 * lifetime)
    return { over: 'The timestamp is more than five minutes ahead of this device.' };
  return left < 0 ? { over: `Its five minutes are over, ${byClock}: sign again.` } : { left };
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
