import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { longestTask, prepare, type LongText } from '../support/long-tasks.ts';

// A trace would copy every text with each step.
test.use({ trace: 'off' });
// One after the other: two pages at once would measure each other.
test.describe.configure({ mode: 'serial' });

/** So long may a task hold the page's thread, in milliseconds, beyond what a bare box takes. */
const most = 200;
/** What a page shows of a text that is pasted: more than that no browser lays out in a moment. */
const shownOfPaste = 100_000;
const tries = 3;

const megabytes = (piece: string, more: Partial<LongText> = {}): LongText => ({
  piece,
  length: 5_000_000,
  ...more,
});

type Way = (page: Page) => Promise<void>;

/** What a browser by itself takes to show the beginning of a text in a bare box. */
async function bareTask(page: Page, text: LongText): Promise<number> {
  await page.goto('about:blank');
  await page.setContent('<textarea rows="4" style="width:30rem"></textarea>');
  await prepare(page, text);
  await page.evaluate((length) => {
    const box = document.querySelector('textarea');
    if (box !== null) box.value = window.longText.slice(0, length);
  }, shownOfPaste);
  return longestTask(page, 200);
}

/** Expects the best of a few tries to hold the page no longer than a bare box would, and a moment. */
async function expectNotHeld(
  page: Page,
  text: LongText,
  open: () => Promise<void>,
  act: Way,
): Promise<void> {
  const measured: string[] = [];
  for (let left = tries; left > 0; left -= 1) {
    const bare = await bareTask(page, text);
    await open();
    await prepare(page, text);
    await act(page);
    const longest = await longestTask(page);
    measured.push(`${longest.toFixed(0)} ms, bare ${bare.toFixed(0)} ms`);
    if (longest <= most + bare) return;
  }
  expect(measured.join('; '), 'the longest tasks').toBe('within the limit');
}

/** Pastes the prepared text into a box, as a person does. */
const pasteInto =
  (name: string): Way =>
  async (page) => {
    await page.getByRole('textbox', { name, exact: true }).evaluate((box: HTMLTextAreaElement) => {
      box.focus();
      box.select();
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', window.longText);
      const event = new ClipboardEvent('paste', {
        clipboardData,
        bubbles: true,
        cancelable: true,
      });
      if (!box.dispatchEvent(event)) return;
      // What the page leaves to the browser, the browser cuts as the box says.
      const room = box.maxLength < 0 ? undefined : box.maxLength;
      box.setRangeText(window.longText.slice(0, room));
      box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    });
  };

const dropAs =
  (name: string): Way =>
  async (page) => {
    await page.evaluate((file) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([window.longText], file));
      const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
    }, name);
  };

/** Follows a link with a case in it, which is made in the page. */
const followLink: Way = async (page) => {
  const hash = await page.evaluate(async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(['GET', window.longText]));
    const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    const octets = new Uint8Array(await new Response(packed).arrayBuffer());
    const base64 = btoa(Array.from(octets, (octet) => String.fromCharCode(octet)).join(''));
    return `#/c/${base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
  });
  await page.evaluate((to) => {
    window.longTasks?.splice(0);
    location.hash = to;
  }, hash);
  await expect(page.getByRole('textbox', { name: 'Request URL' })).not.toHaveValue('');
};

const url = 'https://1234567.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6';
const entry = JSON.stringify({
  request: {
    ...{ method: 'GET', url },
    headers: [
      { name: 'Authorization', value: 'OAuth realm="1", oauth_signature="a", oauth_nonce="b"' },
    ],
  },
});

const pasted: readonly (readonly [string, LongText])[] = [
  ['parameters', megabytes('&a=1')],
  ['parameters of a URL', megabytes('&a=1', { before: url })],
  ['line breaks', megabytes('\n')],
  ['opened brackets', megabytes('[')],
  ['opened tags', megabytes('<')],
  ['a header on one line', megabytes('oauth_a="b", ', { before: 'Authorization: OAuth ' })],
];
for (const [name, text] of pasted) {
  test(`5 MB of ${name}, pasted, do not hold the page`, async ({ page, open }) => {
    await expectNotHeld(page, text, open, pasteInto('Paste anything'));
  });
}

test('5 MB of HAR, dropped, do not hold the page', async ({ page, open }) => {
  const har = megabytes(`${entry},`, { before: '{"log":{"entries":[', after: `${entry}]}}` });
  await expectNotHeld(page, har, open, dropAs('day.har'));
});

for (const length of [160_000, 1_000_000]) {
  test(`a link of ${length / 4} parameters does not hold the page`, async ({ page, open }) => {
    const text = { piece: '&a=1', length, before: url };
    await expectNotHeld(page, text, open, followLink);
  });
}

for (const [name, text] of [pasted[0], pasted[3]].filter((one) => one !== undefined)) {
  test(`5 MB of ${name} as an answer do not hold the page`, async ({ page, open }) => {
    await expectNotHeld(page, text, () => open('#/errors'), pasteInto('What NetSuite answered'));
  });
}

/** Rows of an inventory, each a token of its own. */
const row = 'Shop,1234567,Ann Smith,Administrator,2024-01-01,2025-01-01\n';
const token = `${JSON.stringify({ integration: 'Shop', user: 'Ann Smith', created: '2024-01-01' })},`;
const csv = {
  piece: row,
  length: row.length * 20_000,
  before: 'Integration,Account ID,User,Role,Created,Next rotation\n',
};
const json = {
  piece: token,
  length: token.length * 19_999,
  before: '{"schemaVersion":2,"tokens":[',
  after: '{"integration":"Shop"}]}',
};
for (const [name, text] of [
  ['tokens.csv', csv],
  ['tokens.json', json],
] as const) {
  test(`20,000 records of ${name}, imported, do not hold the page`, async ({ page, open }) => {
    await expectNotHeld(
      page,
      text,
      () => open('#/setup/tokens'),
      async () => {
        await dropAs(name)(page);
        await expect(page.getByRole('status', { name: 'Inventory' })).toHaveText(/^20000 added/);
        await expect(page.getByText('Looking through the list…')).toBeHidden();
      },
    );
    await expect(page.getByText('Showing 200 of 20,000 tokens')).toBeVisible();
  });
}

for (const [name, text] of [
  ['nested JSON', megabytes('[', { before: '{"schemaVersion":2,"tokens":[{"notes":' })],
  ['one row', megabytes(',', { before: 'Integration' })],
  ['empty rows', megabytes('\n', { before: 'Integration\n' })],
] as const) {
  test(`5 MB of ${name}, imported, are refused and do not hold the page`, async ({
    page,
    open,
  }) => {
    await expectNotHeld(
      page,
      text,
      () => open('#/setup/tokens'),
      async () => {
        await dropAs('tokens.csv')(page);
        await expect(page.getByRole('alert')).toContainText('Nothing was changed.');
      },
    );
  });
}
