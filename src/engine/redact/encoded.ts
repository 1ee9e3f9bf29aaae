import type { Span } from '../model/index.ts';

/** A stretch of a text that may be base64 or hex, and what it then says. */
export interface EncodedRun extends Span {
  /** Each octet a character; one text for each octet that the code may begin at. */
  readonly readings: readonly string[];
}

const base64Run = /[A-Za-z0-9+/_-]{6,}/g;
const hexRun = /(?:[0-9A-Fa-f]{2}[ :-]?){5,}/g;

/** All runs of a text that may be base64 (RFC 4648 §4 and §5) or hex. */
export function encodedRuns(text: string): readonly EncodedRun[] {
  return [...runsOf(text, base64Run, base64Readings), ...runsOf(text, hexRun, hexReadings)];
}

function runsOf(
  text: string,
  pattern: RegExp,
  readings: (run: string) => readonly string[],
): readonly EncodedRun[] {
  return Array.from(text.matchAll(pattern), ({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
    readings: readings(run),
  }));
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const sextets = new Map(Array.from(alphabet, (digit, value) => [digit.charCodeAt(0), value]));
sextets.set('-'.charCodeAt(0), 62).set('_'.charCodeAt(0), 63);

/** A run may begin with other text: four places to begin, of which one is the code's own. */
function base64Readings(run: string): readonly string[] {
  return [0, 1, 2, 3].map((skipped) => {
    const octets: number[] = [];
    let bits = 0;
    let held = 0;
    for (let at = skipped; at < run.length; at += 1) {
      held = ((held << 6) | (sextets.get(run.charCodeAt(at)) ?? 0)) & 0xffff;
      bits += 6;
      if (bits < 8) continue;
      bits -= 8;
      octets.push((held >> bits) & 0xff);
    }
    return fromOctets(octets);
  });
}

function hexReadings(run: string): readonly string[] {
  const digits = run.replace(/[^0-9A-Fa-f]/g, '');
  return [0, 1].map((skipped) =>
    fromOctets(
      Array.from(digits.slice(skipped).matchAll(/../g), ([pair]) => Number.parseInt(pair, 16)),
    ),
  );
}

const fromOctets = (octets: readonly number[]): string => {
  let text = '';
  for (const octet of octets) text += String.fromCharCode(octet);
  return text;
};
