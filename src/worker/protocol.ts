import type { Diagnosis, GivenText, Progress } from '../engine/index.ts';

/** What the page asks of the worker. */
export type ToWorker =
  | {
      readonly kind: 'diagnose';
      readonly id: number;
      readonly text: GivenText;
      readonly now: number;
    }
  | { readonly kind: 'cancel'; readonly id: number };

/** What the worker answers. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'interim'; readonly id: number; readonly diagnosis: Diagnosis }
  | { readonly kind: 'done'; readonly id: number; readonly diagnosis: Diagnosis }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
