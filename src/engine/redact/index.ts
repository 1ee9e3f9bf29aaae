import { fold } from './fold.ts';
import { finderOf, mergedHits, replaceHits, secretMark, type Wanted } from './find.ts';
import { knowledgeOf, mostRead, type Knowledge, type Material } from './material.ts';
import { looksLikePassport } from '../parse/soap.ts';
import { secretsNamedIn } from './named.ts';
import { hiddenInEnvelope } from './envelope.ts';
import { hiddenInHeader, hiddenInUrl, hiddenParamNames, isSecretSignature } from './structure.ts';
import type { Span } from '../model/index.ts';

/** How much of keys and account is shown. Secrets never are. */
export type Masking = 'none' | 'last four' | 'all';

/**
 * What all texts go through that leave the page. It knows the secrets of one case: those that were
 * typed, and those that the case gives away by itself. Texts of the case are cut behind `mostRead`.
 */
export interface Redaction {
  /** A sentence of the page's own, in which a value of the case may be quoted. */
  readonly sentence: (text: string) => string;
  /** A text of the case: what it names as a secret goes too. */
  readonly text: (text: string) => string;
  /** The URL of the request, without `user:password@`. */
  readonly url: (text: string) => string;
  /** An Authorization header or an envelope: what is not known to be harmless goes too. */
  readonly header: (text: string) => string;
  /** A signature that was sent: under PLAINTEXT it is the secrets. */
  readonly signature: (text: string) => string;
  /** Names of parameters of the header that `header` hides. */
  readonly hiddenParams: ReadonlySet<string>;
  /** Whether the request itself says a key: what was typed in its place may be a secret. */
  readonly saysKey: (key: string) => boolean;
  /** Whether a finished text holds a secret in any spelling. */
  readonly holds: (text: string) => boolean;
}

/** Makes the redaction of one case; `masking` says what it does to the keys and to the account. */
export function redactionOf(material: Material, masking: Masking = 'none'): Redaction {
  const knowledge = knowledgeOf(material);
  const secrets = knowledge.secrets.map((text) => ({ text, mark: secretMark }));
  const find = finderOf([...secrets, ...marksOfKeys(knowledge, masking)]);
  const findSecrets = finderOf(secrets);
  const sentence = (text: string): string => replaceHits(text, find(text));
  const statedKeys = new Set(knowledge.statedKeys.map((key) => fold(key).text));
  const accountMark = masking === 'all' ? markOfAccount : '';
  return {
    sentence,
    text: (whole) => {
      const text = clipped(whole);
      const hidden = looksLikePassport(text) ? hiddenInEnvelope(text) : [];
      return replaceHits(text, [...find(text), ...named(text), ...hidden]);
    },
    url: (whole) => {
      const text = clipped(whole);
      return replaceHits(text, [...find(text), ...named(text), ...hiddenInUrl(text)]);
    },
    header: (whole) => {
      const text = clipped(whole);
      const hidden = hiddenInHeader(text, material.url, accountMark);
      return replaceHits(text, [...find(text), ...named(text), ...hidden]);
    },
    signature: (text) => (isSecretSignature(text, material.header) ? secretMark : sentence(text)),
    hiddenParams: new Set(hiddenParamNames(material.header, material.url)),
    saysKey: (key) => statedKeys.has(fold(key).text),
    holds: (text) => findSecrets(text).some(({ start, end }) => isTelling(text.slice(start, end))),
  };
}

/** Cuts a long text a little earlier than `mostRead`: half a secret at the cut would not be found. */
const clipped = (text: string): string =>
  text.length <= mostRead ? text : text.slice(0, mostRead - 64);

const markOfAccount = '[account]';

const named = (text: string) =>
  secretsNamedIn(text)
    .filter(({ value }) => value !== secretMark)
    .map(({ start, end }) => ({ start, end, mark: secretMark }));

/** A secret that is a short word stands in the page's own sentences too, and proves nothing there. */
const isTelling = (found: string): boolean => !/^[a-z]{1,11}$/i.test(found);

function marksOfKeys(knowledge: Knowledge, masking: Masking): readonly Wanted[] {
  if (masking === 'none') return [];
  const { consumerKeys, tokens, accounts } = knowledge;
  if (masking === 'last four')
    return [...consumerKeys, ...tokens].map((text) => ({ text, mark: lastFour(text) }));
  return [
    ...consumerKeys.map((text) => ({ text, mark: '[consumer key]' })),
    ...tokens.map((text) => ({ text, mark: '[token]' })),
    ...accounts.map((text) => ({ text, mark: markOfAccount })),
  ];
}

const lastFour = (key: string): string => (key.length > 12 ? `…${key.slice(-4)}` : '…');

/** A text with its secrets replaced, those it names and those that are known, by what their length says. */
export function secretsReplaced(
  text: string,
  known: readonly string[],
  by: (length: number) => string,
): string {
  return replaceHits(
    text,
    secretSpans(text, known).map((span) => ({ ...span, mark: by(span.end - span.start) })),
  );
}

/** Where a text holds secrets: those it names, and those that are known. In order, none overlapping another. */
export function secretSpans(text: string, known: readonly string[]): readonly Span[] {
  const find = finderOf(known.map((one) => ({ text: one, mark: secretMark })));
  return mergedHits([...find(text), ...named(text)]).map(({ start, end }) => ({ start, end }));
}

export { secretMark } from './find.ts';
export { hiddenInPaste } from './pasted.ts';
export { secretsNamedIn } from './named.ts';
export { isSecretSignature } from './structure.ts';
export { mostRead, mostSearched, secretValuesOf, type Material } from './material.ts';
