/**
 * Keeps the field that has the focus where it is on the screen while what stands above it grows or shrinks.
 * Browsers with scroll anchoring do so by themselves, and then nothing is left to do here; Safari has none.
 */
export function holdingFieldStill(page: HTMLElement): () => void {
  let held: { readonly field: Element; readonly top: number } | undefined;
  const look = (): void => {
    const field = page.contains(document.activeElement) ? document.activeElement : null;
    const isField = field?.matches('input, textarea, select') === true;
    held = isField ? { field, top: field.getBoundingClientRect().top } : undefined;
  };
  // Called after a layout and before it is painted.
  const sizes = new ResizeObserver(() => {
    if (held?.field === document.activeElement) {
      const moved = held.field.getBoundingClientRect().top - held.top;
      if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' });
    }
    look();
  });
  sizes.observe(page);
  page.addEventListener('focusin', look);
  addEventListener('scroll', look, { passive: true });
  return () => {
    sizes.disconnect();
    page.removeEventListener('focusin', look);
    removeEventListener('scroll', look);
  };
}
