import type { Given } from '../model/index.ts';
import { flat } from '../model/index.ts';
import { runWith, type Procedure } from '../signing/index.ts';
import { fromUtf8 } from '../text/bytes.ts';
import { octetsOf } from '../text/octets.ts';
import { digest } from '../text/sha.ts';
import type { Hypothesis } from './recipe.ts';

/** A digest that, written in one of the ways a client may write it, is what was sent. */
export interface Target {
  readonly digest: Uint8Array;
  /** The hypothesis that writes it so; `undefined` for the right way. */
  readonly output: number | undefined;
  /** What was sent. */
  readonly text: string;
}

/** A way to write digests that cannot be read back, so that each digest has to be written. */
export interface Writer {
  readonly output: number;
  /** The lengths in octets of digests that may be sent so. */
  readonly lengths: readonly number[];
  /** What was sent, if this digest would be sent so. */
  readonly textOf: (digest: Uint8Array) => string | undefined;
}

export interface Targets {
  readonly digests: readonly Target[];
  readonly writers: readonly Writer[];
}

/**
 * What to look for. A signature is read back into the digests that it may have been written from, so that
 * a search compares digests and need not write each of a million in every form.
 */
export function targetsFor(
  procedure: Procedure,
  given: Given,
  hypotheses: readonly Hypothesis[],
  wanted: readonly string[],
): Targets {
  const digests: Target[] = [];
  const writers: Writer[] = [];
  const sent = new Set(wanted);
  const candidates = wanted.flatMap(digestsIn);
  const look = (output: number | undefined): void => {
    const run = (output === undefined ? procedure : hypotheses[output])?.runs.signature;
    const write = (octets: Uint8Array): string =>
      flat(runWith(run, 'signature', { digest: octets }, given));
    const textOf = (octets: Uint8Array): string | undefined => {
      const text = write(octets);
      return sent.has(text) ? text : undefined;
    };
    if (output === undefined || samples.every((sample) => isReadBack(sample, write))) {
      for (const octets of candidates) {
        const text = textOf(octets);
        if (text !== undefined) digests.push({ digest: octets, output, text });
      }
      return;
    }
    if (!wanted.some((text) => isWrittenSo(text, write))) return;
    const fitting = sampleLengths.filter((length) => mayBe(wanted, samplesOf(length).map(write)));
    if (fitting.length === 0) return;
    writers.push({ output, lengths: fitting, textOf });
  };
  look(undefined);
  hypotheses.forEach(({ runs }, member) => {
    if (runs.signature !== undefined) look(member);
  });
  return { digests, writers };
}

/** MD5, SHA-1, SHA-256, SHA-384, SHA-512. */
const sampleLengths: readonly number[] = [16, 20, 32, 48, 64];

const samplesOf = (length: number): readonly Uint8Array[] =>
  ['a', 'b', 'c', 'd'].map((seed) => {
    const octets = digest('SHA-256', octetsOf({ text: `${seed}${length}`, charset: 'utf-8' }));
    return Uint8Array.from({ length }, (_, at) => (octets[at % 32] ?? 0) ^ at);
  });

const samples = sampleLengths.map((length) => samplesOf(length)[0] ?? new Uint8Array());

/** Whether a signature is as long as others that are written so, or nearly, where they differ. */
function mayBe(wanted: readonly string[], written: readonly string[]): boolean {
  const lengths = written.map(({ length }) => length);
  const [least, greatest] = [Math.min(...lengths), Math.max(...lengths)];
  const room = greatest - least;
  return wanted.some(({ length }) => length >= least - room * 3 && length <= greatest + room * 3);
}

/** What cannot be read back has lost something; written so once more, it loses no more. */
function isWrittenSo(text: string, write: (digest: Uint8Array) => string): boolean {
  return decodings(text).some((octets) => write(octets) === text);
}

function isReadBack(sample: Uint8Array, write: (digest: Uint8Array) => string): boolean {
  return digestsIn(write(sample)).some((octets) =>
    octets.every((octet, at) => octet === sample[at]),
  );
}

/** The digests that a signature's text may stand for, in any usual form, or in one within another. */
function digestsIn(text: string): readonly Uint8Array[] {
  const once = decodings(text);
  const again = once.flatMap((octets) => [
    ...decodings(String.fromCharCode(...octets)),
    octetsOf({ text: fromUtf8(octets), charset: 'latin1' }),
  ]);
  const all = [...once, ...again];
  return all.filter(({ length }) => sampleLengths.includes(length));
}

function decodings(text: string): readonly Uint8Array[] {
  const hex = text.replace(/^0x|[-\s]/gi, '');
  const numbers = text.match(/-?\d+/g) ?? [];
  const forms = [
    octetsOf({ text: text.replaceAll('-', '+').replaceAll('_', '/'), charset: 'base64' }),
  ];
  if (/^(?:[0-9a-f]{2})+$/i.test(hex)) forms.push(octetsOf({ text: hex, charset: 'hex' }));
  if (/^\[?(?:-?\d{1,3}(?:, ?|\]?$))+$/.test(text)) {
    forms.push(Uint8Array.from(numbers, (number) => Number(number) & 0xff));
  }
  return forms;
}
