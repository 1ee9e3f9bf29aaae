import type { Seen } from '../faults/define.ts';
import type { Finding } from '../model/index.ts';

export function inspect(_seen: Seen): readonly Finding[] {
  return [];
}
