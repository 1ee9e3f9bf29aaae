import { createHash } from 'node:crypto';
import { expect, test } from './support/fixtures.ts';

const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const POLICY = 'meta[http-equiv="Content-Security-Policy"]';

test('the policy stands first in the head and lets the page connect to nothing', async ({
  page,
  open,
}) => {
  await open();
  const [charset, policy] = await page
    .locator('head > *')
    .evaluateAll((elements) => elements.slice(0, 2).map((element) => element.outerHTML));
  expect(charset).toContain('charset');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
});

test('the policy allows exactly the script and the styles that stand in the page', async ({
  page,
  open,
}) => {
  await open();
  const policy = (await page.locator(POLICY).getAttribute('content')) ?? '';
  const texts = await page.evaluate(() =>
    // Styles that stand in the file; a script may add rules, but no element.
    [...document.querySelectorAll('script, style')].map((element) => element.textContent),
  );
  const allowed = policy.match(/'sha256-[^']+'/g) ?? [];
  expect(new Set(allowed)).toEqual(new Set(texts.map(sha256)));
});

test('there is one script, at the end of the body, and nothing refers to another file', async ({
  page,
  open,
}) => {
  await open();
  const found = await page.evaluate(() => ({
    scripts: document.scripts.length,
    type: document.scripts[0]?.type,
    isLast: document.body.lastElementChild === document.scripts[0],
    references: [...document.querySelectorAll('link[href], [src], object[data], iframe')]
      .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
      .filter((address) => !address.startsWith('data:')),
  }));
  expect(found).toEqual({ scripts: 1, type: 'module', isLast: true, references: [] });
});

test('a request that the page tries to make is refused before it leaves', async ({
  page,
  open,
  problems,
}) => {
  await open();
  problems.expect(/^policy: connect-src refused/);
  problems.expect(/^console error: .*content security policy/i);
  const answer = await page.evaluate(() =>
    fetch('https://countersign.invalid/').then(
      () => 'answered',
      (error: unknown) => String(error),
    ),
  );
  expect(answer).toContain('TypeError');
  // The browser reports a refusal a moment after the refusal itself.
  await expect.poll(() => problems.unmet()).toEqual([]);
});
