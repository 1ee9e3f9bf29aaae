import type { Page } from '@playwright/test';

/**
 * Keeps the page's worker waiting from now on, so that a test can act while a search runs, however
 * fast the machine is. Call it before the page is opened. Returns what lets the worker go on.
 */
export async function holdSearches(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    const held: (() => void)[] = [];
    let released = false;
    const send = Object.getOwnPropertyDescriptor(Worker.prototype, 'postMessage')?.value as (
      this: Worker,
      ...sent: unknown[]
    ) => void;
    Worker.prototype.postMessage = function postWhenReleased(...sent: unknown[]) {
      if (released) send.apply(this, sent);
      else held.push(() => send.apply(this, sent));
    };
    document.addEventListener('release-searches', () => {
      released = true;
      for (const sendHeld of held.splice(0)) sendHeld();
    });
  });
  return () => page.evaluate(() => void document.dispatchEvent(new Event('release-searches')));
}
