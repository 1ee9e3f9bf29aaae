import { expect, test } from 'vitest';
import { times } from '../../../support/depth.ts';
import { judgedAtOnce, sessionWith } from '../../../support/judged-session.ts';
import { rightExchange } from '../../../support/right-exchange.ts';
import { headerForms, requestForms, written } from '../../../support/written-forms.ts';

const methods = ['GET', 'POST', 'PUT', 'DELETE'] as const;
const pairs = Object.keys(requestForms).flatMap((request) =>
  Object.keys(headerForms).map((header) => [request, header] as const),
);
/** With every change each form in some company, and as deep each beside each. */
const step = times(5, 1);
const columns = Object.keys(headerForms).length;
const tried = pairs.filter((_, at) => ((at % columns) + Math.floor(at / columns)) % step === 0);

/** What a header is rightly told whose quotes are not plain. */
const deserved = new Set(['hdr-wrong-quotes']);

test('there are at least 150 forms, of each kind all', () => {
  expect(tried.length).toBeGreaterThanOrEqual(150);
  expect(new Set(tried.map(([request]) => request)).size).toBe(Object.keys(requestForms).length);
  expect(new Set(tried.map(([, header]) => header)).size).toBe(Object.keys(headerForms).length);
});

test('a right exchange matches in 97 % of the forms, and none accuses the client', async () => {
  const unread: string[] = [];
  const accused: string[] = [];
  for (const [at, [request, header]] of tried.entries()) {
    const exchange = rightExchange({ seed: at, method: methods[at % methods.length] ?? 'GET' });
    const session = sessionWith(written(exchange, request, header), exchange.credentials);
    const { verdict, errors, doubts, missing } = await judgedAtOnce(session);
    const undeserved = errors.filter((code) => !deserved.has(code));
    const name = `${request} / ${header}: ${verdict ?? 'wrong'} ${[...undeserved, ...doubts, ...missing].join(' ')}`;
    if (verdict === 'match' && undeserved.length === 0) continue;
    // What was not read is asked for by its name.
    const isAsked = verdict === 'incomplete' && doubts.length + missing.length > 0;
    (isAsked && undeserved.length === 0 ? unread : accused).push(name);
  }
  expect(accused).toEqual([]);
  expect(unread.length / tried.length, unread.join('\n')).toBeLessThanOrEqual(0.03);
}, 300_000);
