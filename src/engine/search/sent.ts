import type { Given } from '../model/index.ts';
import { headerParam } from '../model/index.ts';
import { percentDecode } from '../text/percent.ts';

/** The signature as it was sent, decoded as a server decodes it; `''` when there is none. */
export function sentSignature({ observed }: Given): string {
  return observed.kind === 'passport'
    ? (observed.signature?.text.trim() ?? '')
    : (headerParam(observed, 'oauth_signature')?.value.trim() ?? '');
}

/**
 * What the client may have computed before its header damaged it: the signature as sent, with one
 * more escape undone, with spaces that were `+`, without line breaks. Findings name the damage.
 */
export function computedSignatures(given: Given): readonly string[] {
  const sent = sentSignature(given);
  const forms = [sent, percentDecode(sent), sent.replaceAll(' ', '+'), sent.replace(/\s+/g, '')];
  return [...new Set(forms)];
}
