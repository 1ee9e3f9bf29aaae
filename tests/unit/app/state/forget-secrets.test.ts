import { describe, expect, test } from 'vitest';
import { emptyCase } from '../../../../src/app/state/case.ts';
import { caseWithout } from '../../../../src/app/state/forget-secrets.ts';
import { maskSecrets } from '../../../../src/app/state/mask-secrets.ts';
import { emptyFields, hasTyped } from '../../../../src/app/view/fields.ts';

const secret = 'abc+de/fg=hij klm';

describe('of a case whose secrets are forgotten', () => {
  test.each(['paste', 'url', 'header', 'body', 'baseString'] as const)(
    'dots stand in their place in the %s, in any spelling',
    (name) => {
      for (const spelling of [secret, encodeURIComponent(secret), secret.replace(' ', '+')]) {
        const fields = { ...emptyFields, consumerSecret: secret, [name]: `a ${spelling} b` };
        const { fields: left } = caseWithout({ ...emptyCase, fields }, [secret]);
        expect(left[name]).toBe(`a ${'•'.repeat(spelling.length)} b`);
        expect(left.consumerSecret).toBe('');
      }
    },
  );

  test('all but the secrets is what it was', () => {
    const fields = { ...emptyFields, url: 'https://a/?b=c', account: '1234567', token: 'f5cc' };
    const typed = { ...fields, tokenSecret: secret, otherSecrets: secret };
    const origins = { url: 'paste', tokenSecret: 'paste' } as const;
    const left = caseWithout({ ...emptyCase, fields: typed, origins }, [secret]);
    expect(left).toEqual({ ...emptyCase, fields, origins: { url: 'paste' } });
  });

  test('the other requests of its paste hold none, nor does the answer', () => {
    const request = {
      body: `x=${secret}`,
      headers: [{ name: 'X-Api-Secret', value: 'unknown-7' }],
    };
    const response = { body: secret, headers: [] };
    const requests = [request, { response }];
    const paste = { ...emptyCase.paste, requests, secrets: [secret] };
    const disputed = { consumerSecret: secret };
    const left = JSON.stringify(caseWithout({ ...emptyCase, paste, response, disputed }, [secret]));
    expect(left).not.toContain('abc');
    expect(left).not.toContain('unknown-7');
  });

  test('a long text is masked too', () => {
    expect(maskSecrets(`${'a'.repeat(300_000)}${secret}`, [secret])).not.toContain(secret);
  });
});

test('what came of an example or a link is not typed, and what a person gave is', () => {
  const fields = { ...emptyFields, url: 'https://a/' };
  expect(hasTyped(emptyFields, {})).toBe(false);
  for (const origin of ['example', 'link', 'URL', 'header', 'envelope'] as const)
    expect(hasTyped(fields, { url: origin })).toBe(false);
  expect(hasTyped(fields, { url: 'paste' })).toBe(true);
  expect(hasTyped(fields, { url: 'typed' })).toBe(true);
});
