import { stepFault } from '../kinds/define.ts';
import { rewritten, withoutPadding } from '../imitate/digest-forms.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const outBase64url = stepFault({
  id: 'out-base64url',
  step: 'signatureMarks',
  commonness: 'medium',
  title: 'The signature is base64 for URLs',
  did: 'wrote the signature in the base64 of URLs',
  what: '`-` and `_` stand where `+` and `/` belong. About a quarter of all signatures hold neither, and work.',
  why: 'The digest’s bytes become base64: RFC 5849 §3.4.2. The alphabet for URLs is another: RFC 4648 §5.',
  fix: 'Take the plain encoder: `Base64.getEncoder()` in Java, `digest("base64")` in Node, `b64encode` in Python.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2',
      says: 'The digest is written in the base64 of RFC 2045.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc4648#section-5',
      says: 'The alphabet for URLs and file names.',
    },
  ],
  variants: () => [
    rewritten('with its padding', 'signatureMarks', forUrls),
    rewritten('without padding', 'signatureMarks', (text) => withoutPadding(forUrls(text))),
  ],
  examples: [oracleRestlet],
});

function forUrls(text: string): string {
  return text.replaceAll('+', '-').replaceAll('/', '_');
}
