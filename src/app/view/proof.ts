import {
  flat,
  isSecretSignature,
  secretMark,
  sentSignature,
  type Given,
} from '../../engine/index.ts';
import { copyUnless, headerTrouble, xmlTrouble, type Copy } from './copy.ts';
import { mayHaveBody } from './methods.ts';
import type { Judged } from './stages.ts';

/** The texts that prove a verdict. None of them holds a secret. */
export interface Proof {
  readonly right: string;
  /** The header or TokenPassport with the right signature in its place. */
  readonly rightHeader: string;
  readonly sent: string;
  readonly soap: boolean;
  /** Whether there is no body, and there may have been one. */
  readonly lacksBody: boolean;
}

export function proofOf(judged: Judged | undefined): Proof {
  if (judged === undefined)
    return { right: '', rightHeader: '', sent: '', soap: false, lacksBody: false };
  const { stages, procedure } = judged.right;
  const { method, isMethodAssumed, body } = judged.read.given.request;
  const soap = procedure === 'passport';
  return {
    right: flat(stages.signature ?? []),
    rightHeader: flat(stages.header ?? []),
    sent: shownSignature(judged.read.given),
    soap,
    lacksBody: !soap && body === '' && (isMethodAssumed === true || mayHaveBody(method)),
  };
}

/** Under PLAINTEXT the signature is the two secrets: it stands in no verdict. */
function shownSignature(given: Given): string {
  const sent = sentSignature(given);
  return isSecretSignature(sent, given.observed.text) ? secretMark : sent;
}

/** The copy of what should have been sent, or why there is none. */
export const correctedCopy = ({ soap, rightHeader }: Proof): Copy =>
  soap
    ? copyUnless(xmlTrouble(rightHeader), 'Copy corrected TokenPassport', () => rightHeader)
    : copyUnless(headerTrouble(rightHeader), 'Copy corrected header', () => rightHeader);
