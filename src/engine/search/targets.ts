import type { Given, Text } from '../model/index.ts';
import { flat } from '../model/index.ts';
import { runStep, signatureFrom, stepsToSignature, withSteps } from '../signing/index.ts';
import type { Done, Procedure } from '../faults/slots/index.ts';
import { fromUtf8 } from '../text/bytes.ts';
import { octetsOf } from '../text/octets.ts';
import { keyOf, type Fits, type Members } from './entries.ts';
import { digest } from '../text/sha.ts';
import type { Hypothesis } from './recipe.ts';

/** What was sent, as it is written by mistakes after the digest; by none of them in the right way. */
export interface Written {
  readonly text: string;
  readonly outputs: Members;
}

/** A digest that, written so, is what was sent. */
export interface Target extends Written {
  readonly digest: Uint8Array;
}

/** A way to write digests that cannot be read back, so that each digest has to be written. */
export interface Writer {
  /** The lengths in octets of digests that may be sent so. */
  readonly lengths: ReadonlySet<number>;
  /** What was sent, if this digest would be sent so. */
  readonly read: (digest: Uint8Array) => readonly Written[];
}

export interface Targets {
  readonly digests: readonly Target[];
  readonly writers: readonly Writer[];
}

/** What is looked for, and in what. */
export interface Sought {
  readonly procedure: Procedure;
  readonly given: Given;
  readonly hypotheses: readonly Hypothesis[];
  /** The signatures, as text. */
  readonly wanted: readonly string[];
  readonly fits: Fits;
}

/** What was sent, and how octets that it may have been written from are written, as far as that is done. */
interface Sent {
  readonly text: string;
  /** What the last step yielded, as characters. */
  readonly print: string;
  readonly done: Done & { readonly digest: Uint8Array };
}

type Write = (digest: Uint8Array) => string;

/** So many ways of writing a digest are combined. */
const mostOutputs = 3;

/**
 * What to look for. A signature is read back into the digests that it may have been written from, so that
 * a search compares digests and need not write each of a million in every form. Mistakes in different steps
 * are combined, but none that changes nothing: what was sent is explained without it.
 */
export function targetsFor({ procedure, given, hypotheses, wanted, fits }: Sought): Targets {
  const digests: Target[] = [];
  const writers = new Map<string, ReturnType<typeof newWriter>>();
  const toSignature = stepsToSignature(procedure);
  const clientOf = (set: Members): Procedure =>
    set.reduce((client, at) => withSteps(client, hypotheses[at]?.runs ?? {}), procedure);
  const writes =
    (set: Members, client = clientOf(set)): Write =>
    (octets) =>
      signatureFrom(client, octets, given);
  const writerOf = (losing: Members) => {
    const writer = writers.get(keyOf(losing)) ?? newWriter(writes(losing));
    writers.set(keyOf(losing), writer);
    return writer;
  };
  const outputs = hypotheses.flatMap(({ steps }, at) =>
    steps.some((step) => toSignature.includes(step)) ? [{ at, steps, client: clientOf([at]) }] : [],
  );
  const lossy = outputs.map(({ at }) => at).filter((at) => !isReadBack(writes([at])));

  const note = (outputs: Members, { text, done: { digest, signature = [] } }: Sent): void => {
    if (flat(signature) !== text) return;
    const losing = outputs.filter((at) => lossy.includes(at));
    if (losing.length > 0) writerOf(losing).add(digest, { text, outputs });
    else if (digestLengths.includes(digest.length)) digests.push({ digest, text, outputs });
  };

  const follow = (place: number, set: Members, sent: readonly Sent[]): void => {
    const step = toSignature[place];
    if (step === undefined) {
      for (const one of sent) note(set, one);
      return;
    }
    const after = (client: Procedure): readonly Sent[] =>
      sent.map(({ text, done }) => {
        const value = runStep(client, step, done, given);
        // These steps yield no other types.
        const print = printOf(value as Uint8Array | Text);
        return { text, print, done: { ...done, [step]: value } };
      });
    const right = after(procedure);
    follow(place + 1, set, right.filter(isShort));
    for (const { at, steps, client } of outputs) {
      if (set.length === mostOutputs || !steps.includes(step) || !fits(at, set)) continue;
      // What has lost something loses no more when it is written so once more.
      const keeps = lossy.includes(at);
      const some = after(client)
        .filter(({ print }, index) => (print === right[index]?.print) === keeps)
        .filter(isShort);
      if (some.length > 0) follow(place + 1, [...set, at], some);
    }
  };

  const sent = wanted.flatMap((text) =>
    octetsIn(text).map((digest): Sent => ({ text, print: '', done: { digest } })),
  );
  follow(0, [], sent);
  return { digests, writers: [...writers.values()].filter(({ lengths }) => lengths.size > 0) };
}

/** What is lost is lost in one way; the texts that others make of the rest are known beforehand. */
function newWriter(write: Write) {
  const known = new Map<string, Written[]>();
  const lengths = new Set<number>();
  return {
    lengths,
    read: (digest: Uint8Array): readonly Written[] => known.get(write(digest)) ?? [],
    /** Notes what others make of the rest of a digest; what reads on as a digest in full is none. */
    add(rest: Uint8Array, written: Written): void {
      if (digits.test(characters(rest))) return;
      const text = write(rest);
      known.set(text, [...(known.get(text) ?? []), written]);
      for (const length of digestLengths) {
        if (mayBe(text, samplesOf(length).map(write))) lengths.add(length);
      }
    },
  };
}

/** Whether a text is as long as others that are written so, or nearly, where they differ. */
function mayBe(text: string, written: readonly string[]): boolean {
  const lengths = written.map(({ length }) => length);
  const [least, greatest] = [Math.min(...lengths), Math.max(...lengths)];
  const room = 3 * (greatest - least);
  return text.length >= least - room && text.length <= greatest + room;
}

/** MD5, SHA-1, SHA-256, SHA-384, SHA-512. */
const digestLengths: readonly number[] = [16, 20, 32, 48, 64];

const samplesOf = (length: number): readonly Uint8Array[] =>
  ['a', 'b', 'c', 'd'].map((seed) => {
    const octets = digest('SHA-256', octetsOf({ text: `${seed}${length}`, charset: 'utf-8' }));
    return Uint8Array.from({ length }, (_, at) => (octets[at % 32] ?? 0) ^ at);
  });

const [sample = new Uint8Array()] = samplesOf(32);

function isReadBack(write: Write): boolean {
  return octetsIn(write(sample)).some((octets) => String(octets) === String(sample));
}

const characters = (octets: Uint8Array): string => String.fromCharCode(...octets);

const printOf = (value: Uint8Array | Text): string =>
  value instanceof Uint8Array ? characters(value) : flat(value);

/** Whether it may still become what was sent: no step makes it shorter, but by its padding. */
const isShort = ({ text, print }: Sent): boolean => print.length <= text.length + 2;

/** What octets are written in: hex, base64, or numbers. */
const digits = /^[\w+/=,\s[\]-]+$/;

/** The octets that a signature's text may stand for, in any usual form, or in one within another. */
function octetsIn(text: string): readonly Uint8Array[] {
  if (text.length > mostCharacters) return [];
  return decodings(text).flatMap((octets) => {
    const inner = characters(octets);
    return digits.test(inner)
      ? [octets, ...octetsIn(inner.trim())]
      : [octets, octetsOf({ text: fromUtf8(octets), charset: 'latin1' })];
  });
}

/** Far more than a digest that is written in any way has. */
const mostCharacters = 2000;

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
