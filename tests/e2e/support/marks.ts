import { expect, type Page } from '@playwright/test';

/** That the rule below each marked difference stands clear of its letters: underscores are seen. */
export async function expectRulesClear(page: Page): Promise<void> {
  const gaps = await page.locator('mark:visible').evaluateAll((marks) =>
    marks.flatMap((mark) => {
      // A mark that is broken has a box on each line, and so has what is in it.
      const letters = [...(mark.firstElementChild?.getClientRects() ?? [])];
      const rule = Number.parseFloat(getComputedStyle(mark).borderBottomWidth);
      return [...mark.getClientRects()].map(
        ({ bottom }, line) => bottom - rule - (letters[line]?.bottom ?? bottom),
      );
    }),
  );
  expect(gaps.length).toBeGreaterThan(0);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(2);
}
