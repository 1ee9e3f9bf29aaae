import { writeFile } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import type { FrameLocator, Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';

const around = (inner: string, sandbox = ''): string =>
  `<!doctype html><link rel="icon" href="data:,"><iframe ${sandbox} src="${inner}" width="900" height="600"></iframe>`;

/** They answer until the test has ended: a browser asks for more than a page when it likes to. */
const servers: Server[] = [];

test.afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** Opens a page that holds another in a frame, beside the built page: of its origin where it has one. */
async function openBeside(page: Page, address: string, html: string): Promise<FrameLocator> {
  if (address.startsWith('file:')) {
    const path = test.info().outputPath('outer.html');
    await writeFile(path, html);
    await page.goto(pathToFileURL(path).href);
  } else {
    const at = `${address}outer.html`;
    await page.route(at, (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto(at);
  }
  return page.frameLocator('iframe');
}

/** Opens such a page from a server of its own, which is another origin. */
async function openElsewhere(page: Page, html: string): Promise<FrameLocator> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end(html);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has its number.
  const { port } = server.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/outer.html`);
  return page.frameLocator('iframe');
}

const controls = 'input, textarea, select, button, summary, [contenteditable], [tabindex]';

async function expectNoInput(framed: FrameLocator): Promise<void> {
  await expect(framed.getByText(/takes no input/)).toBeVisible();
  await expect(framed.locator(controls)).toHaveCount(0);
  await expect(framed.getByRole('link')).toHaveCount(1);
}

test('in a frame of another origin the page takes no input, and a link opens it alone', async ({
  page,
  context,
  address,
  origin,
  problems,
}) => {
  problems.expect(/^request: GET .*\/outer\.html$/);
  const html = around(`${address}#/build`);
  const framed =
    origin === 'file' ? await openBeside(page, address, html) : await openElsewhere(page, html);
  await expectNoInput(framed);
  const link = framed.getByRole('link', { name: 'Open Countersign alone', exact: true });
  await expect(link).toHaveAttribute('target', '_blank');
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  const [alone] = await Promise.all([context.waitForEvent('page'), link.click()]);
  await expect(alone.getByRole('textbox', { name: 'Nonce', exact: true })).toBeVisible();
  expect(alone.url()).toBe(`${address}#/build`);
  expect(await alone.evaluate(() => window.opener as unknown)).toBeNull();
});

test('in a sandboxed frame of its own origin the page takes no input', async ({
  page,
  address,
  problems,
}) => {
  problems.expect(/^request: GET .*\/outer\.html$/);
  const framed = await openBeside(page, address, around(address, 'sandbox="allow-scripts"'));
  await expectNoInput(framed);
});

test('in a frame of its own origin the page works, since such a page could do all of it anyway', async ({
  page,
  address,
  origin,
  problems,
}) => {
  problems.expect(/^request: GET .*\/outer\.html$/);
  const framed = await openBeside(page, address, around(address));
  if (origin === 'file') await expectNoInput(framed);
  else await expect(framed.getByRole('textbox', { name: 'Paste anything' })).toBeVisible();
});
