const mostInTable = 400;

/** A text that is short enough to lay out: a megabyte in a table cell would stop the page. */
export function shorten(text: string, most = mostInTable): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most)}… ${(text.length - most).toLocaleString('en')} more characters`;
}
