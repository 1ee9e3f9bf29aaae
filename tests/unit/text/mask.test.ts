import { describe, expect, test } from 'vitest';
import { isMasked, isPlaceholder } from '../../../src/engine/text/mask.ts';

describe('a value that a log does not show was compared as if it had been sent', () => {
  test.each([
    ...['****', '********', '**', 'xxxx', 'XXXXXXXX', '••••', '…', '...', '----', '____', '####'],
    ...['[REDACTED]', '<redacted>', '(removed)', 'REDACTED', '***hidden***', '[FILTERED]'],
    ...['<token>', '[token id]', '{{consumer_key}}', 'YOUR_TOKEN', '%s', '*** REDACTED ***'],
    ...['abc...xyz', 'abc…xyz', 'abc[...]xyz', 'abc***xyz', 'ab****', '****yz', 'abcdef..'],
    ...['ab<snip>yz', 'ab[42 more characters]', 'ab(truncated)', 'abXXXXXXXXyz', 'ab\\u2026yz'],
    ...['ab••••', '██████', 'ab%2A%2A%2A%2A'],
  ])('%s is masked', (value) => {
    expect(isMasked(value)).toBe(true);
  });
});

test('a text that holds more than a mask was not hidden from a report', () => {
  expect(isPlaceholder('<value>Zq7wTr9xKpLm</value>')).toBe(false);
  expect(isPlaceholder('ab(truncated)Zq7wTr9xKpLm')).toBe(false);
  expect(isPlaceholder('<token>')).toBe(true);
});

describe('a value that was sent', () => {
  test.each([
    ...['', '1508242306', '123456_SB1', 'HMAC-SHA256', '1.0', 'fjaLirsIcCGVZWzBX0pg', 'xx', '*'],
    ...['B5OIWznZ2YP0OB7VhaVhVMnpXYtGXwJ9oWNwoPi3GQQ=', 'a.b-c_d~e', 'a..b', 'a*b', 'a**b'],
    ...['n[0]', 'a<b>', 'xXxAxX', 'https://system.netsuite.com', 'null', 'undefined', 'secret'],
    ...['a/b+c/d==', '-.-.-', '9--8', 'oob'],
  ])('%s is not masked', (value) => {
    expect(isMasked(value)).toBe(false);
  });
});
