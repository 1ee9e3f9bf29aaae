/** An attachment: what `value={…}` does, without Svelte's code for all kinds of selects. */
export const choosing = (value: string) => (select: HTMLSelectElement) => {
  select.value = value;
};
