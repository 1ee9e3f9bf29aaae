import type { Page } from '@playwright/test';
import { expectAccessible, expectAccessibleInLight, openAll, violationsIn } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import {
  restletTyped,
  textFields,
  unexplainedTyped,
  type DebugPage,
} from './support/debug-page.ts';
import { authorization, oracle, restlet, signedWith, baseStringWith } from './support/oracle.ts';

const states: readonly {
  name: string;
  reach: (debug: DebugPage) => Promise<void>;
  tag?: '@deep';
}[] = [
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
    // The next has all of it, and more.
    tag: '@deep',
    reach: async (debug) => {
      await debug.type(unexplainedTyped);
      await debug.expectVerdict('unexplained');
      // What goes on beside the verdict would only slow down what looks at it.
      await debug.button('Stop searching').click();
    },
  },
  {
    name: 'unexplained, with a base string',
    reach: async (debug) => {
      await debug.type({
        'Paste anything': baseStringWith({ query: { script: '6' } }),
        ...unexplainedTyped,
      });
      await expect(debug.baseString).toHaveAttribute('data-signed', 'no');
      await debug.expectVerdict('unexplained');
      await debug.button('Stop searching').click();
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

for (const { name, reach, tag } of states) {
  test(
    `${name}: axe finds nothing in light, dark and high contrast, and nothing scrolls sideways`,
    { tag: tag ?? [] },
    async ({ page, open, debug }) => {
      await open();
      await reach(debug);
      await openAll(page);
      await expectAccessible(page, name);
    },
  );
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

test('the navigation leads to each page, which begins at one edge, and says where one is', async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 1920, height: 900 });
  await open();
  const leftOf = async (one: string) => (await page.locator(one).first().boundingBox())?.x;
  const main = page.getByRole('navigation', { name: 'Main' });
  await expect(main.getByRole('link')).toHaveText(['Debug', 'Learn', 'Faults', 'Errors', 'Setup']);
  for (const [name, title] of [
    ['Learn', /^how NetSuite’s signature is made/],
    ['Faults', /^the mistakes that clients make/],
    ['Errors', /^what NetSuite’s errors mean/],
    ['Setup', /^set up token-based authentication/],
    ['Debug', /^Countersign/],
  ] as const) {
    await main.getByRole('link', { name }).click();
    await expect(main.locator('[aria-current="page"]')).toHaveText(name);
    await expect(page).toHaveTitle(title);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    expect(await leftOf('main .page > *'), name).toBe(await leftOf('header a'));
  }
});

/** The pages beside Debug, each with what is on it once it is ready. */
const routes: readonly { hash: string; ready: (page: Page) => Promise<void> }[] = [
  {
    hash: '#/build',
    ready: (page) => expect(page.getByRole('button', { name: 'Sign now' })).toBeVisible(),
  },
  {
    hash: '#/learn/4',
    ready: (page) => expect(page.getByRole('list', { name: 'Stages' })).toBeVisible(),
  },
  {
    hash: '#/learn/break',
    ready: async (page) => {
      const box = page.getByRole('checkbox', { name: 'The query string was not signed' });
      await box.check();
      await expect(page.locator('[data-diverges="origin"]')).toBeVisible();
    },
  },
  {
    hash: '#/learn/quiz',
    ready: async (page) => {
      await page.getByRole('radio').first().check();
      await expect(page.getByRole('button', { name: 'Next question' })).toBeVisible();
    },
  },
  {
    hash: '#/faults',
    ready: (page) => expect(page.getByRole('status', { name: 'Found' })).toContainText('mistakes'),
  },
  {
    hash: '#/faults/enc-form-plus',
    ready: (page) => expect(page.getByRole('list', { name: 'Stages' })).toBeVisible(),
  },
  {
    hash: '#/faults/time-ms',
    ready: (page) => expect(page.getByRole('list', { name: 'Findings' })).toBeVisible(),
  },
  {
    hash: '#/faults/no-such',
    ready: (page) => expect(page.getByRole('heading', { level: 1 })).toHaveText('No such mistake'),
  },
  {
    hash: '#/errors',
    ready: async (page) => {
      await page.getByRole('button', { name: 'Audit trail' }).click();
      await expect(page.getByRole('list', { name: 'Causes' })).toBeVisible();
    },
  },
  {
    hash: '#/about',
    ready: (page) => expect(page.getByText('Apache-2.0')).toBeVisible(),
  },
  {
    hash: '#/errors/nonce_used',
    ready: (page) => expect(page.getByRole('list', { name: 'Causes' })).toBeVisible(),
  },
];

for (const { hash, ready } of routes) {
  test(`${hash}: axe finds nothing in light, dark and high contrast, and nothing scrolls sideways`, async ({
    page,
    open,
  }) => {
    await open(hash);
    await ready(page);
    await openAll(page);
    await expectAccessible(page, hash);
  });
}

test('axe finds nothing in any lesson, and nothing scrolls sideways', async ({ page, open }) => {
  await open('#/learn/1');
  // The lessons share their colours: the fourth, above, stands for all.
  for (const number of [1, 2, 3, 5, 6, 7, 8, 9, 10]) {
    await page.goto(`${page.url().replace(/#.*/, '')}#/learn/${number}`);
    await expect(page).toHaveURL(new RegExp(`/${number}$`));
    await expect(page.getByRole('list', { name: 'Stages' })).toBeVisible();
    await openAll(page);
    await expectAccessibleInLight(page, `lesson ${number}`);
  }
});

// The pages are made of the same parts, so that a fifth of them shows what is too wide.
for (const { part, every, tag } of [
  { part: 'each fifth page', every: 5, tag: [] },
  { part: 'each page', every: 1, tag: ['@deep'] },
]) {
  test(
    `${part} of mistakes and of errors fits into 320 px, all of it unfolded`,
    { tag },
    async ({ page, open }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      const tooWide: string[] = [];
      for (const list of ['#/faults', '#/errors']) {
        await open(list);
        const links = page.locator(`main li a[href^="${list}/"]`);
        const hashes = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
        expect(hashes.length).toBeGreaterThan(70);
        for (const hash of hashes.filter((_, at) => at % every === 0)) {
          const width = await page.evaluate(async (to) => {
            location.hash = to ?? '';
            // Twice, since a page that follows its address shows its example a frame later.
            for (let frame = 0; frame < 2; frame += 1)
              await new Promise((resolve) => requestAnimationFrame(resolve));
            for (const one of document.querySelectorAll('details')) one.open = true;
            return document.documentElement.scrollWidth;
          }, hash);
          if (width > 320) tooWide.push(`${hash ?? ''}: ${width} px`);
        }
      }
      expect(tooWide).toEqual([]);
    },
  );
}

test('at 200 % on a usual screen all is there and nothing scrolls sideways', async ({
  page,
  open,
  debug,
}) => {
  // A browser that shows all twice as large has half the pixels.
  await page.setViewportSize({ width: 640, height: 450 });
  await open();
  await debug.loadExample('A failing RESTlet');
  await debug.expectVerdict('explained');
  await openAll(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
});

test('the sheet of shortcuts opens by ?, closes by Escape, and keys can be left alone', async ({
  page,
  open,
}) => {
  await open();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet).toBeVisible();
  expect(await violationsIn(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await page.keyboard.press('f');
  await expect(page).toHaveURL(/#\/faults$/);
  // The page that was gone to takes the focus first.
  await expect(page.locator('#main')).toBeFocused();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Search the faults' })).toBeFocused();
  await page.keyboard.type('d?');
  await expect(page).toHaveURL(/#\/faults$/);
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await sheet.getByRole('checkbox').uncheck();
  await sheet.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('d');
  await expect(page).toHaveURL(/#\/faults$/);
});

test('Tab goes from the paste box through the credentials to the request', async ({
  page,
  open,
  debug,
}) => {
  await open();
  await debug.field('Paste anything').focus();
  const order = [await focused(page)];
  while (order.length < 40 && order.at(-1) !== 'Base string your client signed') {
    await page.keyboard.press('Tab');
    order.push(await focused(page));
  }
  expect(order.filter((name) => name !== 'Show')).toEqual([
    'Paste anything',
    'Load an example',
    'Clear everything',
    'Account ID',
    'Consumer key',
    'Consumer secret',
    'Token ID',
    'Token secret',
    'Try other secrets too',
    'Forget secrets now',
    'Forget secrets after',
    'Request',
    'HTTP method',
    'Request URL',
    'Authorization header',
    'Body',
    'Base string your client signed',
  ]);
});

test('the main job is done by the keyboard alone', async ({ page, open, debug }) => {
  await open();
  const typed = [
    ['Paste anything', authorization(restlet.signature)],
    ['Consumer secret', oracle.consumerSecret],
    ['Token secret', oracle.tokenSecret],
    ['HTTP method', 'PO'],
    ['Request URL', restlet.url],
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
  const dialog = page.getByRole('dialog', { name: 'Examples to load' });
  await tabTo(page, 'Load an example');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Close');
  expect(await violationsIn(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await tabTo(page, 'Load an example');
  await page.keyboard.press('Enter');
  await tabTo(page, 'A failing RESTlet');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await debug.expectExplained(['param-query-missing']);
  const named = page.getByText('Example: A failing RESTlet');
  await expect(named).toBeVisible();
  await debug.field('Account ID').fill('1234567');
  await expect(named).toBeHidden();
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
