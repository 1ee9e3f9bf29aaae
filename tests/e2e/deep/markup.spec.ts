import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { markupTexts } from '../support/markup.ts';
import { textFields } from '../support/debug-page.ts';

// A trace would copy every field with each step.
test.use({ trace: 'off' });

declare global {
  interface Window {
    ran?: unknown;
  }
}

/** What a text that is no longer a text would have left in the page. Requests the fixture sees. */
const traces = (page: Page) =>
  page.evaluate(() => {
    const main = document.getElementById('main');
    const strange =
      'script, iframe, object, embed, base, meta, link, style, img, math, video, audio, form:not([aria-labelledby]), marquee, template, a[href^="javascript" i], a[href*="markup.invalid"], [onerror], [onload], [onfocus], [ontoggle]';
    return {
      ran: window.ran ?? ({} as Record<string, unknown>)['ran'],
      strange: [...(main?.querySelectorAll(strange) ?? [])].map(({ outerHTML }) => outerHTML),
      isMain: main?.tagName,
      isTitled: document.title.includes('Countersign') && !document.title.includes('window.ran'),
      scripts: document.scripts.length,
    };
  });
const none = { ran: undefined, strange: [], isMain: 'MAIN', isTitled: true, scripts: 1 };

/** Watches for dialogs, and expects at the end that nothing ran. */
async function expectTextsOnly(page: Page, put: () => Promise<void>): Promise<void> {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await put();
  // What loads or begins by itself does so in a later task.
  await page.waitForTimeout(300);
  expect(await traces(page)).toEqual(none);
  expect(dialogs).toEqual([]);
}

/** Every so many-th text, beginning with one of them: each way in has its own, and together all. */
const share = (at: number, of: number): readonly string[] =>
  markupTexts.filter((_, index) => index % of === at);

test('there are three hundred texts, each another, and what would run is seen when it does', async ({
  page,
  problems,
}) => {
  expect(new Set(markupTexts).size).toBeGreaterThanOrEqual(300);
  const planted = '<main id="main"><img src="data:," onerror="window.ran=1"></main>';
  await page.goto('about:blank');
  await page.evaluate((html) => {
    document.body.innerHTML = html;
  }, planted);
  await expect.poll(async () => (await traces(page)).ran).toBe(1);
  const seen = await traces(page);
  expect(seen.strange).toHaveLength(1);
  problems.expect(/markup\.invalid/);
  await page.evaluate(() => {
    document.body.innerHTML = '<img src="https://markup.invalid/x.png">';
  });
  await expect.poll(() => problems.unmet()).toEqual([]);
  // The console tells too that it was not found.
  problems.expect(/console error|request/);
});

test('markup in a field stays text', async ({ page, open, debug }) => {
  await open();
  const texts = share(0, 4);
  await expectTextsOnly(page, async () => {
    for (const [at, text] of texts.entries()) {
      const field = textFields[at % textFields.length] ?? 'Body';
      await debug.field(field).fill(text);
      if (at % textFields.length === 0) expect(await traces(page)).toEqual(none);
    }
    await expect(debug.headline).toHaveText(/\w/);
  });
});

for (const [hash, name] of [
  ['#/errors', 'What NetSuite answered'],
  ['#/learn/4', 'Anything'],
  ['#/learn/5', 'Pairs, one a line'],
  ['#/setup/account', 'Account ID, host or URL'],
] as const) {
  test(`markup in the field of ${hash} stays text`, async ({ page, open }) => {
    await open(hash);
    await expectTextsOnly(page, async () => {
      for (const text of share(1, 12)) {
        await page.getByRole('textbox', { name, exact: true }).fill(text);
        expect(await traces(page)).toEqual(none);
      }
    });
  });
}

const quoted = (text: string): string => JSON.stringify(text);
const inXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(']]>', ']]&gt;');
const url = 'https://1234567.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6';

/** A paste of each kind, with a text in its values. */
const formats: Readonly<Record<string, (text: string) => string>> = {
  curl: (text) =>
    `curl '${url}&a=${text.replaceAll("'", "'\\''")}' -H 'Authorization: OAuth realm="${text.replaceAll("'", "'\\''")}", oauth_nonce="a"'`,
  HAR: (text) =>
    `{"log":{"entries":[{"request":{"method":${quoted(text)},"url":${quoted(url + text)},"headers":[{"name":"Authorization","value":${quoted(`OAuth realm="${text}"`)}}],"postData":{"mimeType":${quoted(text)},"text":${quoted(text)}}},"response":{"status":401,"headers":[],"content":{"text":${quoted(text)}}}}]}}`,
  SOAP: (text) =>
    `<soapenv:Envelope><soapenv:Header><tokenPassport><account>${inXml(text)}</account><consumerKey>${inXml(text)}</consumerKey><token>a</token><nonce>${text}</nonce><timestamp>1</timestamp><signature algorithm="HMAC-SHA256">${inXml(text)}</signature></tokenPassport></soapenv:Header></soapenv:Envelope>`,
  settings: (text) => `NS_ACCOUNT=${text}\nCONSUMER_KEY="${text}"\nTOKEN_ID=${text}`,
  HTTP: (text) =>
    `POST /a?x=${text} HTTP/1.1\nHost: ${text}\nAuthorization: OAuth realm="${text}", oauth_token="${text}"\nContent-Type: ${text}\n\n${text}`,
};

for (const [at, [name, write]] of Object.entries(formats).entries()) {
  test(`markup in a paste of ${name} stays text`, async ({ page, open, debug }) => {
    await open();
    await expectTextsOnly(page, async () => {
      for (const text of share(at, 10)) {
        await debug.field('Paste anything').fill(write(text));
        expect(await traces(page)).toEqual(none);
      }
    });
  });
}

test('markup in a dropped file and its name stays text', async ({ page, open }) => {
  await open();
  await expectTextsOnly(page, async () => {
    for (const text of share(2, 4)) {
      await page.evaluate((content) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([content], content));
        document.body.dispatchEvent(
          new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
        );
      }, `${text}\nconsumer_key=${text}\n`);
      expect(await traces(page)).toEqual(none);
    }
  });
});

test('markup in a link, in its case or its address, stays text', async ({ page, open }) => {
  await open();
  await expectTextsOnly(page, async () => {
    for (const text of share(3, 4)) {
      await page.evaluate(async (one) => {
        const texts = [one, `https://a/${one}?b=${one}`, `OAuth realm="${one}"`, one, one];
        const bytes = new TextEncoder().encode(JSON.stringify([...texts, one, one, one, one]));
        const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
        const octets = new Uint8Array(await new Response(packed).arrayBuffer());
        const base64 = btoa(String.fromCharCode(...octets));
        location.hash = `#/c/${base64.replaceAll('+', '-').replaceAll('/', '_')}`;
      }, text);
      // It is opened, and stays the address.
      await expect.poll(() => page.evaluate(() => history.state as unknown)).toBe('opened');
      expect(new URL(page.url()).hash).toMatch(/^#\/c\//);
      expect(await traces(page)).toEqual(none);
    }
    for (const route of ['', 'errors/', 'faults/', 'learn/', 'setup/', 'example/']) {
      for (const text of share(0, 60)) {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, `#/${route}${text}`);
        await expect(page.locator('#main')).toBeVisible();
        expect(await traces(page)).toEqual(none);
      }
    }
  });
});

test('markup in an import stays text, all of it', async ({ page, open }) => {
  await open('#/setup/tokens');
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  // A file of text holds no NUL, and the page says so.
  const texts = markupTexts.filter((text) => !text.includes('\0'));
  const rows = texts.map((text) => [text, text, text, text, text].map(cell).join(','));
  await expectTextsOnly(page, async () => {
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByLabel('File', { exact: true }).setInputFiles({
      name: '<img src=x onerror=window.ran=1>.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['Integration,Account ID,User,Role,Notes', ...rows].join('\n')),
    });
    await expect(page.getByRole('status', { name: 'Inventory' })).toHaveText(
      new RegExp(`^${texts.length} added`),
    );
    await page.getByRole('button', { name: /^Show \d+ more tokens$/ }).click();
    await expect(page.getByRole('rowheader')).toHaveCount(texts.length);
  });
});
