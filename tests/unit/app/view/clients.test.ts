import { describe, expect, it } from 'vitest';
import { knownClients } from '../../../../src/app/view/clients.ts';

const ref = (id: string, variant = '') => ({ id, variant });

describe('known clients', () => {
  it('are named with their version, and with what brings the mistake out', () => {
    const [first] = knownClients([ref('param-value-truncated-at-equals', 'at `=`')]);
    expect(first).toEqual({
      name: 'oauth-1.0a 2.2.6',
      when: ' with a value that holds `=`',
      fix: expect.stringContaining('without its query') as string,
      sources: expect.arrayContaining([expect.stringContaining('https://')]) as string[],
    });
  });

  it('have no version and no occasion where none is known', () => {
    expect(knownClients([ref('enc-lower-hex', 'everywhere')])).toMatchObject([
      { name: '`HttpUtility.UrlEncode`', when: '', fix: 'Use `Uri.EscapeDataString`.' },
    ]);
  });

  it('make all mistakes of a recipe, each occasion said once', () => {
    const timbal = knownClients([ref('param-query-missing'), ref('param-added-after-signing')]);
    expect(timbal).toHaveLength(1);
    expect(timbal[0]?.when).toBe(' before commit 3a9a73d');
    const oauth1a = knownClients([ref('url-default-port'), ref('param-second-question-truncated')]);
    expect(oauth1a.map(({ when }) => when)).toEqual([
      ' with `:443` in the URL and with a second `?` in the URL',
    ]);
    expect(knownClients([ref('param-query-missing'), ref('out-base64-nopad')])).toEqual([]);
  });

  it('make one mistake of a recipe, where none makes them all', () => {
    const nopad = ref('out-base64-nopad');
    const recipe = [ref('url-default-port'), nopad];
    expect(knownClients(recipe)).toEqual([]);
    expect(knownClients(recipe, [nopad]).map(({ name }) => name)).toEqual([
      'Perl’s `hmac_sha256_base64`',
    ]);
  });
});
