import { expect, it } from 'vitest';
import { proseParts } from '../../../../src/app/view/prose.ts';

it('text, code and the sections of an RFC are told apart', () => {
  expect(proseParts('Sign `a=b`: RFC 5849 §3.4.1.3.1. Then RFC 2104.')).toEqual([
    { kind: 'plain', text: 'Sign ' },
    { kind: 'code', text: 'a=b' },
    { kind: 'plain', text: ': ' },
    {
      kind: 'section',
      text: 'RFC 5849 §3.4.1.3.1',
      href: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.1',
    },
    { kind: 'plain', text: '. Then RFC 2104.' },
  ]);
});

it('code stays code, whatever it holds', () => {
  expect(proseParts('`RFC 5849 §3.6`')).toEqual([{ kind: 'code', text: 'RFC 5849 §3.6' }]);
});
