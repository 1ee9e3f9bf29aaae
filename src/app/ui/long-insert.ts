/** Longer texts are put into a field by the page: the browser would lay all of it out. */
const mostInserted = 20_000;

type TextBox = HTMLTextAreaElement | HTMLInputElement;

/**
 * What a box will hold when a long text is pasted or dropped there; the browser is then kept from putting
 * it there. `undefined` for a short text, which is the browser's.
 */
export function longInsert(event: ClipboardEvent | DragEvent, whole: string): string | undefined {
  const data = event instanceof DragEvent ? event.dataTransfer : event.clipboardData;
  // A file that is dropped is the page's.
  if (data === null || data.types.includes('Files')) return undefined;
  const text = data.getData('text/plain');
  if (text.length <= mostInserted) return undefined;
  event.preventDefault();
  // Where it is dropped is not known here: a long text takes the place of what was there.
  if (event instanceof DragEvent) return text;
  const { selectionStart, selectionEnd } = event.currentTarget as TextBox;
  const isAll = (selectionEnd ?? 0) - (selectionStart ?? 0) >= whole.length;
  return isAll ? text : whole.slice(0, selectionStart ?? 0) + text + whole.slice(selectionEnd ?? 0);
}
