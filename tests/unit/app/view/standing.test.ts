import { expect, test } from 'vitest';
import type { Finding } from '../../../../src/engine/model/index.ts';
import { standingOf } from '../../../../src/app/view/standing.ts';

const at = 1_508_242_306;
const signed = { timestamp: String(at), isForNetSuite: true, findings: [] };
const after = (seconds: number, change: Partial<Parameters<typeof standingOf>[0]> = {}) =>
  standingOf({ ...signed, ...change }, (at + seconds) * 1000);

test('the age counts down to five minutes, and says when they are over', () => {
  expect(after(0)).toMatchObject({ tone: 'right', heading: 'Signed' });
  expect(after(0).words).toContain('5:00');
  expect(after(242).words).toContain('0:58');
  // As in the findings: 300 seconds are within the limit.
  expect(after(300).tone).toBe('right');
  for (const seconds of [301, -301]) expect(after(seconds).heading).toBe('Signed, and too old');
  expect(after(0, { timestamp: 'soon' }).tone).toBe('wrong');
});

test('http://example.com got “NetSuite takes it”', () => {
  const { tone, words } = after(0, { isForNetSuite: false });
  expect(tone).toBe('unknown');
  expect(words).not.toContain('NetSuite takes');
});

test('what NetSuite refuses is told in the place of “NetSuite takes it”', () => {
  const finding: Finding = {
    code: 'realm-other-account',
    level: 'error',
    title: 'The realm is `654321`, the host `123456`.',
  };
  const { tone, words } = after(0, { findings: [{ ...finding, level: 'warning' }, finding] });
  expect(tone).toBe('wrong');
  expect(words).toContain(finding.title);
  expect(after(0, { findings: [{ ...finding, level: 'warning' }] }).tone).toBe('right');
});
