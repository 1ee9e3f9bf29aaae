import { oracle, type Reference } from '../engine/model/index.ts';
import { addDays } from './dates.ts';
import { rotationSteps, type RotationStep, type TokenRecord } from './record.ts';

/** A step of a guided sequence, for one token. */
export interface GuideStep<Id extends string> {
  readonly id: Id;
  readonly title: string;
  /** What to do, with `code` marked. */
  readonly text: string;
  readonly references: readonly Reference[];
}

/** A rotation that never leaves the integration without a token that works. */
export const rotationGuide: readonly GuideStep<RotationStep>[] = [
  {
    id: 'created',
    title: 'A new token is made',
    text: 'At Setup > Users/Roles > Access Tokens > New, for the same application, user and role. The old token stays as it is: both work side by side. Keep the new ID and secret at once, since they are shown once.',
    references: [
      oracle('bridgehead_4254081947', 'Making a token; its ID and secret are shown once.'),
    ],
  },
  {
    id: 'installed',
    title: 'Your client has the new token',
    text: 'Put the new token ID and token secret where your client reads them, both together. The consumer key and secret do not change. Restart what keeps the old ones in memory.',
    references: [],
  },
  {
    id: 'verified',
    title: 'A call with the new token worked',
    text: 'Have your client make a real call. The Login Audit Trail must show a success under the name of the new token. A signed `GET /rest/tokeninfo` shows that the token works, but not that your client uses it.',
    references: [oracle('chapter_157017286140', 'The `tokeninfo` endpoint.')],
  },
  {
    id: 'revoked',
    title: 'The old token is revoked',
    text: 'Only now. If in doubt set it Inactive first, wait a day, and revoke it then: Inactive can be undone, a revoked token is gone.',
    references: [oracle('bridgehead_4249078810', 'Inactive can be undone, Revoke cannot.')],
  },
];

const refusals: Readonly<Record<RotationStep, string>> = {
  created: '',
  installed: 'There is no new token yet to put in: make it first.',
  verified: 'Your client does not have the new token yet, so a call cannot show that it works.',
  revoked:
    'Not yet: no call with the new token has been seen to work. Revoking the old one first is the outage that this order avoids.',
};

/** A record with a step of its rotation done or undone; the sentence that refuses it when it is too early. */
export function rotate(
  token: TokenRecord,
  step: RotationStep,
  isDone: boolean,
): { readonly token: TokenRecord } | { readonly refused: string } {
  const before = rotationSteps[rotationSteps.indexOf(step) - 1] ?? '';
  if (!isDone) return { token: { ...token, rotation: before } };
  if (!hasRotated(token, before)) return { refused: refusals[step] };
  return { token: hasRotated(token, step) ? token : { ...token, rotation: step } };
}

/** Whether a step of a token's rotation is done; `''` stands before the first. */
export function hasRotated({ rotation }: TokenRecord, step: RotationStep | ''): boolean {
  const done: readonly string[] = rotationSteps;
  return done.indexOf(rotation) >= done.indexOf(step);
}

/** How many days after a rotation the next one is put. */
export const rotationPeriods = [180, 270, 365] as const;

/**
 * The record of the new token, once the old one is revoked: the end of the rotation. What was set Inactive
 * stays so: the rotation makes a new token, and does not switch the integration on.
 */
export function afterRotation(
  token: TokenRecord,
  newToken: string,
  today: string,
  period: number,
): TokenRecord {
  return {
    ...token,
    token: newToken,
    created: today,
    lastUsed: today,
    nextRotation: addDays(today, period),
    status: token.status === 'inactive' ? 'inactive' : 'active',
    rotation: '',
  };
}
