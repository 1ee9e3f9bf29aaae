import type { Page } from '@playwright/test';

/** What the page has stored anywhere that outlives it. */
export function keptBy(page: Page) {
  return page.evaluate(async () => ({
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    cookie: document.cookie,
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }));
}

/** What the browser's own history and window show of the page. */
export function namedBy(page: Page): Promise<string> {
  return page.evaluate(() =>
    JSON.stringify([location.href, document.title, history.state, window.name]),
  );
}

/** Text and attributes of the whole page, without its script, which holds Oracle's examples. */
export function markupOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    copy.querySelector('script')?.remove();
    return copy.outerHTML;
  });
}
