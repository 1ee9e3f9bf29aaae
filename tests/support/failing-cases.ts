import { readCase, type GivenText } from '../../src/engine/index.ts';
import { flat, type Credentials } from '../../src/engine/model/index.ts';
import { procedureFor } from '../../src/engine/faults/slots/index.ts';
import { sentSignature } from '../../src/engine/search/index.ts';
import type { Members } from '../../src/engine/search/entries.ts';
import { fitting } from '../../src/engine/search/fitting.ts';
import { hypothesesFor } from '../../src/engine/search/recipe.ts';
import { traceWith, withSteps } from '../../src/engine/signing/index.ts';

/** A request of a real client that failed, rebuilt from its source with secrets of no one. */
export interface FailingCase {
  readonly id: string;
  readonly kind: string;
  readonly source: string;
  readonly language: string;
  readonly description: string;
  /** Every fault that the client made, or that cannot be told apart from it. */
  readonly faults: readonly string[];
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly contentType?: string;
    readonly body?: string;
  };
  readonly credentials: Credentials;
  readonly header: string;
  readonly correctHeader: string;
  readonly buggyBaseString: string;
  readonly buggyKey: string;
  readonly notes: string;
}

const files = import.meta.glob<FailingCase>('../fixtures/cases/*.json', {
  eager: true,
  import: 'default',
});

export const failingCases: readonly FailingCase[] = Object.values(files);

/** The texts of a case as a user would give them, with one of its two headers. */
export function textWith({ request, credentials }: FailingCase, header: string): GivenText {
  const { method, url, contentType, body = '' } = request;
  const headers = contentType === undefined ? [] : [{ name: 'Content-Type', value: contentType }];
  return { request: { method, url, headers, body }, observed: header, credentials };
}

/** What a case sent, and every signature that its client can make with all of these faults. */
export async function signaturesWith(
  one: FailingCase,
  faults: readonly string[],
): Promise<{ sent: string; reproduced: readonly string[] }> {
  const { given } = readCase(textWith(one, one.header));
  const procedure = procedureFor(given);
  const hypotheses = hypothesesFor(procedure, given);
  const fits = fitting(hypotheses);
  const ways = faults.reduce<readonly Members[]>(
    (chosen, id) =>
      chosen.flatMap((members) =>
        [...hypotheses.keys()]
          .filter((next) => hypotheses[next]?.fault.id === id && fits(next, members))
          .map((next) => [...members, next]),
      ),
    [[]],
  );
  const reproduced = await Promise.all(
    ways.map(async (members) => {
      const client = members.reduce(
        (made, member) => withSteps(made, hypotheses[member]?.runs ?? {}),
        procedure,
      );
      return flat((await traceWith(client, given)).stages.signature ?? []);
    }),
  );
  return { sent: sentSignature(given), reproduced };
}
