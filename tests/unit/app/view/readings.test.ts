import { expect, test } from 'vitest';
import { cautionOf } from '../../../../src/app/view/readings.ts';
import { oauth } from '../../../../src/engine/faults/slots/index.ts';
import { readingsOf } from '../../../../src/engine/signing/readings.ts';

test('a match under a reading that may not hold showed no caution', () => {
  const ids = readingsOf(oauth).map(({ id }) => id);
  const untold = ids.filter((id) => cautionOf(id) === undefined);
  // The repetition in the header is a finding of its own.
  expect(untold).toEqual(['as-sent', 'query-not-from-header']);
});
