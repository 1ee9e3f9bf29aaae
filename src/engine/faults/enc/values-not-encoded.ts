import { stepFault } from '../kinds/define.ts';
import { rawNames, rawValues } from '../places/levels.ts';
import { recordQuery } from '../examples/oracle.ts';

export const encValuesNotEncoded = stepFault({
  id: 'enc-values-not-encoded',
  step: 'valuesTimes',
  commonness: 'high',
  title: 'Values were not encoded before joining',
  did: 'joined the values as they are, without encoding them',
  what: 'For example, a blank in a value shows as `%20` instead of `%2520`.',
  why: 'Each name and value is encoded once, then the joined string once: RFC 5849 §3.4.1.3.2 and §3.4.1.1. Values of letters and digits work.',
  fix: 'Percent-encode each name and value before you sort and join them, and then the whole.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/MasterCard/mastercard-api-node/issues/12',
      says: 'Signatures failed on values that need an escape.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/Mastercard/oauth1-signer-csharp/issues/14',
      says: 'The same in a signer for .NET.',
    },
  ],
  variants: () => [
    { label: 'values', runs: rawValues },
    { label: 'names and values', runs: { ...rawNames, ...rawValues } },
  ],
  examples: [recordQuery],
});
