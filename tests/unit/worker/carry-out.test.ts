import { describe, expect, it } from 'vitest';
import { trace, type GivenText } from '../../../src/engine/index.ts';
import { flat } from '../../../src/engine/model/index.ts';
import { cutParsed, cutTraces } from '../../../src/worker/bounded.ts';
import { carryOut } from '../../../src/worker/carry-out.ts';
import type { Reading } from '../../../src/worker/protocol.ts';
import { tooMuchIn } from '../../../src/worker/size.ts';

const header =
  'OAuth oauth_consumer_key="k", oauth_token="t", oauth_nonce="n", oauth_timestamp="1", oauth_signature_method="HMAC-SHA256", oauth_signature="AAAA"';

function withParameters(count: number, body = ''): GivenText {
  return {
    request: {
      method: 'GET',
      url: `https://1234567.restlets.api.netsuite.com/a?${'a=1&'.repeat(count)}z=1`,
      headers: [],
      body,
    },
    observed: header,
    credentials: {
      ...{ account: '1234567', consumerKey: 'k', token: 't' },
      ...{ consumerSecret: 'c'.repeat(64), tokenSecret: 'd'.repeat(64) },
    },
  };
}

const reading = async (text: GivenText): Promise<Reading> =>
  (await carryOut({ kind: 'read', text, now: 0 }, {})) as Reading;

/** About as many octets as a structured clone of it takes. */
const weight = (value: unknown): number => JSON.stringify(value).length;

describe('what the page gets of a long case', () => {
  it('is no more for fifteen thousand parameters than for five thousand', async () => {
    const [some, many] = [
      await reading(withParameters(5000)),
      await reading(withParameters(15_000)),
    ];
    expect(weight(many)).toBeLessThan(weight(some) * 1.1);
    expect(many.isCut).toBe(true);
  });

  it('tells how much there is in truth', async () => {
    const { right, counts } = await reading(withParameters(6000));
    expect(right.stages.collected).toHaveLength(1000);
    // 6,000 times `a`, one `z`, and five of the header.
    expect(counts).toMatchObject({ collected: 6006, sorted: 6006 });
    expect(flat(right.stages.baseString ?? [])).toMatch(/… [\d,]+ more characters$/);
  });

  it('has the whole header, which is copied to be sent', async () => {
    const { right } = await reading(withParameters(6000));
    expect(flat(right.stages.header ?? [])).toContain('oauth_signature="');
  });

  it('is judged on the whole text: a parameter behind all that is shown counts', async () => {
    const text = withParameters(6000);
    const signed = await reading(text);
    const observed = flat(signed.right.stages.header ?? []);
    const kinds = [observed, observed].map(async (sent, at) => {
      const url = text.request.url.replace('z=1', at === 0 ? 'z=1' : 'z=2');
      const { diagnosis } = await reading({
        ...text,
        request: { ...text.request, url },
        observed: sent,
      });
      return diagnosis?.verdict;
    });
    expect(await Promise.all(kinds)).toEqual(['match', undefined]);
  });

  it('shows the place where the client parted from the road, however far behind', async () => {
    const text = withParameters(6000);
    const url = text.request.url.replace('z=1', 'z=2');
    const other = { ...text, request: { ...text.request, url } };
    const { right, client } = cutTraces(await trace(text), await trace(other));
    expect(flat(right.stages.joined ?? [])).toMatch(/^[\d,]+ characters before …a=1&.*&z=1$/);
    expect(flat(client?.stages.joined ?? [])).toMatch(/&z=2$/);
    expect(right.stages.sorted?.at(-1)).toMatchObject({ name: 'z', value: '1' });
    expect(client?.stages.sorted?.at(-1)).toMatchObject({ name: 'z', value: '2' });
  });
});

describe('what is too much', () => {
  it('is said with the number, and nothing of it is judged', async () => {
    const { tooMuch, diagnosis, findings, right } = await reading(withParameters(1_250_000 - 1));
    expect(tooMuch).toBe(
      'This holds 1,250,000 parameters. Up to 20,000 are signed here, so nothing is judged.',
    );
    expect(diagnosis).toEqual({ verdict: 'incomplete', missing: [], findings: [] });
    expect([findings, right.stages]).toEqual([[], {}]);
  });

  it('is no body that is not signed, however long', async () => {
    const text = withParameters(1, 'x'.repeat(5_000_000));
    expect(tooMuchIn(text)).toBe('');
    const { read, diagnosis } = await reading(text);
    expect(diagnosis).toBeUndefined();
    expect(read.given.request.body).toMatch(/… 4,980,000 more characters$/);
  });
});

it('of a long paste the page gets the first requests, and is told how many there are', () => {
  const headers = [
    { name: 'Cookie', value: 'a=b' },
    { name: 'content-type', value: 'text/plain' },
  ];
  const requests = Array.from({ length: 5100 }, (_, at) => ({ url: `https://a.b/${at}`, headers }));
  const parsed = cutParsed({ recognised: [], requests, credentials: [], notices: [] });
  expect(parsed.requests).toHaveLength(5000);
  expect(parsed.requests[0]).toEqual({ url: 'https://a.b/0', headers: headers.slice(1) });
  expect(parsed.notices).toEqual([expect.objectContaining({ code: 'requests-left-out' })]);
  expect(parsed.notices[0]?.message).toContain('5,100 requests');
});
