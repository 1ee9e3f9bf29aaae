import { expect, test } from 'vitest';
import { judgedAtOnce, sessionWith } from '../../../support/judged-session.ts';
import { rightExchange } from '../../../support/right-exchange.ts';
import { headerForms, requestForms, written } from '../../../support/written-forms.ts';

const [plainHeader = ''] = Object.keys(headerForms);
const first = rightExchange({ seed: 1, method: 'GET' });
const second = rightExchange({
  ...{ seed: 2, method: 'POST' },
  query: [
    ['script', '99'],
    ['deploy', '2'],
  ],
});

test.each(Object.keys(requestForms))(
  'of two requests with keys of their own the second was left aside, or judged as the first: %s',
  async (name) => {
    const text = `${written(first, name, plainHeader)}\n\n${written(second, name, plainHeader)}`;
    for (const [at, { credentials }] of [first, second].entries()) {
      const session = sessionWith(text, credentials);
      session.chooseRequest(at);
      const { verdict, errors } = await judgedAtOnce(session);
      expect({ at, errors }).toEqual({ at, errors: [] });
      expect(['match', 'incomplete']).toContain(verdict);
    }
  },
);
