import type { Locator } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import type { TextField } from './support/debug-page.ts';
import { authorization, randomSignature } from './support/oracle.ts';

// A trace would copy every field with each step, and a megabyte takes its time.
test.use({ trace: 'off' });

const megabyte = 2 ** 20;

interface Bad {
  readonly name: string;
  readonly pattern: string;
  /** How often the pattern stands in the text. */
  readonly times?: number;
  /** Put where nothing else is, so that nothing is searched: that is tried with every change. */
  readonly isAlone?: true;
}

const markup =
  '<img src=x onerror=alert(1)><script>alert(2)</script><a href="javascript:alert(3)">x</a>';

const texts: readonly Bad[] = [
  { name: 'nothing', pattern: '' },
  { name: 'HTML and script alone', pattern: markup, isAlone: true },
  { name: 'a megabyte of noise', pattern: 'x9=&%"<, \\é\n;', times: megabyte / 12 },
  {
    name: 'every character from U+0000 to U+00FF',
    pattern: Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).join(''),
  },
  { name: 'HTML and script', pattern: markup },
  { name: 'HTML inside of a header', pattern: `OAuth realm="${markup}", oauth_nonce="${markup}"` },
  { name: 'lone surrogates', pattern: 'a\uD800b\uDC00\uD83D' },
  { name: 'an unclosed quote', pattern: 'OAuth realm="123456, oauth_nonce="abc' },
  {
    name: 'a header value of a megabyte',
    pattern: `${authorization(randomSignature)}, oauth_long="${'A'.repeat(megabyte)}"`,
  },
];

const fields: readonly TextField[] = [
  'Paste anything',
  'Authorization header',
  'Request URL',
  'Body',
  'Consumer secret',
];

for (const text of texts) {
  const tag = text.isAlone ? [] : ['@deep'];
  test(
    `${text.name} in any field: a verdict, nothing lost, and the page answers`,
    { tag },
    async ({ page, open, debug }) => {
      const isLong = text.pattern.length * (text.times ?? 1) > 100_000;
      // Three mistakes at once are tried in five fields, one after the other.
      test.slow();
      const dialogs: string[] = [];
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      await open();
      const elements = await countElements(page.locator('html'));
      for (const field of fields) {
        await test.step(field, async () => {
          if (isLong || text.isAlone) {
            // A search through a megabyte is the engine's to test.
            await debug.button('Clear everything').click();
          } else {
            await debug.loadExample('A failing RESTlet');
            await debug.expectVerdict('explained');
          }
          const held = await put(debug.field(field), text);
          await expect(debug.verdict).not.toHaveAttribute('data-verdict', 'searching', {
            timeout: 60_000,
          });
          await expect(debug.headline).toHaveText(/\w/);
          expect(await debug.field(field).evaluate(holds, held), 'the field holds it').toBe(true);
          expect(await countElements(page.locator('html')), 'no elements').toEqual(elements);
          expect(dialogs).toEqual([]);
        });
      }
      // The page still does its work after all of them.
      await debug.loadExample('Oracle’s RESTlet example');
      await debug.expectVerdict('match');
    },
  );
}

test('bad input is named for what it is, and shown as the text it is', async ({
  page,
  open,
  debug,
}) => {
  await open();
  await test.step('a paste that is nothing known', async () => {
    await debug.field('Paste anything').fill(markup);
    const notices = page.getByRole('list', { name: 'Notices' }).first();
    await expect(notices).toContainText('Nothing here was understood');
    await expect(notices).toContainText('<img');
    await debug.field('Paste anything').fill('');
  });
  await test.step('an unclosed quote in the header is a finding', async () => {
    await debug
      .field('Authorization header')
      .fill('OAuth realm="123456, oauth_token="a", oauth_nonce="b"');
    await expect(debug.finding('hdr-unclosed-quote')).toBeVisible();
  });
  await test.step('markup in a parameter stands as text in the stages', async () => {
    await debug.loadExample('Oracle’s RESTlet example');
    await debug.field('Request URL').fill(`https://123456.restlets.api.netsuite.com/?q=${markup}`);
    await expect(debug.stage('collected')).toContainText('<img src=x onerror');
  });
});

/**
 * Puts a text into a field as a paste does, all at once. Returns how much of it the field took: a
 * field of one line drops line breaks by itself, before any script sees them.
 */
async function put(field: Locator, { pattern, times = 1 }: Bad): Promise<string> {
  // As numbers: a lone surrogate survives no message between the test and the page.
  const codes = Array.from({ length: pattern.length }, (_, index) => pattern.charCodeAt(index));
  return field.evaluate(
    (element, { units, count }) => {
      const input = element as HTMLInputElement | HTMLTextAreaElement;
      const part = units.map((unit) => String.fromCharCode(unit)).join('');
      input.value = part.repeat(count);
      const { value } = input;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      return JSON.stringify(value);
    },
    { units: codes, count: Math.floor(times) },
  );
}

/** Of a long text the field shows the beginning; all of it is read. */
function holds(element: Element, text: string): boolean {
  const { value } = element as HTMLInputElement;
  const all = JSON.parse(text) as string;
  return value === all || (value.length >= 10_000 && all.startsWith(value.replace(/…$/, '')));
}

/** How many elements there are of the kinds that can run or fetch something. */
function countElements(html: Locator): Promise<readonly number[]> {
  return html.evaluate((root) =>
    ['img', 'script', 'iframe', 'object', 'a[href^="javascript:"]'].map(
      (selector) => root.querySelectorAll(selector).length,
    ),
  );
}
