import {
  readCase,
  trace,
  type Given,
  type GivenText,
  type Recipe,
} from '../../src/engine/index.ts';
import { flat, noCredentials } from '../../src/engine/model/index.ts';
import { procedureFor } from '../../src/engine/faults/slots/index.ts';
import type { FaultRef } from '../../src/engine/search/index.ts';
import type { Members } from '../../src/engine/search/entries.ts';
import { fitting } from '../../src/engine/search/fitting.ts';
import { hypothesesFor, type Hypothesis } from '../../src/engine/search/recipe.ts';
import type { CheckExample, Example, CheckContext } from '../../src/engine/faults/kinds/define.ts';

/** The texts of an example, with a signature in its header. */
export function exampleText(given: Example, signature: string): GivenText {
  const { method, url, contentType, body = '', header, account, baseString = '' } = given;
  return {
    request: {
      method,
      url,
      headers: contentType === undefined ? [] : [{ name: 'Content-Type', value: contentType }],
      body,
    },
    observed: signed(header, signature),
    credentials: {
      ...noCredentials,
      account,
      consumerSecret: given.consumerSecret,
      tokenSecret: given.tokenSecret,
    },
    baseString,
  };
}

/** What an example of a check does not say. */
const plainRead = 'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/employee/40';

/** An example of a check as `inspect` takes it, with the time in milliseconds. */
export function checkText(shown: CheckExample): CheckContext {
  const {
    account = '',
    consumerKey = '',
    consumerSecret = '',
    token = '',
    tokenSecret = '',
  } = shown;
  const { method = 'GET', url = plainRead, body = '', headers = [], now } = shown;
  const { given, notices } = readCase({
    request: { method, url, headers, body },
    observed: shown.header,
    credentials: { account, consumerKey, consumerSecret, token, tokenSecret },
  });
  return { given, notices, now: now === undefined ? undefined : now * 1000 };
}

function signed(header: string, signature: string): string {
  return header.startsWith('<')
    ? header.replace(
        '</tokenPassport>',
        `<signature algorithm="HMAC-SHA256">${signature}</signature></tokenPassport>`,
      )
    : `${header}, oauth_signature="${encodeURIComponent(signature)}"`;
}

/** The signature of a client with these faults. */
export async function signatureOf(given: GivenText | Given, recipe: Recipe = []): Promise<string> {
  return flat((await trace(given, recipe)).stages.signature ?? []);
}

/** Every recipe of so many of some faults that can happen together in a case. */
export function recipesOf(
  text: GivenText,
  size: number,
  of: (ref: FaultRef) => boolean = () => true,
): readonly Recipe[] {
  const { given } = readCase(text);
  const hypotheses = hypothesesFor(procedureFor(given), given).filter(({ fault, label }) =>
    of({ id: fault.id, variant: label }),
  );
  return setsOf(hypotheses, size).map((set) =>
    set.map(({ fault, label }) => ({ id: fault.id, variant: label })),
  );
}

/** Every set of so many of some hypotheses that can happen together. */
export function setsOf(
  hypotheses: readonly Hypothesis[],
  size: number,
): readonly (readonly Hypothesis[])[] {
  const fits = fitting(hypotheses);
  let sets: readonly Members[] = [[]];
  for (let count = 0; count < size; count += 1) {
    sets = sets.flatMap((members) =>
      [...hypotheses.keys()]
        .filter((next) => next > (members.at(-1) ?? -1) && fits(next, members))
        .map((next) => [...members, next]),
    );
  }
  return sets.map((members) => members.flatMap((at) => hypotheses[at] ?? []));
}
