import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSession, type Session } from '../../../../src/app/state/session.svelte.ts';
import { times } from '../../../support/depth.ts';
import { judgedAtOnce } from '../../../support/judged-session.ts';
import { rightExchange, type RightExchange } from '../../../support/right-exchange.ts';

/** A right request, and its URL as somebody types it, who escapes only what would mean something else. */
interface Right extends RightExchange {
  readonly rawUrl: string;
}

const words = fc.string({
  unit: fc.constantFrom(...Array.from('aZ09-._~!\'()*;:@&=+$,/?#%é ü|[]{}"<>^`\\😀')),
  maxLength: 8,
});
const name = fc
  .oneof(fc.constantFrom('q', 'script', 'limit', 'customer'), words)
  .map((one) => one || 'x');
/** What is no dot segment, which clients take out before they send. */
const segment = fc
  .string({
    unit: fc.constantFrom(...Array.from('aB7-._~é ü:@{}"<>^`')),
    minLength: 1,
    maxLength: 8,
  })
  .filter((one) => !/^\s*\.{0,2}\s*$/.test(one));
/** Of a path only what ends it is escaped by hand. */
const rawPath = (host: string, segments: readonly string[]): string =>
  host.includes('restlets')
    ? '/app/site/hosting/restlet.nl'
    : `/services/rest/record/v1/${segments.map((one) => one.trim()).join('/')}`;
const escapedPath = (path: string): string =>
  path.replace(/[^\w\-.~:@/]/gu, (mark) => encodeURIComponent(mark));

const right = fc
  .record({
    seed: fc.nat(1_000_000),
    method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'),
    host: fc.constantFrom(
      '1234567-sb1.restlets.api.netsuite.com',
      '1234567-sb1.suitetalk.api.netsuite.com',
    ),
    query: fc.array(fc.tuple(name, words), { maxLength: 4 }),
    segments: fc.array(segment, { maxLength: 3 }),
  })
  .map(({ segments, ...parts }): Right => {
    const path = rawPath(parts.host, segments);
    const exchange = rightExchange({ ...parts, path: escapedPath(path) });
    const raw = (text: string): string =>
      text.replace(/[&=+#%]/g, (mark) => encodeURIComponent(mark));
    const search = parts.query.map((pair) => pair.map(raw).join('=')).join('&');
    // A blank at the end of what is typed is nobody's.
    const rawUrl = `https://${parts.host}${path}${search === '' ? '' : `?${search}`}`;
    return { ...exchange, rawUrl: /\s$/.test(rawUrl) ? exchange.url : rawUrl };
  });

const http = ({ method, url, header }: Right): string => {
  const { host, pathname, search } = new URL(url);
  return `${method} ${pathname}${search} HTTP/1.1\nHost: ${host}\nAuthorization: ${header}\n`;
};
const secretsOf = ({ credentials: { consumerSecret, tokenSecret } }: Right) => ({
  consumerSecret,
  tokenSecret,
});
const settings = ({ credentials }: Right): string =>
  `CONSUMER_SECRET=${credentials.consumerSecret}\nTOKEN_SECRET=${credentials.tokenSecret}`;

/** The ways in which a right request comes upon the page, and the verdicts that are just. */
const ways: Readonly<
  Record<string, readonly [(session: Session, one: Right, other: Right) => void, readonly string[]]>
> = {
  'the method is not stated': [
    (session, one) => {
      session.update({ url: one.url, header: one.header, ...secretsOf(one) });
    },
    ['match'],
  ],
  'the URL is typed raw': [
    (session, one) => {
      session.update({
        method: one.method,
        url: one.rawUrl,
        header: one.header,
        ...secretsOf(one),
      });
    },
    ['match'],
  ],
  'another exchange is chosen': [
    (session, one, other) => {
      session.addPaste(`${http(other)}\n${http(one)}`);
      session.chooseRequest(1);
      session.update(secretsOf(one));
    },
    ['match'],
  ],
  'words stand before the header': [
    (session, one) => {
      session.addPaste(`DEBUG ${one.method} ${one.url}\nconst auth = '${one.header}';`);
      session.update(secretsOf(one));
    },
    ['match', 'incomplete'],
  ],
  'a second paste replaces the first, with its secrets': [
    (session, one, other) => {
      session.addPaste(`${http(other)}\n${settings(other)}`);
      session.addPaste(`${http(one)}\n${settings(one)}`);
    },
    ['match'],
  ],
  'a second paste comes over the typed secrets of the first': [
    (session, one, other) => {
      session.addPaste(http(other));
      session.update(secretsOf(other));
      session.addPaste(http(one));
    },
    ['incomplete', 'match'],
  ],
  'a header alone comes over a whole request': [
    (session, one, other) => {
      session.addPaste(http(other));
      session.update(secretsOf(one));
      session.addPaste(`Authorization: ${one.header}`);
    },
    ['incomplete', 'match'],
  ],
  'a URL was typed for another': [
    (session, one, other) => {
      session.update({ url: other.url, ...secretsOf(one) });
      session.addPaste(http(one));
    },
    ['incomplete', 'match'],
  ],
};

test('right requests: none is accused, however it comes upon the page', async () => {
  const way = fc.constantFrom(...Object.keys(ways));
  await fc.assert(
    fc.asyncProperty(way, right, right, async (how, one, other) => {
      const [bring, just] = ways[how] ?? [() => undefined, []];
      const session = createSession();
      bring(session, one, other);
      const { verdict, errors } = await judgedAtOnce(session);
      expect([how, ...errors]).toEqual([how]);
      expect({
        way,
        url: one.url,
        isJust: just.includes(verdict ?? 'wrong'),
        verdict,
      }).toMatchObject({
        isJust: true,
      });
    }),
    { numRuns: times(200, 5_000) },
  );
}, 600_000);
