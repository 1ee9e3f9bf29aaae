/** An attachment: what opens is read from its beginning, and seen. */
export function focused(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest' });
}
