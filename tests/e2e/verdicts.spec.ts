import { createHmac } from 'node:crypto';
import { expect, test } from './support/fixtures.ts';
import { restletTyped, unexplainedTyped } from './support/debug-page.ts';
import { expectRulesClear } from './support/marks.ts';
import { baseStringWith, restlet, secrets, signedWith, type Mistakes } from './support/oracle.ts';

test.beforeEach(async ({ open }) => {
  await open();
});

test('Oracle’s examples are called right', async ({ debug }) => {
  for (const title of [
    'Oracle’s RESTlet example',
    'Oracle’s REST example',
    'Oracle’s SOAP example',
  ]) {
    await test.step(title, async () => {
      await debug.button('Clear everything').click();
      await debug.expectVerdict('incomplete');
      await debug.loadExample(title);
      await debug.expectVerdict('match');
      await expect(debug.headline).toContainText('The signature is right.');
      await expect(debug.stage('signature')).toBeVisible();
      await expect(debug.stages.locator('[data-diverges]')).toHaveCount(0);
    });
  }
});

test('of a secret that is missing in the key the length of its mask was told', async ({
  debug,
}) => {
  const [consumerSecret] = secrets;
  const signature = createHmac('sha256', `${consumerSecret}&`)
    .update(baseStringWith({}))
    .digest('base64');
  await debug.type(restletTyped(signature));
  await debug.expectExplained(['key-token-secret-missing']);
  await expect(debug.stage('key').locator('.gap')).toHaveText('missing');
  await debug.button('Reveal the key').click();
  await expect(debug.stage('key').locator('.gap')).toHaveText('64 characters missing');
});

test('a match says where else to look, the Login Audit Trail first', async ({ page, debug }) => {
  await debug.loadExample('Oracle’s RESTlet example');
  const rest = page.getByRole('region', { name: 'If it is refused' });
  await rest.getByText('How to see the real reason: the Login Audit Trail').click();
  await expect(rest.getByRole('listitem').first()).toContainText('View Login Audit Trail');
  await expect(rest.getByRole('list', { name: 'Causes' }).getByRole('listitem')).not.toHaveCount(0);
});

test('the failing RESTlet is explained by the query that was not signed: with proof, fix and stages', async ({
  page,
  debug,
}) => {
  await debug.loadExample('A failing RESTlet');
  await debug.expectExplained(['param-query-missing']);
  await expect(debug.verdict).toHaveAttribute('data-equivalents', 'param-added-after-signing');
  await expect(debug.headline).toHaveText(
    'Most likely your client left the query string out of the signature.',
  );

  await test.step('it proves itself with three signatures, and says the fix', async () => {
    const sent = signedWith({ query: {} });
    await expect(debug.verdict.getByText(restlet.signature, { exact: true })).toHaveCount(1);
    await expect(debug.verdict.getByText(sent, { exact: true })).toHaveCount(2);
    await expect(debug.verdict).toContainText('reproduces yours exactly');
    await expect(debug.verdict).toContainText('Fix. Add every query parameter');
    await expect(debug.verdict).toContainText('Activepieces before pull request 9552.');
  });

  await test.step('the stage with the first difference is marked, and what follows', async () => {
    await expect(debug.stage('collected')).toHaveAttribute('data-diverges', 'origin');
    for (const step of ['encoded', 'sorted', 'joined', 'baseString', 'signature', 'header']) {
      await expect(debug.stage(step)).toHaveAttribute('data-diverges', 'after');
    }
    for (const step of ['method', 'baseUri', 'key']) {
      await expect(debug.stage(step)).toBeVisible();
      await expect(debug.stage(step)).not.toHaveAttribute('data-diverges');
    }
    await expectRulesClear(page);
  });
});

test('the failing SuiteQL call is explained by two groups sorted apart', async ({ debug }) => {
  await debug.loadExample('A failing SuiteQL call');
  await debug.expectExplained(['sort-groups-separate']);
  await expect(debug.stage('sorted')).toHaveAttribute('data-diverges', 'origin');
  await expect(debug.stage('baseString')).toHaveAttribute('data-diverges', 'after');
});

test('mistakes that give the same signature stand beside the likeliest', async ({
  debug,
  page,
}) => {
  const { script, deploy } = restlet.query;
  await debug.type({
    ...restletTyped(signedWith({ query: {} })),
    'Request URL': restlet.url.replace(/\?.*/, `?script=${script}&deploy=${deploy}`),
  });
  await debug.expectExplained(['param-query-missing']);
  const others = (await debug.verdict.getAttribute('data-equivalents')) ?? '';
  expect(others.split(' ')).toContain('param-script-deploy-missing');
  await page.getByText(/gives? the same signature/).click();
  await expect(debug.verdict).toContainText('they cannot be told apart');
  await expect(debug.verdict).toContainText('there they differ');
  const address = debug.verdict.getByRole('code').filter({ hasText: /^https:/ });
  await expect(address).toContainText(`?script=${script}&deploy=${deploy}&b=2&`);
  for (const secret of secrets) await expect(address).not.toContainText(secret);
});

const together: readonly {
  name: string;
  mistakes: Mistakes;
  faults: readonly string[];
  tag?: '@deep';
}[] = [
  {
    name: 'two mistakes at once: no query signed, and SHA-1 announced as SHA-256',
    mistakes: { query: {}, hash: 'sha1' },
    faults: ['param-query-missing', 'hash-sha1-declared-sha256'],
  },
  {
    name: 'two mistakes at once: swapped secrets, and Base64 of the hex text',
    mistakes: { secrets: 'swapped', output: 'base64 of hex' },
    faults: ['key-secrets-swapped', 'out-base64-of-hex'],
  },
  {
    // Of two that are three mistakes one is looked for with every change.
    tag: '@deep',
    name: 'three mistakes at once: no query, SHA-1, Base64 of the hex text',
    mistakes: { query: {}, hash: 'sha1', output: 'base64 of hex' },
    faults: ['param-query-missing', 'hash-sha1-declared-sha256', 'out-base64-of-hex'],
  },
  {
    name: 'three mistakes at once: no query, SHA-1, swapped secrets',
    mistakes: { query: {}, hash: 'sha1', secrets: 'swapped' },
    faults: ['param-query-missing', 'hash-sha1-declared-sha256', 'key-secrets-swapped'],
  },
];

for (const { name, mistakes, faults, tag } of together) {
  test(`${name}: exactly these explain it`, { tag: tag ?? [] }, async ({ debug }) => {
    await debug.type(restletTyped(signedWith(mistakes)));
    await debug.expectExplained(faults);
    const count = faults.length === 2 ? 'two' : 'three';
    await expect(debug.headline).toHaveText(`Your client made ${count} mistakes at once.`);
    await expect(debug.verdict.getByText('Fix.')).toHaveCount(faults.length);
  });
}

test('a signature that nothing explains: the page says how much was tried, what, and what to do next', async ({
  debug,
}) => {
  await debug.type(unexplainedTyped);
  await debug.expectVerdict('unexplained');
  // Three at once are done; the rest goes on beside the verdict, which already says what to do.
  await expect(debug.verdict).toContainText('every three at once');
  await expect(debug.verdict).toContainText('What to do next');
  await expect(debug.verdict).toContainText('every four of the', { timeout: 90_000 });
  await expect(debug.button('Stop searching')).toBeHidden();
  const said = await debug.verdict.innerText();
  const [, combinations = '', signatures = ''] =
    /([\d,]+) combinations and ([\d,]+) signatures/.exec(said) ?? [];
  expect(numberIn(combinations)).toBeGreaterThan(numberIn(signatures));
  expect(numberIn(signatures)).toBeGreaterThan(100_000);
  await debug.verdict.getByText('What was tried').click();
  await expect(debug.verdict).toContainText('The query string was not signed');
  await expect(debug.verdict).toContainText('could not show themselves');
  await expect(debug.verdict).toContainText('What to do next');

  // Three next steps, each a button; the rest is folded, and a probe is the last of it.
  const steps = debug.verdict.locator('ol').first().getByRole('button');
  await expect(steps).toHaveText(['Add the body', 'Check both secrets', 'Paste the base string']);
  await debug.verdict.getByText('More ways to find it').click();
  await expect(debug.verdict.locator('ol > li').last()).toContainText(
    /It makes \d+\s+more mistakes visible/,
  );
  await expect(debug.verdict.locator('[data-probe]')).toContainText(
    `${unexplainedTyped['Request URL'] ?? ''}?`,
  );
  await debug.verdict.getByRole('button', { name: 'Paste the base string' }).click();
  await expect(debug.field('Base string')).toBeFocused();
});

function numberIn(text: string): number {
  return Number(text.replaceAll(',', ''));
}

test('a header without secrets: the page names what is missing, and judges the rest', async ({
  debug,
}) => {
  await debug.type({ ...restletTyped(), 'Consumer secret': '', 'Token secret': '' });
  await debug.expectVerdict('incomplete');
  await expect(debug.headline).toHaveText('Still missing: the consumer secret.');
  await expect(debug.verdict).toContainText('And then: the token secret');
  await expect(debug.finding('time-skew')).toHaveAttribute('data-level', 'warning');
  for (const topic of ['header', 'algorithm', 'nonce', 'realm']) {
    await expect(debug.finding(`${topic}-ok`)).toHaveAttribute('data-level', 'ok');
  }
  await expect(debug.stage('baseString')).toContainText('POST&https%3A%2F%2F123456.restlets');
  await expect(debug.stage('key')).toContainText('the consumer secret and the token secret');
});

test('one secret is missing: it alone is named; without a header the header is', async ({
  debug,
}) => {
  await debug.type({ ...restletTyped(), 'Token secret': '' });
  await debug.expectVerdict('incomplete');
  await expect(debug.headline).toContainText('the token secret');
  await expect(debug.headline).not.toContainText('the consumer secret');

  await debug.type({ ...restletTyped(), 'Authorization header': '' });
  await expect(debug.headline).toContainText('the Authorization header');
  await debug.expectVerdict('incomplete');
});

test('nothing at all: a welcome that promises, a case explained already, and three things to try', async ({
  page,
  debug,
}) => {
  await debug.expectVerdict('incomplete');
  await expect(debug.headline).toContainText('Invalid login attempt');
  await expect(debug.verdict).toContainText('never leave this page');
  await expect(debug.verdict.getByRole('button')).toHaveCount(3);
  const worked = page.getByRole('figure', { name: 'example' });
  await expect(worked).toContainText('client left the query string out of the signature.');
  await expect(worked.getByText(restlet.signature, { exact: true })).toHaveCount(1);
  await expect(worked.getByText(signedWith({ query: {} }), { exact: true })).toHaveCount(2);
  await expect(worked).toContainText('Fix. Add every query parameter');
  // It is nobody's answer, and is not read out as one.
  await expect(worked.locator('[role="status"], h1')).toHaveCount(0);
  await debug.verdict.getByRole('button', { name: 'A failing RESTlet' }).click();
  await debug.expectExplained(['param-query-missing']);
  await expect(worked).toHaveCount(0);
});

test('the swatches of the legend vanished in forced colours: each keeps a colour of its own', async ({
  page,
  open,
  debug,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open();
  await debug.loadExample('A failing RESTlet');
  await debug.expectVerdict('explained');
  const swatches = page.getByRole('list', { name: 'Colours by source' }).locator('.swatch');
  const looks = await swatches.evaluateAll((all) =>
    all.map((one) => {
      const { backgroundColor, borderTopWidth, borderTopStyle } = getComputedStyle(one);
      return { colour: backgroundColor, border: `${borderTopWidth} ${borderTopStyle}` };
    }),
  );
  expect(new Set(looks.map(({ colour }) => colour)).size).toBe(5);
  for (const { border } of looks) expect(border).toBe('1px solid');
});

test('a method that nothing states is asked for, and the answer judges', async ({ debug }) => {
  const { 'HTTP method': _, ...rest } = restletTyped();
  await debug.type(rest);
  await debug.expectVerdict('match');
  await expect(debug.field('HTTP method')).toHaveValue('');
  await expect(debug.verdict).toHaveAttribute('data-assumed-method', 'POST');
  await expect(debug.headline).toHaveText('Right, if this was a POST. Was it?');
  await debug.button('Yes, it was a POST').click();
  await expect(debug.headline).toHaveText('The signature is right.');
  await expect(debug.field('HTTP method')).toHaveValue('POST');
  await expect(debug.verdict).not.toHaveAttribute('data-assumed-method', /./);
});

test('a secret that is too short is the headline, while the search goes on', async ({ debug }) => {
  const { 'Token secret': token = '' } = restletTyped();
  await debug.type({ ...restletTyped(), 'Token secret': token.slice(1) });
  await expect(debug.headline).toHaveText(
    'Your token secret has 63 characters, not 64. Paste it again.',
  );
});

test('PLAINTEXT and Bearer are told for what they are, and no secret stands there', async ({
  debug,
}) => {
  const { 'Consumer secret': one = '', 'Token secret': other = '' } = restletTyped();
  const plain = (restletTyped()['Authorization header'] ?? '')
    .replace('HMAC-SHA256', 'PLAINTEXT')
    .replace(/oauth_signature="[^"]*"/, `oauth_signature="${one}%26${other}"`);
  await debug.type({ ...restletTyped(), 'Authorization header': plain });
  await debug.expectVerdict('unexplained');
  await expect(debug.headline).toHaveText('The signature is your two secrets.');
  await expect(debug.finding('hash-plaintext')).toBeVisible();
  expect(await debug.verdict.innerText()).not.toContain(one.slice(0, 12));
  await debug.type({ 'Authorization header': 'Bearer eyJhbGciOiJub25lIn0.e30.' });
  await debug.expectVerdict('incomplete');
  await expect(debug.headline).toHaveText('This is OAuth 2.0.');
});
