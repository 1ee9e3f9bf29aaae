import {
  flat,
  isSecretSignature,
  secretMark,
  sentSignature,
  type Given,
} from '../../engine/index.ts';
import type { Judged } from './stages.ts';

/** The texts that prove a verdict. None of them holds a secret. */
export interface Proof {
  readonly right: string;
  /** The header or TokenPassport with the right signature in its place. */
  readonly rightHeader: string;
  readonly sent: string;
  readonly soap: boolean;
}

export function proofOf(judged: Judged | undefined): Proof {
  if (judged === undefined) return { right: '', rightHeader: '', sent: '', soap: false };
  const { stages, procedure } = judged.right;
  return {
    right: flat(stages.signature ?? []),
    rightHeader: flat(stages.header ?? []),
    sent: shownSignature(judged.read.given),
    soap: procedure === 'passport',
  };
}

/** Under PLAINTEXT the signature is the two secrets: it stands in no verdict. */
function shownSignature(given: Given): string {
  const sent = sentSignature(given);
  return isSecretSignature(sent, given.observed.text) ? secretMark : sent;
}
