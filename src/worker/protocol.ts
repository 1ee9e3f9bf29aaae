import type {
  DiagnoseOptions,
  Diagnosis,
  Found,
  GivenText,
  Progress,
  Task,
} from '../engine/index.ts';

/** How a case is to be diagnosed. */
export type Settings = Pick<DiagnoseOptions, 'now' | 'maxFaults'>;

/** What a worker is asked. */
export type ToWorker =
  | {
      readonly kind: 'diagnose';
      readonly id: number;
      readonly text: GivenText;
      readonly settings: Settings;
    }
  | { readonly kind: 'cancel'; readonly id: number }
  /** By the page: here is the channel to a helper. */
  | { readonly kind: 'helper' }
  /** By the page: a helper has failed. */
  | { readonly kind: 'helper-lost' }
  /** By the page: be a helper to whoever is at the other end of this channel. */
  | { readonly kind: 'serve' }
  /** By another worker, whose helper this one is. */
  | {
      readonly kind: 'help';
      readonly id: number;
      readonly text: GivenText;
      readonly task: Task;
    };

/** That an answer could not be given. */
interface Failed {
  readonly kind: 'failed';
  readonly id: number;
  readonly message: string;
}

/** What the worker answers the page. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'interim'; readonly id: number; readonly diagnosis: Diagnosis }
  | { readonly kind: 'done'; readonly id: number; readonly diagnosis: Diagnosis }
  | Failed;

/** What a helper answers the worker that it helps. */
export type FromHelper =
  | { readonly kind: 'ready' }
  | { readonly kind: 'signatures'; readonly id: number; readonly count: number }
  | { readonly kind: 'found'; readonly id: number; readonly found: Found }
  | Failed;
