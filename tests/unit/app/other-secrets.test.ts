import { expect, test } from 'vitest';
import { emptyFields, givenText, isUntouched } from '../../../src/app/view/fields.ts';
import { createSession } from '../../../src/app/state/session.svelte.ts';
import { maskParam, maskSecrets } from '../../../src/app/view/mask.ts';
import { explainedFaults, faultTitle, headline } from '../../../src/app/view/verdict.ts';
import { readCase } from '../../../src/engine/index.ts';
import { families } from '../../../src/engine/faults/index.ts';

const given = (otherSecrets: string) =>
  readCase(givenText({ ...emptyFields, otherSecrets })).given.otherSecrets;

test('other secrets are typed one a line', () => {
  expect(given('first\n second \r\n\r\nthird')).toEqual(['first', 'second', 'third']);
  expect(given('')).toEqual([]);
});

test('other secrets count as something typed', () => {
  expect(isUntouched({ ...emptyFields, otherSecrets: 'x' })).toBe(false);
});

test('“Clear everything” forgets other secrets, and its undo brings them back', () => {
  const session = createSession();
  session.update({ otherSecrets: 'first\nsecond' });
  expect(session.fields.otherSecrets).toBe('first\nsecond');
  session.clear();
  expect(session.fields.otherSecrets).toBe('');
  session.undoClear();
  expect(session.fields.otherSecrets).toBe('first\nsecond');
});

test('an example is loaded without the other secrets', () => {
  const session = createSession();
  session.update({ otherSecrets: 'first' });
  session.load({ method: 'PUT' });
  expect(session.fields.otherSecrets).toBe('');
});

test('a family has its texts in a verdict', () => {
  const [family] = families;
  const recipe = [{ id: family?.id ?? '', variant: 'other secret 1 as token secret' }];
  expect(explainedFaults(recipe)).toEqual([{ fault: family, variant: recipe[0]?.variant }]);
  expect(faultTitle(family?.id ?? '')).toBe(family?.title);
  const counts = { depth: 1, unlisted: 0, likeliest: 0, recipes: 1, signatures: 1 };
  const tried = { ...counts, faults: [], invisible: [] };
  expect(headline({ verdict: 'explained', recipes: [recipe], tried, findings: [] })).toBe(
    `Your client ${family?.did ?? ''}.`,
  );
});

test('a secret in a parameter’s place is masked in lists and texts, and its name is not', () => {
  const from = { kind: 'secret', key: 'oauth.oauth_token' } as const;
  const secret = '0123456789abcdef0123456789abcdef';
  expect(maskParam({ name: 'oauth_token_secret', value: secret, from })).toEqual({
    name: 'oauth_token_secret',
    value: '0123••••••••cdef',
    from,
  });
  expect(
    maskSecrets([
      { text: 'oauth_token_secret', from: { ...from, part: 'name' } },
      { text: secret, from: { ...from, part: 'value' } },
    ]).map(({ text }) => text),
  ).toEqual(['oauth_token_secret', '0123••••••••cdef']);
});
