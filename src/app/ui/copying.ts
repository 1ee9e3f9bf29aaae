import { getContext, setContext } from 'svelte';

/** Whether a text is not to be copied, since it holds a secret. */
export type Refuses = (text: string) => boolean;

const key = Symbol('refuses');

/** Has all that is copied below a page looked through first. Nothing that is copied is ever altered. */
export function refuseCopying(refuses: Refuses): void {
  setContext(key, refuses);
}

/** What a page refuses to copy: where it set nothing, no text. */
export function refusal(): Refuses {
  return getContext<Refuses | undefined>(key) ?? (() => false);
}
