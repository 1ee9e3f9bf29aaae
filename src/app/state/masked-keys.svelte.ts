import type { Masking } from '../../engine/redact/index.ts';
import type { MaskChoice } from '../view/share.ts';

/** How much of keys and account stands in a report and on paper: chosen once, on whichever page. */
export class MaskedKeys implements MaskChoice {
  masking = $state.raw<Masking>('last four');
}
