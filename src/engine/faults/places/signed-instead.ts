import { headerParam, type Given } from '../../model/index.ts';
import type { Param } from '../../signing/index.ts';
import { percentDecode } from '../../text/percent.ts';
import { changing } from './changing.ts';
import type { Variant } from '../kinds/define.ts';

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
    // The value that was sent, in another place, is a wrong order and no other value.
    if (fields.length !== 5 || fields.includes(sent(given, name))) return '';
    return fields[name === 'nonce' ? 3 : 4] ?? '';
  }
  // The client may have encoded it more than once: it ends at `&`, `%26` or `%2526`.
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

/** Letters and digits in small letters: a nonce that only differs in encoding or case is not another one. */
const bare = (text: string): string => text.replace(/[^a-z0-9]+/gi, '').toLowerCase();

/** What a client signs in the place of the nonce or the timestamp that it sends. */
export interface Instead {
  readonly nonce?: string | undefined;
  readonly timestamp?: string | ((sent: string) => string) | undefined;
}

/** A client that signs others than it sends: both kinds of request have steps for it. */
export function signingInstead(
  { observed }: Given,
  label: string,
  { nonce, timestamp }: Instead,
): Variant {
  const replacing =
    (name: string, instead: Instead['timestamp']) =>
    (params: readonly Param[]): readonly Param[] =>
      params.map((param) =>
        instead !== undefined && param.name.replace('oauth_', '') === name
          ? { ...param, value: typeof instead === 'string' ? instead : instead(param.value) }
          : param,
      );
  const withNonce = replacing('nonce', nonce);
  const withTimestamp = replacing('timestamp', timestamp);
  if (observed.kind === 'passport') {
    const both = (fields: readonly Param[]): readonly Param[] => withTimestamp(withNonce(fields));
    return { label, runs: changing('passportFields', both) };
  }
  return {
    label,
    runs: {
      ...(nonce === undefined ? {} : changing('headerNonce', withNonce)),
      ...(timestamp === undefined ? {} : changing('headerTimestamp', withTimestamp)),
    },
  };
}
