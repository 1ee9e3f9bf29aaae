import { expect, test } from 'vitest';
import { examples } from '../../../../src/app/state/examples.ts';
import { emptyFields, givenText } from '../../../../src/app/view/fields.ts';
import { copiesOfStage } from '../../../../src/app/view/stage-copies.ts';
import { diagnosedRows, stageRows } from '../../../../src/app/view/stages.ts';
import { diagnose, readCase, trace } from '../../../../src/engine/index.ts';
import { clientTrace } from '../../../../src/engine/diagnose/index.ts';

const text = givenText({ ...emptyFields, ...examples[0]?.fields });
const read = readCase(text);
const right = await trace(read.given);
const labelled = (rows: readonly Parameters<typeof copiesOfStage>[0][]) =>
  Object.fromEntries(
    rows.flatMap(copiesOfStage).map(({ label, text: copied }) => [label, copied] as const),
  );

test('where two sides differ, each is copied under a name of its own', async () => {
  const diagnosis = await diagnose(text);
  const client = await clientTrace(read.given, right, diagnosis);
  const rows = diagnosedRows({ read, right, diagnosis, client });
  const copies = labelled(rows);
  const differing = rows.filter(({ client: other, step }) => other !== undefined && step !== 'key');
  expect(differing.length).toBeGreaterThan(4);
  for (const row of differing) {
    const [netSuite, own] = copiesOfStage(row);
    expect(netSuite?.label).toMatch(/^Copy NetSuite’s /);
    expect(own?.label).toBe(netSuite?.label.replace('NetSuite’s', 'your client’s'));
    expect(own?.text).not.toBe(netSuite?.text);
  }
  expect(copies['Copy NetSuite’s base string']).toContain('%26script%3D6');
  expect(copies['Copy your client’s base string']).not.toContain('script');
  expect(copies['Copy NetSuite’s parameters']).toContain('customParam=someValue\n');
  expect(copies['Copy your client’s parameters']).not.toContain('customParam');
});

test('on one side, what a client logs is copied, and never the key', () => {
  expect(Object.keys(labelled(stageRows({ read, right })))).toEqual([
    'Copy the joined parameters',
    'Copy the base string',
    'Copy the signature',
    'Copy the Authorization header',
  ]);
});
