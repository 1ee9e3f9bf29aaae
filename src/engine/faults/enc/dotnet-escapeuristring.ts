import { stepFault } from '../kinds/define.ts';
import { likeEscapeUriString } from '../imitate/encoders.ts';
import { marksVariants } from '../places/levels.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const encDotnetEscapeuristring = stepFault({
  id: 'enc-dotnet-escapeuristring',
  step: 'marksEncoded',
  commonness: 'low',
  title: 'EscapeUriString was used for a component',
  did: 'encoded with `Uri.EscapeUriString`, which is for whole URLs',
  what: 'It leaves every delimiter alone: the URL, `&` and `=` stand unescaped in the base string.',
  why: 'Only letters, digits and `- . _ ~` stay unescaped, at both levels: RFC 5849 §3.6 and §3.4.1.1.',
  fix: 'Use `Uri.EscapeDataString`.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.6',
      says: 'Which characters stay as they are, and how the others are escaped.',
    },
  ],
  variants: () => marksVariants(likeEscapeUriString).slice(0, 2),
  examples: [oracleRestlet],
});
