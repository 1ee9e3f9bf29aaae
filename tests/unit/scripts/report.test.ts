import { expect, test } from 'vitest';
import { countPlaywright, countVitest } from '../../../scripts/report.mjs';

const vitest = { numPassedTests: 3, numFailedTests: 0, success: true, testResults: [] };

test('the tests of Vitest count as it counted them', () => {
  expect(countVitest(vitest)).toEqual({ passed: 3, failed: 0 });
  const report = { ...vitest, numFailedTests: 2, success: false };
  expect(countVitest(report)).toEqual({ passed: 3, failed: 2 });
});

test('a test file that could not be loaded counts as one failure', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }];
  expect(countVitest({ ...vitest, success: false, testResults })).toEqual({ passed: 3, failed: 1 });
});

test('an unhandled error outside any test counts as one failure', () => {
  expect(countVitest({ ...vitest, success: false })).toEqual({ passed: 3, failed: 1 });
});

test('a browser test that passed only when run again, or could not start, has failed', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1 };
  expect(countPlaywright({ stats, errors: ['no browser'] })).toEqual({ passed: 5, failed: 3 });
});
