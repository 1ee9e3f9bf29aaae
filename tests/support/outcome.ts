import { givenText, type Fields } from '../../src/app/view/fields.ts';
import type { Reported } from '../../src/app/view/report.ts';
import { readCase, trace } from '../../src/engine/index.ts';
import { diagnoseWithoutSearch, inspect } from '../../src/engine/diagnose/index.ts';

/** A case as the page knows it before its search has begun. */
export async function outcomeWithoutSearch(fields: Fields): Promise<Reported> {
  const read = readCase(givenText(fields));
  const { given, notices } = read;
  const diagnosis = await diagnoseWithoutSearch(given, notices, undefined);
  return {
    ...{ read, diagnosis, right: await trace(given) },
    findings: diagnosis?.findings ?? inspect({ given, notices, now: undefined }),
  };
}
