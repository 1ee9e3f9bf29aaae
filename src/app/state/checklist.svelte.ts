import { createDevice, type Device } from './device.ts';
import { createKept } from './kept.svelte.ts';

const none: readonly string[] = [];

/** Which steps of the check-list are ticked. */
export function createChecklist(device: Device = createDevice('countersign-ticks')) {
  const kept = createKept<readonly string[]>({
    device,
    empty: none,
    pack: (ticks) => [...ticks],
    unpack: (data) => ({
      value: Array.isArray(data) ? data.filter((one) => typeof one === 'string') : none,
    }),
  });
  return {
    here: kept.here,
    get ticks() {
      return kept.value;
    },
    tick(id: string, isDone: boolean): void {
      const others = kept.value.filter((one) => one !== id);
      kept.set(isDone ? [...others, id] : others);
    },
    clear(): void {
      kept.set(none);
    },
  };
}

export type Checklist = ReturnType<typeof createChecklist>;
