import { readFile } from 'node:fs/promises';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const eslint = new ESLint();

/** The sentences of the linter about a component's markup. */
async function said(markup: string, filePath = 'src/app/ui/Probe.svelte') {
  const [result] = await eslint.lintText(markup, { filePath });
  return (result?.messages ?? [])
    .filter(({ ruleId }) => ruleId === 'no-restricted-syntax' || ruleId === null)
    .map(({ message }) => message);
}

const typed = expect.stringMatching(/TextInput\.svelte alone/) as string;
const remembered = expect.stringMatching(/autocomplete="off"/) as string;

test.each([
  '<textarea></textarea>',
  '<textarea autocomplete="off"></textarea>',
  '<input autocomplete="off" />',
  '<input type="text" autocomplete="off" />',
  '<input type="search" autocomplete="off" />',
  '<input type="password" autocomplete="off" />',
  '<script>const type = "text";</script><input {type} autocomplete="off" />',
  '<p contenteditable>a</p>',
  '<p contenteditable="plaintext-only">a</p>',
  '<script>const contenteditable = true;</script><p {contenteditable}>a</p>',
  '<svelte:element this="textarea" />',
])('the linter refuses a field of text that is not the one component: %s', async (markup) => {
  expect(await said(markup)).toContainEqual(typed);
});

test.each([
  '<input type="checkbox" />',
  '<input type="radio" autocomplete="on" />',
  '<select></select>',
  '<form></form>',
])('the linter refuses a control that a browser restores: %s', async (markup) => {
  expect(await said(markup)).toEqual([remembered]);
});

test.each([
  '<input type="checkbox" autocomplete="off" />',
  '<input type="file" autocomplete="off" />',
  '<select autocomplete="off"></select>',
  '<form autocomplete="off"></form>',
])('the linter takes a control that is not remembered: %s', async (markup) => {
  expect(await said(markup)).toEqual([]);
});

test('the one component for text is linted but for its own fields', async () => {
  const path = 'src/app/ui/TextInput.svelte';
  expect(await said(await readFile(path, 'utf8'), path)).toEqual([]);
});
