import { readAccount } from '../../engine/netsuite/account/accounts.ts';

/** Whatever is longer is neither an account ID nor a secret. */
const longest = 10_000;

/** What the page says of an account ID: its kind, and how its hosts begin. */
export function accountHint(text: string): string {
  if (text.trim() === '') return '';
  const account = text.length > longest ? undefined : readAccount(text);
  if (account === undefined) return 'No account ID: letters, digits and one underscore.';
  const kind = account.kind === 'unknown' ? '' : `${capital(account.kind)} · `;
  return `${kind}hosts begin with ${account.hostLabel}`;
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** What the page says of a body before there is one. */
export function bodyHint(body: string, isBuilding: boolean): string {
  if (body !== '') return '';
  return isBuilding
    ? 'Only a form body is signed. What you type here is copied with the request.'
    : 'As it was sent, if it had one: a form body is signed, and some clients sign others by mistake. A SOAP envelope goes here too.';
}

/** What the page says of a typed secret, without showing any of it. */
export function secretHint(secret: string): string {
  if (secret === '') return '';
  if (secret.length > longest) return 'Far too long: Oracle’s have 64 characters, all hex.';
  const trimmed = secret.replace(/^[\s\u200B-\u200D\u2060]+|[\s\u200B-\u200D\u2060]+$/g, '');
  const clings = /[\r\n]/.test(secret) ? 'A line break' : 'White space';
  const note = trimmed === secret ? '' : ` ${clings} around it was left out.`;
  return `${shapeOf(trimmed)}${note}`;
}

/** In one line beside its key: what stands below is not to move while one types. */
function shapeOf(secret: string): string {
  if (/^[0-9a-f]{64}$/.test(secret)) return '64 hex characters.';
  if (secret.length < 64) return `${secret.length} of 64 hex characters.`;
  return secret.length === 64
    ? '64 characters, not all hex.'
    : `${secret.length} characters, not 64.`;
}
