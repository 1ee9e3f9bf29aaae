import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formDecode, splitPairs } from '../../../src/engine/text/form.ts';

describe('splitPairs', () => {
  it('gives pairs that join to the text but for empty pieces', () => {
    const unit = fc.constantFrom(...Array.from('ab&=?;+%é#'), '&&', '==');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const joined = splitPairs(text).map(({ name, value }) =>
          value === null ? name : `${name}=${value}`,
        );
        expect(joined).toEqual(text.split('&').filter(Boolean));
      }),
      { numRuns: 1000 },
    );
  });
  it('never has `=` in a name', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('a=&')) }), (text) => {
        for (const { name } of splitPairs(text)) expect(name).not.toContain('=');
      }),
    );
  });
  it('tells a name alone from a name with an empty value', () => {
    expect(splitPairs('a&b=&=&=c')).toEqual([
      { name: 'a', value: null },
      { name: 'b', value: '' },
      { name: '', value: '' },
      { name: '', value: 'c' },
    ]);
  });
  it('agrees with URLSearchParams once decoded, wherever escapes are UTF-8', () => {
    const unit = fc.constantFrom(...Array.from('ab&=?;+é/'), '%26', '%3D', '%2B', '%C3%A9', '%20');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const ours = splitPairs(text).map(({ name, value }) => [
          formDecode(name),
          formDecode(value ?? ''),
        ]);
        // URLSearchParams drops one leading `?`, which is no part of a query.
        expect(ours).toEqual([...new URLSearchParams(`?${text}`)]);
      }),
      { numRuns: 1000 },
    );
  });
});
