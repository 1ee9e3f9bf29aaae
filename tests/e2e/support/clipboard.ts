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

/** Pastes as a person does, with the caret at the end of the box. */
export async function pasteInto(page: Page, text: string): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Paste anything', exact: true });
  await box.focus();
  await page.keyboard.press('Control+End');
  await box.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}
