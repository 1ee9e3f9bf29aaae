import type { Missing } from '../../engine/diagnose/index.ts';
import type { FieldName } from './fields.ts';

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

const fields: Readonly<Record<Missing, FieldName>> = {
  ...{ header: 'header', masked: 'header', cut: 'header', signature: 'header' },
  ...{ url: 'url', consumerSecret: 'consumerSecret', tokenSecret: 'tokenSecret' },
};

/** What is missing, each with the field that it belongs into. */
export function missingFields(
  missing: readonly Missing[],
): readonly { readonly words: string; readonly field: FieldName }[] {
  return missing.map((one) => ({ words: names[one], field: fields[one] }));
}
