import { describe, expect, test } from 'vitest';
import { judged, judgedAtOnce, sessionWith } from '../../../support/judged-session.ts';
import { bodyForms, untyped } from '../../../support/posted-forms.ts';
import { rightExchange } from '../../../support/right-exchange.ts';

const form = [
  ['name', 'a b&c'],
  ['id', '7'],
  ['qty', '1/2'],
] as const;
const names = Object.keys(bodyForms);
const write = (name: string, parts: Parameters<typeof rightExchange>[0]) => {
  const exchange = rightExchange({ method: 'POST', form, ...parts });
  return { exchange, text: bodyForms[name]?.(exchange) ?? '' };
};

describe('a form that stands apart from its request, and is signed', () => {
  test.each(names)('was not read: %s', async (name) => {
    const { exchange, text } = write(name, {});
    const { verdict, errors } = await judgedAtOnce(sessionWith(text, exchange.credentials));
    expect({ verdict, errors }).toEqual({ verdict: 'match', errors: [] });
  });

  test.each(names.filter((name) => !name.startsWith('Postman console')))(
    'was no form where nothing says its type: %s',
    async (name) => {
      const { exchange, text } = write(name, {});
      const session = sessionWith(untyped(text), exchange.credentials);
      const { verdict, errors } = await judgedAtOnce(session);
      expect({ verdict, errors }).toEqual({ verdict: 'match', errors: [] });
    },
  );
});

test.each(['Body:', 'data:, quoted', 'before the head', 'PHP array', 'Zapier, object'])(
  'a body that may be no form is asked for, and not held against the client: %s',
  async (name) => {
    const unsigned = rightExchange({ method: 'POST' });
    const { exchange } = write(name, {});
    const text = untyped(bodyForms[name]?.({ ...unsigned, body: exchange.body }) ?? '');
    const { verdict, doubts, errors } = await judgedAtOnce(sessionWith(text, unsigned.credentials));
    expect({ verdict, errors }).toEqual({ verdict: 'incomplete', errors: [] });
    expect(doubts).toContain('guessed-form');
  },
);

test('a body that was no form is judged as none once that is said', async () => {
  const unsigned = rightExchange({ method: 'POST' });
  const { exchange } = write('Body:', {});
  const text = untyped(bodyForms['Body:']?.({ ...unsigned, body: exchange.body }) ?? '');
  const session = sessionWith(text, unsigned.credentials);
  await judged(session);
  const [doubt] = session.doubts;
  expect(doubt?.kind).toBe('guessed-form');
  if (doubt !== undefined) session.settle(doubt, false);
  expect(await judged(session)).toMatchObject({ verdict: 'match', doubts: [] });
});
