import { headerParam, type Given } from '../model/index.ts';
import { rightSteps, tokenPassport, type Param, type Run } from '../signing/index.ts';
import { percentDecode } from '../text/percent.ts';
import type { Variant } from './define.ts';

/** The nonce or timestamp in the base string that the client printed, where it is not the one sent. */
export function signedInstead(given: Given, name: 'nonce' | 'timestamp'): string | undefined {
  const signed = decodeAll(inBaseString(given, name));
  const isSame = bare(signed) === bare(decodeAll(sent(given, name)));
  return signed === '' || isSame ? undefined : signed;
}

function inBaseString(given: Given, name: 'nonce' | 'timestamp'): string {
  const { observed, baseString } = given;
  if (observed.kind === 'passport') {
    const fields = baseString.split('&');
    // In another place it is still the one that was sent.
    if (fields.length !== 5 || fields.includes(sent(given, name))) return '';
    return fields[name === 'nonce' ? 3 : 4] ?? '';
  }
  // As often encoded as the client encodes it: up to the `&`, `%26` or `%2526` behind it.
  const value = `oauth_${name}(?:=|%(?:25)*3D)((?:(?!%(?:25)*26)[^&,"\\s])*)`;
  return new RegExp(value, 'i').exec(baseString)?.[1] ?? '';
}

function sent({ observed }: Given, name: 'nonce' | 'timestamp'): string {
  return observed.kind === 'passport'
    ? (observed[name]?.text.trim() ?? '')
    : (headerParam(observed, `oauth_${name}`)?.value ?? '');
}

function decodeAll(text: string): string {
  const decoded = percentDecode(percentDecode(text));
  return percentDecode(percentDecode(decoded));
}

/** What encoders and letter case leave of a value: only another value is another nonce. */
const bare = (text: string): string => text.replace(/[^a-z0-9]+/gi, '').toLowerCase();

/** A client that signs other values than it sends: both kinds of request have a step for it. */
export function signingInstead(
  { observed }: Given,
  label: string,
  step: 'headerChosen' | 'headerSigned',
  instead: (param: Param) => string | undefined,
): Variant {
  const replace = (params: readonly Param[]): readonly Param[] =>
    params.map((param) => ({ ...param, value: instead(param) ?? param.value }));
  if (observed.kind === 'passport') {
    const passportFields: Run<'passportFields'> = (done, given) =>
      replace(tokenPassport.runs.passportFields?.(done, given) ?? []);
    return { label, runs: { passportFields } };
  }
  const headerChosen: Run<'headerChosen'> = (done, given) =>
    replace(rightSteps.headerChosen(done, given));
  const headerSigned: Run<'headerSigned'> = ({ headerAdded }) => replace(headerAdded);
  return { label, runs: step === 'headerChosen' ? { headerChosen } : { headerSigned } };
}
