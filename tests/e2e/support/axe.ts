import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds of WCAG 2.2 AA, in words to read in a report. */
export async function violationsIn(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(standard).analyze();
  return violations.map(({ id, nodes }) => ({
    id,
    at: nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`),
  }));
}

export type Look = 'light' | 'dark' | 'contrast';
export const looks: readonly Look[] = ['light', 'dark', 'contrast'];

/** Shows the page as a system asks for. */
export async function lookAs(page: Page, look: Look): Promise<void> {
  await page.emulateMedia({
    colorScheme: look === 'dark' ? 'dark' : 'light',
    contrast: look === 'contrast' ? 'more' : 'no-preference',
  });
}

/** Expects axe to find nothing in these looks, and nothing to scroll sideways at 320 px. */
export async function expectAccessible(page: Page, of: string, inLooks = looks): Promise<void> {
  for (const look of inLooks) {
    await lookAs(page, look);
    expect(await violationsIn(page), `${of}, ${look}`).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, of).toBeLessThanOrEqual(320);
}

/** What is folded is part of the page too. */
export async function openAll(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '');
  });
}
