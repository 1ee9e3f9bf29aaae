import { expect, test } from 'vitest';
import { judgedAtOnce, sessionWith } from '../../../support/judged-session.ts';
import { linkForms } from '../../../support/link-forms.ts';
import { rightExchange } from '../../../support/right-exchange.ts';

const places: Readonly<Record<string, (method: string, link: string) => string>> = {
  'on a line': (method, link) => `${method} ${link}`,
  'under its name': (method, link) => `Method: ${method}\nURL: ${link}`,
  'in prose': (method, link) => `I call ${link} with a ${method}.`,
};

test.each(
  Object.keys(linkForms).flatMap((name) => Object.keys(places).map((place) => [name, place])),
)('the URL of a link was not read: %s, %s', async (name = '', place = '') => {
  const exchange = rightExchange({ method: 'PUT' });
  const link = linkForms[name]?.(exchange.url) ?? '';
  const text = `${places[place]?.('PUT', link) ?? ''}\nAuthorization: ${exchange.header}\n`;
  const { verdict, errors } = await judgedAtOnce(sessionWith(text, exchange.credentials));
  expect({ verdict, errors }).toEqual({ verdict: 'match', errors: [] });
});
