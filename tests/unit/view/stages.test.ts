import { describe, expect, it } from 'vitest';
import { catalogue, diagnose, readCase, trace } from '../../../src/engine/index.ts';
import { procedureFor } from '../../../src/engine/faults/slots/index.ts';
import { shownStages, diagnosedRows } from '../../../src/app/view/stages.ts';
import { concerns, hiddenMistakes } from '../../../src/app/view/verdict.ts';
import { richRequests } from '../../support/rich-requests.ts';

describe.each([
  ['a header', richRequests.allParameters, 10],
  ['a TokenPassport', richRequests.passport, 5],
])('the stages of %s', (_, text, count) => {
  const { given } = readCase(text);

  it('are as many as ever, however fine the steps are', async () => {
    const read = readCase(text);
    const diagnosis = await diagnose({ ...text, baseString: '' }, { maxFaults: 1 });
    const right = await trace(given);
    expect(diagnosedRows({ read, right, diagnosis, client: undefined })).toHaveLength(count);
  });

  it('show every step, so that each mistake has a stage in which it begins', () => {
    const { name, order } = procedureFor(given);
    const covered = new Set(shownStages[name].flatMap(({ covers }) => covers));
    expect(order.filter((step) => !covered.has(step))).toEqual([]);
  });
});

it('mistakes of SOAP are not named for other requests', () => {
  const soap = catalogue.map(({ id }) => id).filter((id) => id.startsWith('soap-'));
  expect(soap.some((id) => concerns(id, false))).toBe(false);
  expect(soap.every((id) => concerns(id, true))).toBe(true);
  const named = (isSoap: boolean) => hiddenMistakes('right signature', isSoap).map(({ id }) => id);
  expect(named(false).filter((id) => soap.includes(id))).toEqual([]);
  expect(named(true)).toContain('soap-passport-reused');
});
