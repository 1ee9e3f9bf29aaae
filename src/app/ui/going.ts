import { tick } from 'svelte';
import type { FieldName } from '../view/fields.ts';

/** Leads to what is on the page: opens what it is folded into, brings it into view, and puts the focus there. */
export async function goTo(element: HTMLElement | null): Promise<void> {
  for (
    let fold = element?.closest<HTMLDetailsElement>('details:not([open])');
    fold;
    fold = fold.closest<HTMLDetailsElement>('details:not([open])')
  )
    fold.open = true;
  await tick();
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: isForm(element) ? 'nearest' : 'start' });
}

const isForm = (element: HTMLElement): boolean => element.matches('input, textarea, select');

/** Leads to a field of the case. */
export const goToField = (name: FieldName): Promise<void> =>
  goTo(document.querySelector<HTMLElement>(`[data-field="${name}"] :is(input, textarea, select)`));

/** Leads to the field that a page shows under a name. */
export function goToLabelled(name: string): Promise<void> {
  const label = Array.from(document.querySelectorAll('label')).find(
    ({ textContent }) => textContent.trim() === name,
  );
  return goTo(label?.control ?? null);
}

/** Leads to the verdict's sentence, which is read out then. */
export const goToVerdict = (): Promise<void> => goTo(document.getElementById('verdict-heading'));

/**
 * Enter, as it sends a form elsewhere, leads to the field that is wanted next, or to the verdict; where it
 * makes a new line, with Ctrl or Cmd.
 */
export const enteringLeadsOn =
  (wanted: () => FieldName | undefined) =>
  (inputs: HTMLElement): (() => void) => {
    const press = (event: KeyboardEvent): void => {
      if (!isLeadingOn(event)) return;
      event.preventDefault();
      const next = wanted();
      void (next === undefined ? goToVerdict() : goToField(next));
    };
    inputs.addEventListener('keydown', press);
    return () => {
      inputs.removeEventListener('keydown', press);
    };
  };

function isLeadingOn({ key, target, isComposing, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (key !== 'Enter' || isComposing || !(target instanceof Element)) return false;
  const isWithKey = ctrlKey || metaKey;
  return target.matches(isWithKey ? 'input, textarea' : 'input:not([type="checkbox"])');
}
