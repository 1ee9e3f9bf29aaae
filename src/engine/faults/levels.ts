import { mapText } from '../model/index.ts';
import { mapParams, type Runs } from '../signing/index.ts';
import type { Variant } from './define.ts';

type Encoder = (text: string) => string;

/** Steps that encode names and values with another encoder. */
const inner = (encode: Encoder): Runs => ({
  namesEncoded: ({ collected }) => mapParams(collected, { name: encode }),
  valuesEncoded: ({ namesEncoded }) => mapParams(namesEncoded, { value: encode }),
});

const uri = (encode: Encoder): Runs => ({
  uriEncoded: ({ baseUri }) => mapText(baseUri, encode),
});

const joined = (encode: Encoder): Runs => ({
  joinedEncoded: ({ joined: text }) => mapText(text, encode),
});

/**
 * Text is encoded at two levels: names and values, then URI and parameter string as wholes. Real code
 * has a wrong encoder at one level or at both, so each is a variant.
 */
export function encoderVariants(encode: Encoder): readonly Variant[] {
  return [
    {
      label: 'everywhere',
      runs: { ...inner(encode), ...uri(encode), ...joined(encode) },
    },
    { label: 'in names and values', runs: inner(encode) },
    { label: 'in the URL and the parameter string', runs: { ...uri(encode), ...joined(encode) } },
    {
      label: 'in names, values and the URL',
      runs: { ...inner(encode), ...uri(encode) },
    },
  ];
}
