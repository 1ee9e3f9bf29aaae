import { stepFault } from '../kinds/define.ts';
import { withLowerHex } from '../imitate/encoders.ts';
import { marksVariants } from '../places/levels.ts';
import { oracleRestlet, recordQuery } from '../examples/oracle.ts';

export const encLowerHex = stepFault({
  id: 'enc-lower-hex',
  step: 'hexCase',
  commonness: 'high',
  title: 'Escapes were written in lower case',
  did: 'wrote the hex digits of its escapes in lower case',
  what: 'For example, `%2f` and `%3a` stand where `%2F` and `%3A` belong, as .NET’s `HttpUtility.UrlEncode` and many others do.',
  why: 'The hex digits are in upper case: RFC 5849 §3.6.',
  fix: 'Use `Uri.EscapeDataString` in .NET, or raise only what matches `%[0-9a-f]{2}`.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/google/google-gdata/issues/615',
      says: 'The .NET encoder of an OAuth base class and its lower-case escapes.',
    },
  ],
  variants: () => marksVariants(withLowerHex, 'hex'),
  examples: [oracleRestlet, recordQuery],
});
