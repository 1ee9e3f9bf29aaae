import type { Page } from '@playwright/test';

/** Keeps what is copied in `data-copied` of the document: a page from disk may not read the clipboard back. */
export async function keepCopied(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const clipboard = {
      writeText: (text: string): Promise<void> => {
        document.documentElement.dataset['copied'] = text;
        return Promise.resolve();
      },
    };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard });
  });
}
