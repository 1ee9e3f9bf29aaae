import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Call } from '../../src/app/view/call/call.ts';
import { copiesOfCall } from '../../src/app/view/call/copies.ts';
import { textOf } from '../../src/app/view/copy.ts';
import { splitUrl, urlAsSent } from '../../src/engine/text/url.ts';
import { hostileText } from '../support/shell-texts.ts';

/** A request as it arrived. */
interface Arrived {
  readonly method: string | undefined;
  readonly target: string | undefined;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

let last: Arrived | undefined;
let origin = '';

const utf8 = (octets: string): string => Buffer.from(octets, 'latin1').toString();

async function take(request: IncomingMessage): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  const { method, url: target, rawHeaders } = request;
  const headers = rawHeaders
    .map((name, at) => [name, utf8(rawHeaders[at + 1] ?? '')] as const)
    .filter((_, at) => at % 2 === 0);
  last = { method, target, headers, body: Buffer.concat(chunks).toString() };
}

const server = createServer((request, response) => {
  void take(request).then(() => response.end());
});

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has an address with that port.
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

/** As UTF-8 has it: a half of a surrogate pair is sent as U+FFFD. */
const sent = (text: string): string => Buffer.from(text).toString();

/** What is to arrive of a call: its target without the fragment, its headers without blanks around them. */
function expected({ method, url, headers, body, signed }: Call): unknown {
  const { path, query } = splitUrl(url);
  const values = [{ name: 'Authorization', value: signed }, ...headers];
  return {
    ...{ method, target: `${path}${query === null ? '' : `?${query}`}`, body: sent(body) },
    headers: expect.arrayContaining(
      values.map(({ name, value }) => [name, sent(value)]),
    ) as unknown,
  };
}

const text = hostileText.map((one) => one.replace(/\p{Cc}/gu, ''));
const call: fc.Arbitrary<Call> = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE'),
  url: text.map((one) => urlAsSent(`${origin}/a/${one}`)),
  headers: text.map((one) => [
    { name: 'Content-Type', value: `text/plain;a=${one}.` },
    { name: 'Prefer', value: 'transient' },
  ]),
  body: hostileText.map((one) => one.replaceAll('\0', '')),
  signed: text.map((one) => `OAuth realm="${one}", oauth_signature="a%2Bb%3D"`),
});

const run = promisify(execFile);

test('curl for bash, when it is run, sends what was signed, byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(call, async (one) => {
      last = undefined;
      await run('bash', ['--norc', '-c', textOf(copiesOfCall(one)[0])]);
      expect(last).toEqual(expected(one));
    }),
    { numRuns: 300 },
  );
});

test('raw HTTP, when it is written to a server, is the request that was signed', async () => {
  await fc.assert(
    fc.asyncProperty(call, async (one) => {
      last = undefined;
      const socket = connect(Number(splitUrl(origin).port), '127.0.0.1');
      const raw = copiesOfCall({ ...one, url: one.url.replace(/#.*/s, '') }).find(
        ({ label }) => label === 'Copy as raw HTTP',
      );
      socket.end(textOf(raw));
      await once(socket.resume(), 'close');
      expect(last).toEqual(expected(one));
    }),
    { numRuns: 300 },
  );
});
