import { expect, test } from 'vitest';
import { diagnose, type Diagnosis } from '../../../src/engine/index.ts';
import { RunSignal } from '../../../src/worker/run-signal.ts';
import { richRequests } from '../../support/rich-requests.ts';

const { form: rich } = richRequests;

test('a search that is held now and then tries what one does that is not, and finds the same', async () => {
  const options = { maxFaults: 2 };
  const whole = await diagnose(rich, options);
  const signal = new RunSignal();
  const held: Diagnosis[] = [];
  let pauses = 0;
  const interrupted = await diagnose(rich, {
    ...options,
    signal,
    onHeld: (diagnosis) => held.push(diagnosis),
    pause: () => {
      pauses += 1;
      if (pauses % 3 === 0) {
        signal.hold();
        setTimeout(() => signal.goOn(), 1);
      }
      return Promise.resolve();
    },
  });
  expect(interrupted).toEqual(whole);
  expect(held.length).toBeGreaterThan(1);
  for (const soFar of held)
    expect(soFar).toMatchObject({ verdict: 'unexplained', cancelled: true });
});
