import { describe, expect, test } from 'vitest';
import { mostShown, shownPaste } from '../../../../src/app/state/paste-to-fields.ts';
import { readPaste } from '../../../../src/worker/carry-out.ts';

const consumerKey = 'ef40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4';
const consumerSecret = 'd26ad321a4b2f23b0741c8d38392ce01c3e23e109df6c96eac6d099e9ab9e8b5';
const token = '2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc';
const tokenSecret = 'c29a677df7d5439a458c063654187e3d678d73aca8e3c9d8bea1478a3eb0d295';
const header = `Authorization: OAuth realm="123456", oauth_consumer_key="${consumerKey}", oauth_token="${token}", oauth_signature_method="HMAC-SHA256", oauth_timestamp="1508242306", oauth_nonce="fjaLirsIcCGVZWzBX0pg", oauth_version="1.0", oauth_signature="%2BKK4SKNgz4ZiILGLwOMtfYlgcXSy1eis8ldE9X90azQ%3D"`;
const odd = 'S3cr+t/with=signs and blanks';

/** A text as the box shows it after it was pasted. */
const shown = (text: string): string => shownPaste(text, readPaste(text));

describe('a secret is masked in the box, wherever and however it stands', () => {
  test.each<[name: string, text: string, hidden: readonly string[]]>([
    ['two lines without a name', `${header}\n${consumerSecret}\n${tokenSecret}`, []],
    ['one line without a name, of which nobody knows what it is', `${header}\n${tokenSecret}`, []],
    [
      'three of them, too many to be told apart',
      `${tokenSecret}\n${consumerSecret}\n${'ab'.repeat(32)}`,
      ['abababab'],
    ],
    [
      'the same one three times',
      `consumer_secret=${consumerSecret}\n${header}\n# ${consumerSecret}, ${consumerSecret}`,
      [],
    ],
    [
      'escaped for a URL',
      `consumer_secret="${odd}"\nGET https://h.example/?s=${encodeURIComponent(odd)}`,
      [encodeURIComponent(odd), odd],
    ],
    [
      'escaped for JSON',
      `consumer_secret='a"b/c d%e!'\n{"x": "a\\"b\\/c d%e!"}`,
      ['a"b/c d%e!', 'b\\/c'],
    ],
    [
      'in XML',
      `<passport><email>a@b.c</email><password>Pa55word!x</password></passport>`,
      ['Pa55word!x'],
    ],
    ['with Basic', `Authorization: Basic ${btoa(`me:${odd}`)}`, [btoa(`me:${odd}`)]],
    ['in a signing key', `${header}\nsigning key: ${consumerSecret}&${tokenSecret}`, []],
    [
      'under PLAINTEXT',
      `Authorization: OAuth oauth_consumer_key="${consumerKey}", oauth_signature_method="PLAINTEXT", oauth_signature="${consumerSecret}%26${tokenSecret}"`,
      [],
    ],
  ])('%s', (_name, text, hidden) => {
    const box = shown(text);
    expect(box).toHaveLength(text.length);
    expect(box).toContain('•••');
    for (const secret of [consumerSecret, tokenSecret, ...hidden])
      expect(box).not.toContain(secret);
  });
});

test('what has the form of a secret and is named as none stays to be read', () => {
  const hex = '0a'.repeat(32);
  for (const text of [
    header,
    header.replace('fjaLirsIcCGVZWzBX0pg', hex),
    header.replace(/oauth_signature="[^"]*/, `oauth_signature="${hex}`),
    `consumer_key = ${consumerKey}`,
    `<token>${token}</token><nonce>${hex}</nonce>`,
  ])
    expect(shown(text)).toBe(text);
});

test('line breaks stay where they are, and a long text is cut behind its masks', () => {
  expect(shown(`${header}\r\n${tokenSecret}\r\n`)).toMatch(/\r\n•{64}\r\n$/);
  const long = `consumer_secret=${consumerSecret}\n${'a b '.repeat(mostShown / 3)}`;
  const box = shown(long);
  expect(box).toHaveLength(mostShown + 1);
  expect(box).not.toContain(consumerSecret);
});
