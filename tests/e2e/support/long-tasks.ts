import type { Page } from '@playwright/test';

/** A text that is made in the page: to send megabytes there would be a long task itself. */
export interface LongText {
  readonly piece: string;
  readonly length: number;
  readonly before?: string;
  readonly after?: string;
}

declare global {
  interface Window {
    longText: string;
    /** Missing before the first text is prepared. */
    longTasks?: { readonly start: number; readonly duration: number }[];
  }
}

/** Makes a text in the page, and begins to note what holds its thread for over 50 ms. */
export async function prepare(page: Page, text: LongText): Promise<void> {
  await page.evaluate(({ piece, length, before = '', after = '' }) => {
    window.longText = before + piece.repeat(Math.ceil(length / piece.length)) + after;
    const noted: NonNullable<Window['longTasks']> = [];
    window.longTasks = noted;
    const observer = new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        noted.push({ start: startTime, duration });
    });
    observer.observe({ type: 'longtask' });
  }, text);
  // What made the text is a long task itself, and not the page's.
  await page.waitForTimeout(200);
  await page.evaluate(() => {
    window.longTasks?.splice(0);
  });
}

/** The longest task since `prepare`, in milliseconds, once the page is quiet. */
export async function longestTask(page: Page, quiet = 500): Promise<number> {
  return page.evaluate(async (quietFor) => {
    const rest = () => new Promise((resolve) => setTimeout(resolve, 50));
    const began = performance.now();
    for (;;) {
      await rest();
      const ends = (window.longTasks ?? []).map(({ start, duration }) => start + duration);
      if (performance.now() - Math.max(began, ...ends) > quietFor) break;
    }
    return Math.max(0, ...(window.longTasks ?? []).map(({ duration }) => duration));
  }, quiet);
}
