import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { BROWSER_FLAGS, findWholeBrowser } from '../../../scripts/browser.mjs';

/** A browser that keeps a profile in a folder of its own, as a user's does. */
export interface Profile {
  readonly context: BrowserContext;
  /** The files of the profile that hold a text, in UTF-8 or in UTF-16. */
  filesWith: (text: string) => Promise<readonly string[]>;
  /** Waits until the browser has written what it remembers of open tabs, and closes it as a user does. */
  close: () => Promise<void>;
  remove: () => Promise<void>;
}

/** Chromium writes what it remembers of a tab some seconds after a change. */
const SETTLES = 5000;

export async function openProfile(): Promise<Profile> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-profile-'));
  const executablePath = findWholeBrowser();
  const context = await chromium.launchPersistentContext(folder, {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: BROWSER_FLAGS,
  });
  return {
    context,
    close: async () => {
      await new Promise((resolve) => setTimeout(resolve, SETTLES));
      await context.close();
    },
    filesWith: async (text) => {
      const found: string[] = [];
      const spellings = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
      for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const path = join(entry.parentPath, entry.name);
        const bytes = await readFile(path);
        if (spellings.some((one) => bytes.includes(one))) found.push(relative(folder, path));
      }
      return found;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
