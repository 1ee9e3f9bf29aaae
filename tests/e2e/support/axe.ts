import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The rules of WCAG 2.2 AA. */
const all = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
} as const;
/** Those of them that look at colours: nothing else differs between two looks of a page. */
const colours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } as const;
/** What differs in another look and on another width. */
const layout = {
  type: 'rule',
  values: [...colours.values, 'target-size', 'scrollable-region-focusable'],
} as const;

/** What axe finds of WCAG 2.2 AA, or of its rules about colours, in words to read in a report. */
export async function violationsIn(
  page: Page,
  rules: typeof all | typeof colours | typeof layout = all,
) {
  const axe = new AxeBuilder({ page })
    // Without a second page to put the results together in, which no frame here asks for, and without
    // an account of what is right: both take longer than the rules.
    .setLegacyMode()
    .options({
      runOnly: { type: rules.type, values: [...rules.values] },
      resultTypes: ['violations'],
      preload: false,
    });
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => ({
    id,
    at: nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`),
  }));
}

const desktop = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };
const narrow = { width: 320, height: 640 };

/** Every look and every width once. What a page is made of is the same in all of them. */
const looks = [
  { name: 'light, on a desktop', size: desktop, media: { colorScheme: 'light' }, rules: all },
  { name: 'dark, on a phone', size: phone, media: { colorScheme: 'dark' }, rules: layout },
  {
    name: 'high contrast, on a phone',
    size: phone,
    media: { colorScheme: 'light', contrast: 'more' },
    rules: colours,
  },
] as const;

/**
 * Expects axe to find nothing in light on a desktop, in dark on a phone and in high contrast, and
 * nothing to scroll sideways at 320 px.
 */
export async function expectAccessible(page: Page, of: string): Promise<void> {
  for (const { name, size, media, rules } of looks) {
    await page.setViewportSize(size);
    await page.emulateMedia({ contrast: 'no-preference', ...media });
    expect(await violationsIn(page, rules), `${of}, ${name}`).toEqual([]);
  }
  await expectNarrow(page, of);
}

/** Expects axe to find nothing in a page whose colours another one stands for, at 320 px. */
export async function expectAccessibleInLight(page: Page, of: string): Promise<void> {
  await page.setViewportSize(desktop);
  expect(await violationsIn(page), of).toEqual([]);
  await expectNarrow(page, of);
}

async function expectNarrow(page: Page, of: string): Promise<void> {
  await page.setViewportSize(narrow);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, of).toBeLessThanOrEqual(narrow.width);
}

/** What is folded is part of the page too. */
export async function openAll(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((folded) => {
    for (const one of folded) one.setAttribute('open', '');
  });
}
