import { pathToFileURL } from 'node:url';
import { test as base, expect } from '@playwright/test';
import { debugPage, type DebugPage } from './debug-page.ts';
import { type Problems, collectProblems } from './problems.ts';
import { DIST, serveDist } from './server.ts';

/** Where a project opens the built page from. */
export interface PageOptions {
  origin: 'file' | 'http';
}

interface Fixtures {
  /** Opens the built page, at a hash such as `#/faults` where one is given. */
  open: (hash?: string) => Promise<void>;
  /** The page's fields and results; it is not opened yet. */
  debug: DebugPage;
  /** Watches every test: a problem that it did not expect fails it. */
  problems: Problems;
}

/** The `test` of every spec. */
export const test = base.extend<Fixtures, PageOptions & { address: string }>({
  origin: ['http', { option: true, scope: 'worker' }],

  address: [
    async ({ origin }, use) => {
      if (origin === 'file') {
        await use(pathToFileURL(`${DIST}index.html`).href);
        return;
      }
      const server = await serveDist();
      await use(server.address);
      await server.close();
    },
    { scope: 'worker' },
  ],

  problems: [
    async ({ context, address }, use) => {
      const problems = await collectProblems(context, address);
      await use(problems);
      expect(problems.unexpected(), 'problems in the page').toEqual([]);
      expect(problems.unmet(), 'problems that were expected and did not happen').toEqual([]);
    },
    { auto: true },
  ],

  open: async ({ page, address }, use) => {
    await use(async (hash = '') => {
      await page.goto(`${address}${hash}`);
    });
  },

  debug: async ({ page }, use) => {
    await use(debugPage(page));
  },
});

export { expect };
