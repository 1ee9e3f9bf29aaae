import type { Given } from '../../engine/index.ts';
import { flat } from '../../engine/model/index.ts';
import { isSecretSignature, secretMark } from '../../engine/redact/index.ts';
import { sentSignature } from '../../engine/search/index.ts';
import { correctedHeader, type Corrected } from './corrected.ts';
import { copyUnless, headerTrouble, xmlTrouble, type Copy } from './copy.ts';
import { mayHaveBody } from './methods.ts';
import type { Diagnosed } from './stages.ts';

/** The texts that prove a verdict. None of them holds a secret. */
export interface Proof {
  readonly right: string;
  /** The header or TokenPassport with the right signature in its place. */
  readonly rightHeader: string;
  /** What is kept in it and what is not, or why it is not offered. */
  readonly corrected: Pick<Corrected, 'refused' | 'note'>;
  readonly sent: string;
  readonly soap: boolean;
  /** Whether there is no body, and there may have been one. */
  readonly lacksBody: boolean;
}

const nothing = {
  ...{ right: '', rightHeader: '', sent: '' },
  corrected: { refused: undefined, note: '' },
};

export function proofOf(diagnosed: Diagnosed | undefined): Proof {
  if (diagnosed === undefined) return { ...nothing, soap: false, lacksBody: false };
  const { stages, procedure } = diagnosed.right;
  const { method, isMethodAssumed, body } = diagnosed.read.given.request;
  const soap = procedure === 'passport';
  const { header, ...corrected } = correctedHeader(diagnosed.read.given, flat(stages.header ?? []));
  return {
    right: flat(stages.signature ?? []),
    rightHeader: header,
    corrected,
    sent: shownSignature(diagnosed.read.given),
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
export function correctedCopy({ soap, rightHeader, corrected: { refused, note } }: Proof): Copy {
  const copy = soap
    ? copyUnless(xmlTrouble(rightHeader), 'Copy corrected TokenPassport', () => rightHeader)
    : copyUnless(headerTrouble(rightHeader) ?? refused, 'Copy corrected header', () => rightHeader);
  return 'text' in copy ? { ...copy, note } : copy;
}
