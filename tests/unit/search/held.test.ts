import { expect, test } from 'vitest';
import { diagnose, type Diagnosis } from '../../../src/engine/index.ts';
import { oracleRestlet } from '../../../src/engine/faults/examples/oracle.ts';
import { exampleText } from '../../support/recipes.ts';
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

test('comparing a base string was not heard to be held, and its worker was ended', async () => {
  const baseString = 'POST&https%3A%2F%2Fother.test%2F&a%3D1';
  const text = { ...exampleText(oracleRestlet, 'A'.repeat(43) + '='), baseString };
  const signal = new RunSignal();
  const held: Diagnosis[] = [];
  const options = { maxFaults: 1, pause: () => Promise.resolve() };
  signal.hold();
  const interrupted = await diagnose(text, {
    ...options,
    signal,
    onHeld: (diagnosis) => {
      held.push(diagnosis);
      setTimeout(() => signal.goOn(), 1);
    },
  });
  expect(held[0]).toMatchObject({ verdict: 'unexplained', cancelled: true });
  expect(interrupted).toEqual(await diagnose(text, options));
});
