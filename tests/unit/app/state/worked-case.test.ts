import { expect, test } from 'vitest';
import { examples, exampleIn, fieldsOfExample } from '../../../../src/app/state/examples.ts';
import { workedCase, workedRecipes } from '../../../../src/app/state/worked-case.ts';
import { givenText } from '../../../../src/app/view/fields.ts';
import { headline } from '../../../../src/app/view/verdict.ts';
import { diagnose } from '../../../../src/engine/index.ts';

test('the worked case says what the search finds of its example', async () => {
  const diagnosis = await diagnose(givenText(fieldsOfExample('restlet-failing')));
  expect(diagnosis).toMatchObject({ verdict: 'explained', recipes: workedRecipes });
  const { headline: words, right, sent, withMistake, fix } = await workedCase();
  expect(words).toBe(headline(diagnosis));
  expect(withMistake).toBe(sent);
  expect(right).not.toBe(sent);
  expect(fix).not.toBe('');
});

test('an example is known by its fields until one of them is edited', () => {
  for (const { id } of examples) {
    const fields = fieldsOfExample(id);
    expect(exampleIn(fields)?.id).toBe(id);
    expect(exampleIn({ ...fields, body: `${fields.body} ` })).toBeUndefined();
  }
  expect(exampleIn(fieldsOfExample('none'))).toBeUndefined();
});
