import type { Page } from '@playwright/test';
import { pasteInto } from './support/clipboard.ts';
import { expect, test } from './support/fixtures.ts';
import { authorization, envelope, oracle, restlet, secrets, signedWith } from './support/oracle.ts';

const header = authorization(signedWith({ query: {} }));
const markup = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
const { pathname, search } = new URL(restlet.url);

/** One call that signed without its query, in the words of one tool of each family. */
const families: readonly {
  readonly name: string;
  readonly text: string;
  readonly words: string;
}[] = [
  {
    name: 'curl in bash',
    text: `curl -X POST '${restlet.url}' \\\n  -H 'Authorization: ${header}' \\\n  -H 'Content-Type: application/json' --data-raw $'{"name":"it\\'s"}'`,
    words: 'curl',
  },
  {
    name: 'curl in cmd.exe',
    text: `curl ^"${restlet.url.replaceAll('&', '^&')}^" ^\n  -X POST ^\n  -H ^"Authorization: ${header.replaceAll('"', '^\\^"').replaceAll('%', '^%')}^"`,
    words: 'curl',
  },
  {
    name: 'PowerShell',
    text: `$headers = @{ Authorization = '${header}' }\nInvoke-RestMethod -Uri '${restlet.url}' -Method Post -ContentType 'application/json' -Headers $headers -Body '{}'`,
    words: 'Invoke-RestMethod',
  },
  {
    name: 'DevTools fetch',
    text: `fetch("${restlet.url}", {\n  "headers": { "authorization": ${JSON.stringify(header)} },\n  "body": "{}",\n  "method": "POST"\n});`,
    words: 'fetch',
  },
  {
    name: 'HAR',
    text: JSON.stringify({
      log: {
        entries: [
          {
            request: {
              method: 'POST',
              url: restlet.url,
              headers: [{ name: 'Authorization', value: header }],
              postData: { mimeType: 'application/json', text: '{}' },
            },
            response: { status: 401, headers: [], content: { text: '' } },
          },
        ],
      },
    }),
    words: 'HAR',
  },
  {
    name: 'raw HTTP',
    text: `POST ${pathname}${search} HTTP/1.1\r\nHost: 123456.restlets.api.netsuite.com\r\nAuthorization: ${header}\r\n\r\n{}`,
    words: 'HTTP request',
  },
  {
    name: 'a log of http.client',
    text: `send: b'POST ${pathname}${search} HTTP/1.1\\r\\nHost: 123456.restlets.api.netsuite.com\\r\\nAuthorization: ${header}\\r\\n\\r\\n'\nreply: 'HTTP/1.1 401 Unauthorized\\r\\n'`,
    words: 'HTTP request',
  },
  {
    name: 'a JSON log line',
    text: `{"level":"error","method":"POST","url":"${restlet.url}","headers":{"Authorization":${JSON.stringify(header)}}}`,
    words: 'Authorization header',
  },
];

test('what each tool writes, pasted, with two secrets, gives the verdict', async ({
  open,
  debug,
  page,
}) => {
  await open();
  for (const { name, text, words } of families) {
    await test.step(name, async () => {
      await debug.button('Clear everything').click();
      await debug.expectVerdict('incomplete');
      await expect(debug.field('Request URL')).toHaveValue('');
      await debug.field('Paste anything').fill(text);
      await expect(page.getByRole('list', { name: 'Recognised' })).toContainText(words);
      await expect(debug.field('Request URL')).toHaveValue(restlet.url);
      await expect(debug.field('HTTP method')).toHaveValue('POST');
      await debug.field('Consumer secret').fill(oracle.consumerSecret);
      await debug.field('Token secret').fill(oracle.tokenSecret);
      await debug.expectExplained(['param-query-missing']);
    });
  }
});

test('an envelope with its HTTP headers: pasted, with two secrets, matches', async ({
  open,
  debug,
}) => {
  await open();
  const head =
    'POST /services/NetSuitePort_2025_2 HTTP/1.1\nHost: 123456.suitetalk.api.netsuite.com';
  await debug.field('Paste anything').fill(`${head}\n\n${envelope}`);
  await debug.field('Consumer secret').fill(oracle.consumerSecret);
  await debug.field('Token secret').fill(oracle.tokenSecret);
  await debug.expectVerdict('match');
});

test('request, answer and secrets in one paste are all taken; the box masks the secrets', async ({
  open,
  debug,
  page,
}) => {
  await open();
  const answer = '{"error":{"code":"INVALID_LOGIN_ATTEMPT","message":"Invalid login attempt."}}';
  const settings = `NS_CONSUMER_SECRET="${oracle.consumerSecret}"\nNS_TOKEN_SECRET=${oracle.tokenSecret}`;
  const command = `curl -X POST "${restlet.url}" -H 'Authorization: ${header}'`;
  await pasteInto(page, `${command}\n${answer}\n\n${settings}`);
  await debug.expectExplained(['param-query-missing']);
  await expect(debug.field('Consumer secret')).toHaveValue(oracle.consumerSecret);
  const shown = await debug.field('Paste anything').inputValue();
  expect(shown).not.toMatch(new RegExp(secrets.join('|')));
  expect(shown).toContain(`NS_CONSUMER_SECRET="${'•'.repeat(oracle.consumerSecret.length)}"`);
  await expect(page.getByRole('list', { name: 'Notices' })).toHaveCount(0);
});

test('a secret that is typed into the box is not masked under the hands', async ({
  open,
  debug,
}) => {
  await open();
  await debug.field('Paste anything').pressSequentially('TOKEN_SECRET=abc123');
  await expect(debug.field('Paste anything')).toHaveValue('TOKEN_SECRET=abc123');
  await expect(debug.field('Token secret')).toHaveValue('abc123');
});

test('a second paste of secrets is added, one of a request replaces, and the box says which', async ({
  open,
  debug,
  page,
}) => {
  await open();
  await pasteInto(page, `POST ${restlet.url}\nAuthorization: ${header}`);
  await pasteInto(
    page,
    `TOKEN_SECRET=${oracle.tokenSecret}\nCONSUMER_SECRET=${oracle.consumerSecret}`,
  );
  await expect(page.getByText('This was added to the paste before.')).toBeVisible();
  await debug.expectExplained(['param-query-missing']);
  const right = authorization(restlet.signature);
  await pasteInto(page, `POST ${restlet.url}\nAuthorization: ${right}`);
  await expect(page.getByText('This replaced the paste before.')).toBeVisible();
  await debug.expectVerdict('match');
  await expect(debug.field('Token secret')).toHaveValue(oracle.tokenSecret);
});

test('several requests are offered in a list, those with a signature first', async ({
  open,
  debug,
  page,
}) => {
  await open();
  const get = `curl https://example.com/a`;
  const post = (url: string) => `curl -X POST '${url}' -H 'Authorization: ${header}'`;
  const other = `${restlet.url}&page=2`;
  await debug.field('Paste anything').fill([get, post(restlet.url), post(other)].join('\n'));
  const list = page.getByRole('combobox', { name: '3 requests: which one?' });
  await expect(list.getByRole('option')).toHaveCount(3);
  await expect(debug.field('Request URL')).toHaveValue(restlet.url);
  await list.selectOption('1');
  await expect(debug.field('Request URL')).toHaveValue(other);
  await list.selectOption('2');
  await expect(debug.field('Request URL')).toHaveValue('https://example.com/a');
  await expect(debug.field('Authorization header')).toHaveValue('');
});

test('a dropped HAR of 2,000 requests is listed, and the page stays alive', async ({
  open,
  debug,
  page,
}) => {
  await open();
  const tasks = await page.evaluateHandle(() => {
    const lasted: number[] = [];
    new PerformanceObserver((list) => {
      lasted.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
    return lasted;
  });
  await dropFile(page, 'day.har', hugeHar(2_000));
  await expect(page.getByRole('combobox', { name: '2,000 requests: which one?' })).toBeVisible();
  await expect(debug.field('Request URL')).toHaveValue(`${restlet.url}&n=1999`);
  const shown = await debug.field('Paste anything').inputValue();
  expect(shown.length).toBeLessThan(2_000_000);
  await expect(page.getByText('All of it was read, and the beginning is shown.')).toBeVisible();
  const lasted = await tasks.jsonValue();
  // Well under what makes a browser offer to close the page, on any machine.
  expect(Math.max(0, ...lasted)).toBeLessThan(5_000);
});

test('markup in what any tool writes stays text', async ({ open, debug, page }) => {
  await open();
  for (const { name, text } of families) {
    await test.step(name, async () => {
      const hostile = text
        .replaceAll('123456.restlets', `${markup}.restlets`)
        .replaceAll('fjaLirsIcCGVZWzBX0pg', markup);
      await debug.field('Paste anything').fill(`${markup}\n${hostile}\n${markup}=${markup}`);
      await expect(page.getByRole('list', { name: 'Recognised' })).toBeVisible();
      await expect(page.locator('#main img, #main script')).toHaveCount(0);
      expect(await page.title()).toMatch(/^Countersign – [\w\s·]+$/);
    });
  }
});

async function dropFile(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([fileName, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content ?? ''], fileName ?? ''));
      const event = { dataTransfer, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent('dragover', event));
      document.body.dispatchEvent(new DragEvent('drop', event));
    },
    [name, text],
  );
}

/** Some 5 MB: as many requests, of which the last alone is signed. */
function hugeHar(count: number): string {
  const entries = Array.from({ length: count }, (_, n) => ({
    request: {
      method: 'POST',
      url: `${restlet.url}&n=${n}`,
      headers: n === count - 1 ? [{ name: 'Authorization', value: header }] : [],
      postData: { mimeType: 'application/json', text: `{"filler":"${'x'.repeat(2_000)}"}` },
    },
    response: { status: 200, headers: [], content: { text: '' } },
  }));
  return JSON.stringify({ log: { entries } });
}
