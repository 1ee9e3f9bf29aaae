import { expect, test } from 'vitest';
import { diagnose } from '../../src/engine/index.ts';
import { noCredentials } from '../../src/engine/model/index.ts';
import { rightExchange } from '../support/right-exchange.ts';

test('a mistake is found under the method that was sent, and no second one beside it', async () => {
  const { url, header, credentials } = rightExchange({ method: 'POST' });
  const { consumerSecret, tokenSecret } = credentials;
  const found = await diagnose({
    request: { method: '', url, headers: [], body: '' },
    observed: header,
    credentials: { ...noCredentials, consumerSecret: tokenSecret, tokenSecret: consumerSecret },
  });
  expect(found).toMatchObject({ verdict: 'explained', assumedMethod: 'POST' });
  const recipe = found.verdict === 'explained' ? (found.recipes[0] ?? []) : [];
  expect(recipe.map(({ id }) => id)).toEqual(['key-secrets-swapped']);
});
