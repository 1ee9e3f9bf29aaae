import type { Missing } from '../../engine/diagnose/index.ts';

const names: Readonly<Record<Missing, string>> = {
  header: 'the Authorization header',
  masked: 'what is masked in the header',
  cut: 'the end of the header, which was cut off',
  signature: 'the signature in the header',
  url: 'the whole request URL, with its host',
  consumerSecret: 'the consumer secret',
  tokenSecret: 'the token secret',
};

/** What is missing, as words of a sentence: "the request URL and the token secret". */
export function missingWords(missing: readonly Missing[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(
    missing.map((one) => names[one]),
  );
}
