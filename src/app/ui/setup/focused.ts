/** An attachment to the heading of what opens: it is read from there, and its closing leads back. */
export function focused(heading: HTMLElement): () => void {
  const opener = document.activeElement as HTMLElement | null;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'nearest' });
  return () => {
    const { activeElement } = document;
    const isLost =
      activeElement === document.body || heading.parentElement?.contains(activeElement);
    if (isLost && opener?.isConnected) opener.focus();
  };
}
