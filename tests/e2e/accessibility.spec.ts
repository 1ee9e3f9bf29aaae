import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { restletTyped, textFields, type DebugPage } from './support/debug-page.ts';
import {
  authorization,
  oracle,
  randomSignature,
  restlet,
  signedWith,
  baseStringWith,
} from './support/oracle.ts';

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const states: readonly { name: string; reach: (debug: DebugPage) => Promise<void> }[] = [
  { name: 'welcome', reach: (debug) => debug.expectVerdict('incomplete') },
  {
    name: 'incomplete',
    reach: async (debug) => {
      await debug.type({ 'Paste anything': authorization(restlet.signature) });
      await expect(debug.headline).toContainText('Still missing');
    },
  },
  {
    name: 'match',
    reach: async (debug) => {
      await debug.loadExample('Oracle’s RESTlet example');
      await debug.expectVerdict('match');
    },
  },
  {
    name: 'explained',
    reach: async (debug) => {
      await debug.loadExample('A failing RESTlet');
      await debug.expectVerdict('explained');
    },
  },
  {
    name: 'unexplained',
    reach: async (debug) => {
      await debug.type(restletTyped(randomSignature));
      await debug.expectVerdict('unexplained');
    },
  },
  {
    name: 'unexplained, with a base string',
    reach: async (debug) => {
      await debug.type({
        'Paste anything': baseStringWith({ query: { script: '6' } }),
        ...restletTyped(randomSignature),
      });
      await debug.expectVerdict('unexplained');
      await expect(debug.baseString).toHaveAttribute('data-signed', 'no');
    },
  },
  {
    name: 'incomplete, with a base string',
    reach: async (debug) => {
      await debug.type({
        ...restletTyped(signedWith({ query: {} })),
        'Consumer secret': '',
        'Paste anything': baseStringWith({ query: {} }),
      });
      await expect(debug.baseString).toHaveAttribute('data-base-string', 'explained');
    },
  },
];

const desktop = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

for (const { name, reach } of states) {
  test(`${name}: axe finds nothing in light and dark, on a desktop and a phone`, async ({
    page,
    open,
    debug,
  }) => {
    await open();
    await reach(debug);
    await openAll(page);
    for (const viewport of [desktop, phone]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).withTags(standard).analyze();
        const found = violations.map(({ id, nodes }) => ({
          id,
          at: nodes.map(
            ({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`,
          ),
        }));
        expect(found, `${colorScheme}, ${viewport.width} px`).toEqual([]);
      }
    }
  });

  test(`${name}: nothing scrolls sideways at 320 px`, async ({ page, open, debug }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open();
    await reach(debug);
    await openAll(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
  });
}

/** What is folded is part of the page too. */
async function openAll(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '');
  });
}

test('every field and button has the name that tools rely on', async ({ page, open, debug }) => {
  await open();
  for (const name of ['HTTP method', ...textFields] as const) {
    await expect(debug.field(name)).toBeVisible();
    await expect(debug.field(name)).toHaveCount(1);
  }
  await expect(debug.button('Clear everything')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show', exact: true })).toHaveCount(2);
});

test('the navigation leads to Debug and nowhere else', async ({ page, open }) => {
  await open();
  const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
  await expect(links).toHaveText(['Debug']);
  await expect(links).toHaveAttribute('aria-current', 'page');
});

test('Tab goes from the paste box through the request to the credentials', async ({
  page,
  open,
  debug,
}) => {
  await open();
  await debug.field('Paste anything').focus();
  const order = [await focused(page)];
  while (order.length < 30 && order.at(-1) !== 'Token secret') {
    await page.keyboard.press('Tab');
    order.push(await focused(page));
  }
  expect(order.filter((name) => name !== 'Show')).toEqual([
    'Paste anything',
    'Load an example',
    'Clear everything',
    'HTTP method',
    'Request URL',
    'Authorization header',
    'Body',
    'Base string your client signed',
    'Account ID',
    'Consumer key',
    'Consumer secret',
    'Token ID',
    'Token secret',
  ]);
});

test('the main job is done by the keyboard alone', async ({ page, open, debug }) => {
  await open();
  const typed = [
    ['Paste anything', authorization(restlet.signature)],
    ['HTTP method', 'PO'],
    ['Request URL', restlet.url],
    ['Consumer secret', oracle.consumerSecret],
    ['Token secret', oracle.tokenSecret],
  ] as const;
  for (const [name, text] of typed) {
    await tabTo(page, name);
    // A select picks by the letters that are typed; a text arrives as from the clipboard.
    if (name === 'HTTP method') await page.keyboard.type(text);
    else await page.keyboard.insertText(text);
  }
  await expect(debug.field('HTTP method')).toHaveValue('POST');
  await debug.expectVerdict('match');
});

test('an example is loaded by the keyboard alone', async ({ page, open, debug }) => {
  await open();
  await tabTo(page, 'Load an example');
  await page.keyboard.press('Enter');
  await tabTo(page, 'A failing RESTlet');
  await page.keyboard.press('Enter');
  await debug.expectExplained(['param-query-missing']);
  await expect(page.getByRole('button', { name: 'A failing RESTlet' })).toHaveCount(0);
});

/** Presses Tab until the focused element's name begins with `name`. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if ((await focused(page)).startsWith(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${name}`);
}

/** The visible name of the focused element. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const [label] = (element as Partial<HTMLInputElement> | null)?.labels ?? [];
    return (label ?? element)?.textContent.trim() ?? '';
  });
}
