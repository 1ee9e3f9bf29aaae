import { catalogue, type Fault } from '../../engine/index.ts';
import { clients, fillers, sameWords, searchPhrases } from '../../engine/faults/index.ts';
import { errors, type NetSuiteError } from '../../engine/netsuite/errors/index.ts';
import { searchThrough, type Hit, type Search, type Searched } from './relevance.ts';

/** How often faults turn up, the most often first. */
export const commonnesses = ['very high', 'high', 'medium', 'low', 'rare'] as const;

/** All faults, the commonest first; among those, in the catalogue's order. */
export const byCommonness: readonly Fault[] = commonnesses.flatMap((commonness) =>
  catalogue.filter((fault) => fault.commonness === commonness),
);

let made: Search | undefined;

/**
 * The faults that words look for, the most relevant first; of equal ones the commonest. `undefined` when
 * nothing is asked for. Made when it is first asked: every worker runs this script.
 */
export function findFaults(words: string): readonly Hit[] | undefined {
  made ??= searchThrough(
    byCommonness.map(searched),
    [
      ...searchPhrases.map(({ phrases, faults }) => ({ phrases, ids: faults })),
      ...catalogue.map(({ id, title }) => ({ phrases: [title], ids: [id] })),
    ],
    { same: sameWords, fillers },
  );
  return made.find(words);
}

function searched({ id, title, did, what, why, fix, sources }: Fault): Searched {
  const sourced = sources.map(({ says, url }) => `${says} ${url.split('/').slice(2, 5).join(' ')}`);
  return {
    id,
    texts: [
      [title, 8],
      [id, 6],
      [did, 4],
      [what, 3],
      [sourced.join(' '), 2],
      [`${why} ${fix}`, 1],
      ...namesOfClients(id),
      ...wordsOfErrors(id),
    ],
  };
}

/** What comes first in a list that is in order weighs the most. */
const falling = (weight: number, place: number): number => weight / (1 + place / 10);

function namesOfClients(id: string): readonly (readonly [string, number])[] {
  return clients.flatMap(({ name, language, does }) => {
    const place = does.findIndex(({ fault }) => fault === id);
    return place < 0 ? [] : [[`${name} ${language}`, falling(7, place)] as const];
  });
}

function wordsOfErrors(id: string): readonly (readonly [string, number])[] {
  return errors.flatMap((error) => {
    const place = causesOf(error).indexOf(id);
    return place < 0 ? [] : [[wordsOf(error), falling(5, place)] as const];
  });
}

/** The faults behind an error, and behind the errors that it hides. */
function causesOf({ causes }: NetSuiteError): readonly string[] {
  return causes.flatMap(({ of }) => [
    of,
    ...(errors.find(({ code }) => code === of)?.causes ?? []).map((cause) => cause.of),
  ]);
}

function wordsOf({ code, aliases = [], title, answers }: NetSuiteError): string {
  const shown = answers.flatMap(({ status, code: other, text }) => [status, other, text]);
  return [code, ...aliases, title, ...shown].join(' ');
}
