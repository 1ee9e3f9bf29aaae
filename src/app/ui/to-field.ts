/** Puts the cursor into the field that a page shows under a name. */
export function goToField(name: string): void {
  const label = Array.from(document.querySelectorAll('label')).find(
    ({ textContent }) => textContent.trim() === name,
  );
  label?.control?.focus();
}
