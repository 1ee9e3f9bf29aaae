import { setupSteps, type Statement } from '../../knowledge/index.ts';

export { setupSteps } from '../../knowledge/index.ts';

/** A way on from a step, to a part of this page that helps with it. */
export interface Way {
  readonly to: string;
  readonly text: string;
}

/** Where each step leads on to. */
export const waysOn: Readonly<Record<string, readonly Way[]>> = {
  feature: [{ to: '#/errors', text: 'What the answer to a refused call means' }],
  services: [{ to: '#/setup/account', text: 'Which host each service has' }],
  integration: [{ to: '#/faults/secret-shape', text: 'How a key and a secret look' }],
  'role-record': [{ to: '#/setup/role', text: 'Put the permissions together' }],
  user: [{ to: '#/setup/tokens', text: 'Find users that may be persons' }],
  token: [{ to: '#/setup/tokens', text: 'Note it in the inventory' }],
  keep: [
    { to: '#/setup/account', text: 'The account ID in all its forms' },
    { to: '#/faults/secret-white-space', text: 'White space around a secret' },
  ],
  call: [
    { to: '#/build', text: 'Sign the call' },
    { to: '#/', text: 'Find out why it is refused' },
    { to: '#/errors', text: 'Read the answer' },
    { to: '#/faults/time-skew', text: 'A clock that is off' },
  ],
};

/** A statement as it is shown: what is less sure than its step says so. */
export function sentenceOf({ text, certainty }: Statement): string {
  return certainty === undefined ? text : `${words[certainty]}${text}`;
}

const words = {
  documented: '',
  reported: 'Reported: ',
  believed: 'Believed: ',
  tentative: 'Tentative: ',
} as const;

/** The parts of the page, by their addresses below `#/setup`; what is no part's is the check-list's. */
export const setupParts = [
  { name: '', tab: 'Check-list', title: 'From nothing to a working token' },
  { name: 'account', tab: 'Account ID', title: 'An account ID in all its forms' },
  { name: 'role', tab: 'Role', title: 'A role for this integration alone' },
  { name: 'tokens', tab: 'Tokens', title: 'Your tokens' },
  { name: 'after', tab: 'After TBA', title: 'What comes after TBA' },
] as const;

/** The part that an address names. */
export function partAt(rest: string): (typeof setupParts)[number] {
  const named = setupParts.slice(1);
  return named.find(({ name }) => rest === name || rest.startsWith(`${name}/`)) ?? setupParts[0];
}

/** The title of a step; `undefined` for what is none. */
export function stepTitle(step: string): string | undefined {
  return setupSteps.find(({ id }) => id === step)?.title;
}

/** What is shown, for the window's title: a step, or a part; `undefined` for the page's own beginning. */
export function setupTitle(rest: string): string | undefined {
  if (rest === '') return undefined;
  return stepTitle(rest) ?? partAt(rest).title;
}

/** `3 of 8 done`. */
export function progressOf(ticks: readonly string[]): string {
  const done = setupSteps.filter(({ id }) => ticks.includes(id)).length;
  return `${done} of ${setupSteps.length} done`;
}
