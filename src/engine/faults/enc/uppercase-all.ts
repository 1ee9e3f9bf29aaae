import { stepFault } from '../kinds/define.ts';
import { marksVariants } from '../places/levels.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const encUppercaseAll = stepFault({
  id: 'enc-uppercase-all',
  step: 'hexCase',
  commonness: 'low',
  title: 'Everything encoded is in upper case',
  did: 'raised the whole encoded text to upper case, not only its escapes',
  what: 'It was meant for escapes in lower case, and raised host, path, names and values too.',
  why: 'The hex digits are in upper case: RFC 5849 §3.6. All else stays as it is sent.',
  fix: 'Use `Uri.EscapeDataString` in .NET, or raise only what matches `%[0-9a-f]{2}`.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/google/google-gdata/issues/615',
      says: 'An OAuth class in .NET and the case of its escapes.',
    },
  ],
  variants: () => marksVariants((encoded) => encoded.toUpperCase(), 'hex').slice(0, 3),
  examples: [oracleRestlet],
});
