import { expect, test } from './support/fixtures.ts';
import {
  restletTyped,
  unexplainedTyped,
  type DebugPage,
  type VerdictName,
} from './support/debug-page.ts';
import { secrets, signedWith } from './support/oracle.ts';
import { keptBy, markupOf, namedBy } from './support/traces.ts';

/** One way to each verdict that a typed secret can meet. */
const cases: readonly {
  name: string;
  verdict: VerdictName;
  typed: Parameters<DebugPage['type']>[0];
}[] = [
  {
    name: 'when the request is incomplete',
    verdict: 'incomplete',
    typed: { ...restletTyped(), 'Authorization header': '' },
  },
  { name: 'when the signature matches', verdict: 'match', typed: restletTyped() },
  {
    name: 'when a mistake is found',
    verdict: 'explained',
    typed: restletTyped(signedWith({ query: {} })),
  },
  {
    name: 'when the mistake lies in the secrets',
    verdict: 'explained',
    typed: restletTyped(signedWith({ secrets: 'swapped' })),
  },
  {
    name: 'when no mistake is found',
    verdict: 'unexplained',
    typed: unexplainedTyped,
  },
];

test('no secret is kept, shown, sent or logged, whatever the verdict', async ({
  page,
  open,
  debug,
}) => {
  const logged: string[] = [];
  page.on('console', (message) => logged.push(message.text()));
  await open();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  for (const { name, verdict, typed } of cases) {
    await test.step(name, async () => {
      await debug.button('Clear everything').click();
      await expect(debug.stages).toHaveCount(0);
      await debug.type(typed);
      await expect(debug.stages).toBeVisible();
      await debug.expectVerdict(verdict);

      expect(logged).toEqual([]);
      expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([]);
      expect(await keptBy(page)).toEqual({ local: [], session: [], cookie: '', databases: [] });
      expect(await namedBy(page)).not.toMatch(new RegExp(secrets.join('|')));
      expect(await markupOf(page)).not.toMatch(new RegExp(secrets.join('|')));
    });
  }
});

test('a reload forgets everything', async ({ page, open, debug }) => {
  await open();
  const untouched = await debug.values();
  await debug.type({ ...restletTyped(), Body: 'a body', 'Paste anything': 'a paste' });
  await debug.button('Reveal the key').click();
  await page.reload();
  await expect(debug.verdict.getByRole('button', { name: 'A failing RESTlet' })).toBeVisible();
  expect(await debug.values()).toEqual(untouched);
  await expect(debug.stages).toHaveCount(0);
});
