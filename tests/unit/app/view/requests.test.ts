import { describe, expect, it } from 'vitest';
import { readCase } from '../../../../src/engine/index.ts';
import { emptyFields, givenText } from '../../../../src/app/view/fields.ts';
import { requestLine } from '../../../../src/app/view/requests.ts';

const lineOf = (some: Partial<typeof emptyFields>): string => {
  const fields = { ...emptyFields, ...some };
  return requestLine(fields, readCase(givenText(fields)).given.observed);
};

describe('a request in one line', () => {
  it('names method, address without query, the header’s parameters and the body', () => {
    expect(
      lineOf({
        method: 'POST',
        url: 'https://1234567.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=1&deploy=1',
        header: 'OAuth realm="1234567", oauth_token="a", oauth_signature="b"',
        body: '{}',
      }),
    ).toBe(
      'POST 1234567.restlets.api.netsuite.com/app/site/hosting/restlet.nl · header with 3 parameters · body',
    );
  });

  it('says that no method is stated, and nothing of what is not there', () => {
    expect(lineOf({ url: 'https://a.example/b' })).toBe('method not stated, a.example/b');
    expect(lineOf({})).toBe('');
    expect(lineOf({ header: 'OAuth' })).toBe('header');
  });

  it('shows no long hex value of a path, which may be a secret', () => {
    const secret = '0123456789abcdef'.repeat(4);
    expect(lineOf({ url: `https://a.example/${secret}/x` })).not.toContain(secret.slice(0, 40));
  });
});
