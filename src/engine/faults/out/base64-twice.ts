import { base64 } from '../../text/base64.ts';
import { utf8 } from '../../text/bytes.ts';
import { stepFault } from '../kinds/define.ts';
import { rewritten } from '../imitate/digest-forms.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const outBase64Twice = stepFault({
  id: 'out-base64-twice',
  step: 'signature',
  commonness: 'low',
  title: 'Base64 was applied twice',
  did: 'made base64 of what was text already',
  what: 'The signature has 60 characters.',
  why: 'The digest’s bytes become base64, once: RFC 5849 §3.4.2.',
  fix: 'Leave out the second encoding, or ask the HMAC function for bytes.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2',
      says: 'The digest is what becomes base64.',
    },
  ],
  variants: () => [
    rewritten('', 'signature', again),
    rewritten('with a line break after the first', 'signature', (text) => again(`${text}\n`)),
  ],
  examples: [oracleRestlet],
});

function again(text: string): string {
  return base64(utf8(text));
}
