import fc from 'fast-check';
import type { Body, Wish } from './npm-clients.ts';

type Write = (text: string) => string;

const strict: Write = (text) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** Spaces as `+`. */
const asForm: Write = (text) => strict(text).replaceAll('%20', '+');

/** With what URL classes leave as it is. */
const loose: Write = (text) =>
  strict(text).replace(/%(?:3D|2F|3F|3A|2C|21|28|29|2A|40|5B|5D)/g, decodeURIComponent);

const write = fc.constantFrom(strict, asForm, loose);

interface Entry {
  readonly name: string;
  readonly value: string;
  readonly writeValue: Write;
}

const entry: fc.Arbitrary<Entry> = fc.record({
  name: fc.oneof(
    fc.constantFrom('script', 'deploy', 'limit', 'offset', 'q', 'Q', 'q2', 'q-1'),
    fc.constantFrom('a[b]', 'a b', 'é', 'x!'),
  ),
  value: fc.oneof(
    fc.constantFrom('1', '0', 'false', '', 'a b', 'id=5', '=', 'x/y:z,', '!', '(*)'),
    fc.constantFrom('é', '日', '~', '?', '+', '%41', '100%', "it's", 'A', 'a?b=c'),
  ),
  writeValue: write,
});

/** Values of one name, which stands in the query so often. */
const repeats = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ['', '1'],
      ['', '1', '2'],
      ['2', '1'],
      ['é', '~'],
      ['7', '7'],
      ['1', ''],
    ),
  },
);

const query = fc
  .record({
    entries: fc.uniqueArray(entry, { maxLength: 3, selector: ({ name }) => name }),
    repeats,
    writeName: write,
  })
  .map(({ entries, repeats: values, writeName }) => {
    // oauth-1.0a drops the first value of `ids` alone, which no fault can tell from other values that
    // are empty, or that it empties at their `=`.
    const isDropped = values[0] === '' && values.length > 2;
    const others = isDropped ? entries.filter(({ value }) => !/^(?:=|$)/.test(value)) : entries;
    const repeated = values.map((value): Entry => ({ name: 'ids', value, writeValue: strict }));
    return [...others, ...repeated].map(({ name, value, writeValue }) => ({
      name,
      value,
      written: `${writeName(name)}=${writeValue(value)}`,
    }));
  });

const seldom = (...texts: readonly string[]) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.constantFrom(...texts) },
  );

const base = fc
  .tuple(
    fc.oneof(
      { weight: 3, arbitrary: fc.constant('1234567.restlets.api.netsuite.com') },
      { weight: 1, arbitrary: fc.constant('TSTDRV1234567.suitetalk.api.netsuite.com') },
      { weight: 1, arbitrary: fc.constant('user:pw@1234567.suitetalk.api.netsuite.com') },
    ),
    seldom(':443', ':8443'),
    fc.constantFrom(
      '/services/rest/record/v1/salesOrder',
      '/services/rest/record/v1/salesOrder/7/!transform/(a)',
      '/services/rest/record/v1/customer/eid%3AA%20B',
      '/',
      '',
    ),
  )
  .map((pieces) => `https://${pieces.join('')}`);

const body: fc.Arbitrary<Body> = fc.oneof(
  fc.constant<Body>({ kind: 'none' }),
  fc
    .record({
      sql: fc.constantFrom<unknown>('SELECT 1', 0, false, null, ['a', 'b'], { a: 1 }, 'é=1'),
      note: fc.constantFrom('x y', ''),
    })
    .map((json): Body => ({ kind: 'json', json })),
  fc
    .record({ memo: fc.constantFrom('a b', '1'), 'c[d]': fc.constantFrom('é', '!') })
    .map((form): Body => ({ kind: 'form', form })),
);

/** Requests that programs send to NetSuite, with what libraries stumble over. */
export const generatedWish: fc.Arbitrary<Wish> = fc
  .record({
    method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'),
    base,
    query,
    end: seldom('&', '#top'),
    body,
  })
  .map(({ method, base: start, query: pairs, end, body: sent }) => {
    const mark = pairs.length === 0 && end !== '&' ? '' : '?';
    return {
      method,
      url: `${start}${mark}${pairs.map(({ written }) => written).join('&')}${end}`,
      query: pairs.map(({ name, value }) => ({ name, value })),
      body: method === 'GET' || method === 'DELETE' ? { kind: 'none' } : sent,
    };
  });
