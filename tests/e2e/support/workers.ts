import type { Page } from '@playwright/test';

/** What a test can do to the workers of a page. */
type Harm = 'terminate' | 'answer-failed' | 'swallow' | 'throw';

/**
 * Keeps hold of the page's workers, so that a test can harm them. Call it before the page is opened.
 * Returns what does harm, from now on and until `'heal'`: `terminate` ends all workers as the browser
 * would when memory runs out, `answer-failed` lets each order fail, `swallow` lets no message through,
 * `throw` lets a worker die of an error.
 */
export async function harmWorkers(page: Page): Promise<(harm: Harm | 'heal') => Promise<void>> {
  await page.addInitScript(() => {
    const workers: Worker[] = [];
    let harm = 'heal';
    const post = Object.getOwnPropertyDescriptor(Worker.prototype, 'postMessage')?.value as (
      this: Worker,
      ...sent: unknown[]
    ) => void;
    Worker.prototype.postMessage = function postHarmed(...sent: unknown[]) {
      if (!workers.includes(this)) workers.push(this);
      const message = sent[0] as { kind: string; id?: number };
      if (harm === 'swallow') return;
      if (harm === 'answer-failed' && message.kind === 'do') {
        const data = { kind: 'failed', id: message.id, message: 'secret words' };
        setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data })));
        return;
      }
      if (harm === 'throw' && message.kind === 'do') {
        setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { message: 'secret words' })));
        return;
      }
      post.apply(this, sent);
      if (harm === 'terminate') for (const worker of workers) worker.terminate();
    };
    document.addEventListener('harm-workers', (event) => {
      harm = (event as CustomEvent<string>).detail;
      if (harm === 'terminate') for (const worker of workers) worker.terminate();
    });
  });
  return (harm) =>
    page.evaluate((detail) => {
      document.dispatchEvent(new CustomEvent('harm-workers', { detail }));
    }, harm);
}
