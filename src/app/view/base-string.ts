import type { Diagnosis } from '../../engine/index.ts';
import type { BaseStringDiagnosis } from '../../engine/diagnose/index.ts';
import { paramLines } from './params.ts';
import { shorten } from './shorten.ts';
import { characters, type StageRow } from './stages.ts';
import { explainedFaults } from './verdict.ts';

/** What the base string tells, in a sentence. May hold `code`. */
export function baseStringTitle({ verdict, recipes }: BaseStringDiagnosis): string {
  if (verdict === 'same') return 'Your base string is right.';
  if (verdict === 'different') return 'Your base string is wrong, and no known mistake makes it.';
  const faults = explainedFaults(recipes[0] ?? []);
  return faults.length === 1
    ? `Your client ${faults[0]?.fault.did ?? ''}.`
    : `${faults.length} mistakes at once make your base string.`;
}

/** What the base string proves of the signature that was sent. */
export function baseStringProof(
  { verdict, signed, afterwards }: BaseStringDiagnosis,
  whole: Diagnosis['verdict'],
): string {
  if (signed === 'unknown') {
    return 'With signature and secrets, this page can also tell whether what you sent was signed from it.';
  }
  if (signed === 'yes') {
    return verdict === 'same'
      ? 'Its HMAC is the signature you sent.'
      : 'The signature you sent is its HMAC. So secrets, hash and output are right, and the base string alone is wrong.';
  }
  if (whole === 'match') {
    return 'The signature you sent is right, and not its HMAC: this is the base string of another call.';
  }
  if (afterwards.length > 0) return 'A second mistake follows after it: see above.';
  return verdict === 'same'
    ? 'The signature you sent is not its HMAC. So the mistake lies in the secrets, the hash or the output, or the text is of another call.'
    : 'The signature you sent is not its HMAC either: secrets, hash or output are wrong too, or the text is of another call.';
}

/** Where the client's base string first leaves the right one. May hold `code`; `''` if nowhere. */
export function firstDifference(rows: readonly StageRow[]): string {
  const row = rows.find(({ client }) => client !== undefined);
  if (row?.client === undefined) return '';
  const line = paramLines(row).find(({ state }) => state !== 'same');
  if (line !== undefined) {
    const words = line.client.replace('× ', '');
    return `Parameter \`${line.name}\`: ${line.state === 'changed' ? `signed as \`${words}\`` : words}`;
  }
  const [right, client] = [characters(row.right), characters(row.client)];
  if (row.step !== 'method' && row.step !== 'baseUri') {
    return `${row.title}: from character ${(sharedStart(right, client) + 1).toLocaleString('en')} on`;
  }
  return `${row.title}: \`${shorten(client)}\` instead of \`${shorten(right)}\``;
}

function sharedStart(right: string, client: string): number {
  let at = 0;
  while (at < right.length && right[at] === client[at]) at += 1;
  return at;
}
