import { segment, type Text } from '../../model/index.ts';
import { base64, hex } from '../../text/base64.ts';
import { utf8 } from '../../text/bytes.ts';
import { percentEncode } from '../../text/percent.ts';
import { digest } from '../../text/sha.ts';
import { changing } from '../places/changing.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

const bodyText = (text: string): Text => segment(text, { kind: 'body', key: 'body' });
const sha256 = (body: string): Uint8Array => digest('SHA-256', utf8(body));
const afterAmpersand = (text: string): Text => [...segment('&'), ...bodyText(text)];

const ways: readonly { readonly label: string; readonly ending: (body: string) => Text }[] = [
  { label: 'encoded, after an `&`', ending: (body) => afterAmpersand(percentEncode(body)) },
  { label: 'as it is, after an `&`', ending: afterAmpersand },
  { label: 'as it is', ending: bodyText },
  {
    label: 'its SHA-256 in base64, encoded, after an `&`',
    ending: (body) => afterAmpersand(percentEncode(base64(sha256(body)))),
  },
  {
    label: 'its SHA-256 in hex, after an `&`',
    ending: (body) => afterAmpersand(hex(sha256(body))),
  },
];

export const baseBodyAppended = stepFault({
  id: 'base-body-appended',
  step: 'baseBody',
  commonness: 'rare',
  title: 'The body was put into the base string',
  did: 'put the body of the request behind the base string',
  what: 'It, or a hash of it, stands there, as other signing schemes ask.',
  why: 'The base string is method, URL and parameters: RFC 5849 §3.4.1.1. Only the fields of a form are signed: §3.4.1.3.1.',
  fix: 'Leave the body out of the signature.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.1',
      says: 'How the base string is put together.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.1',
      says: 'Only a form body is signed, as parameters.',
    },
  ],
  variants: ({ request, observed }) =>
    request.body === '' || observed.kind === 'passport'
      ? []
      : ways.map(({ label, ending }) => ({
          label,
          runs: changing('baseBody', (text) => [...text, ...ending(request.body)]),
        })),
  examples: [{ ...oracleRestlet, contentType: 'application/json', body: '{"id":7}' }],
});
