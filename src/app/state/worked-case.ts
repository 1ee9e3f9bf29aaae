import { readCase, trace, type Recipe, type Trace } from '../../engine/index.ts';
import { flat } from '../../engine/model/index.ts';
import { sentSignature } from '../../engine/search/index.ts';
import { givenText } from '../view/fields.ts';
import { explainedFaults, explainedHeadline } from '../view/verdict.ts';
import { fieldsOfExample, firstExamples, type Example } from './examples.ts';

/** What an empty page shows of an answer: a case that is explained already. */
export interface WorkedCase {
  readonly about: string;
  readonly headline: string;
  /** The signatures: as NetSuite computes it, as it was sent, and as the mistake makes it. */
  readonly right: string;
  readonly sent: string;
  readonly withMistake: string;
  readonly fix: string;
}

/** What the search finds of the first example: it is not searched for anew each time, but a test holds it. */
export const workedRecipes: readonly Recipe[] = [
  [{ id: 'param-query-missing', variant: '' }],
  [{ id: 'param-added-after-signing', variant: 'all of the query' }],
];

const signatureOf = ({ stages }: Trace): string => flat(stages.signature ?? []);

/** The first example, signed rightly and with its mistake. */
export async function workedCase(
  example: Example | undefined = firstExamples[0],
): Promise<WorkedCase> {
  const [recipe = []] = workedRecipes;
  const { given } = readCase(givenText(fieldsOfExample(example?.id ?? '')));
  return {
    about: example?.about ?? '',
    headline: explainedHeadline(workedRecipes),
    right: signatureOf(await trace(given)),
    sent: sentSignature(given),
    withMistake: signatureOf(await trace(given, recipe)),
    fix: explainedFaults(recipe)[0]?.fault.fix ?? '',
  };
}
