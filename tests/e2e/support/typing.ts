import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';

/** A field as the source names it: by the id of a `TextInput`, or by the label of a `TextField`. */
export type NamedField = RegExp;

const UNTYPED =
  ':is(input:not([type=checkbox], [type=radio], [type=file]), textarea, [contenteditable]):visible:not([data-typed])';

/** Opens what is folded, types the next text into each field that shows, and gives their ids and labels. */
export async function typeIntoAll(page: Page, nextText: () => string): Promise<readonly string[]> {
  const names: string[] = [];
  const field = page.locator(UNTYPED).first();
  for (;;) {
    await unfold(page);
    if ((await field.count()) === 0) return names;
    const handle = await field.elementHandle();
    const { id, label, type } = await handle.evaluate((element) => {
      const box = element as HTMLInputElement;
      box.dataset['typed'] = '';
      return { id: box.id, label: box.labels?.[0]?.textContent.trim() ?? '', type: box.type };
    });
    names.push(id, label);
    if (type === 'date') continue;
    await handle.fill('');
    await handle.focus();
    await page.keyboard.insertText(nextText());
    // A real key, as a browser asks whether a person has typed.
    await page.keyboard.press('z');
  }
}

function unfold(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLDetailsElement>('details:not([open])'))
      one.open = true;
  });
}

const SOURCE = fileURLToPath(new URL('../../../src/app/', import.meta.url));

/** All fields of text that the source has, so that a new one is missed by a test that does not meet it. */
export async function fieldsOfSource(): Promise<readonly NamedField[]> {
  const files = await readdir(SOURCE, { recursive: true });
  const texts = await Promise.all(
    files
      .filter((file) => file.endsWith('.svelte'))
      .map((file) => readFile(join(SOURCE, file), 'utf8')),
  );
  return texts.flatMap((text) =>
    [...text.matchAll(/<(?:TextInput|TextField)\b[^>]*?\s(?:id|label)="([^"]+)"/g)].map(
      ([, name = '']) =>
        new RegExp(`^${name.replace(/[.*+?^$()[\]\\]/g, '\\$&').replace(/\{.*?\}/g, '.+')}$`),
    ),
  );
}

/** The addresses within the page that it leads to; of many of a kind the first. */
export async function addressesOn(page: Page): Promise<readonly string[]> {
  const links: Locator = page.locator('a[href^="#/"]');
  const all = await links.evaluateAll((found) =>
    found.map((link) => link.getAttribute('href') ?? ''),
  );
  return all.filter((hash) => !/^#\/(?:c|example)\//.test(hash));
}

/** One name for addresses that show the same fields. */
export const kindOf = (hash: string): string =>
  hash.replace(/^(#\/faults)\/.*|^(#\/errors)\/(?!audit-trail).*/, '$1$2/*');
