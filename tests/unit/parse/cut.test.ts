import { describe, expect, test } from 'vitest';
import { diagnose, parse, type GivenText } from '../../../src/engine/index.ts';
import { readAuthorization } from '../../../src/engine/parse/authorization.ts';
import { readPassport } from '../../../src/engine/parse/soap.ts';
import { rightExchange } from '../../support/right-exchange.ts';
import { rightEnvelope } from '../../support/right-passport.ts';

const { method, url, header, credentials } = rightExchange();
const caseOf = (observed: string): GivenText => ({
  request: { method, url, headers: [], body: '' },
  ...{ observed, credentials },
});

/** The verdict, what is asked for, and what the client is accused of. */
async function said(observed: string) {
  const found = await diagnose(caseOf(observed), { maxFaults: 1 });
  const errors = found.findings.filter(({ level }) => level === 'error').map(({ code }) => code);
  return { verdict: found.verdict, missing: 'missing' in found ? found.missing : [], errors };
}

const marks = ['', '…', '...', '[truncated]', ' (truncated)', '… (120 more characters)', '…"}'];

describe('a header that a log had cut was told that it lacks parameters', () => {
  test.each(marks)('at any place, with “%s” behind it', async (mark) => {
    for (let length = header.length - 2; length > 60; length -= 7) {
      const cut = header.slice(0, length);
      // A text that ends behind a value, without a mark, is one that may have been sent.
      if (mark === '' && cut.endsWith('"')) continue;
      const { errors, verdict, missing } = await said(cut + mark);
      expect([cut.slice(-20), errors, verdict]).toEqual([cut.slice(-20), [], 'incomplete']);
      expect(['cut', 'masked']).toContain(missing.join());
    }
  });

  test('right behind the name of its signature, in a log with another line below', () => {
    const end = header.indexOf('oauth_signature="') + 'oauth_signature='.length;
    for (const mark of ['…', '...', '']) {
      const text = `DEBUG Authorization: ${header.slice(0, end)}${mark}\nDEBUG retry=2, wait: 5`;
      const [request] = parse(text).requests;
      expect(request?.authorization).toContain('oauth_signature=');
    }
  });

  test('in its signature, which the log then closed with its quote', async () => {
    const [before = '', signature = ''] = header.split('oauth_signature="');
    for (let length = 14; length < 40; length += 5) {
      const closed = `${before}oauth_signature="${signature.slice(0, length).replace(/%.?$/, '')}"`;
      const { verdict, missing, errors } = await said(closed);
      expect({ length, verdict, missing, errors }).toEqual({
        ...{ length, verdict: 'incomplete', missing: ['cut'], errors: [] },
      });
    }
  });

  test('is told where it was cut', () => {
    const text = `${header.slice(0, 200)}…`;
    const notice = readAuthorization(text).notices.find(({ code }) => code === 'auth-cut');
    expect(notice?.span?.end).toBe(text.length);
  });

  test('matches where only its last quote was lost', async () => {
    expect(await said(header.slice(0, -1))).toEqual({ verdict: 'match', missing: [], errors: [] });
  });

  test('does not take the line below into its value', () => {
    const text = `${header.slice(0, 150)}\ncurl "https://example.com"`;
    expect(readAuthorization(text).header.params.at(-1)?.value).not.toContain('curl');
  });
});

describe('a header that is whole', () => {
  test('is still told which parameter it lacks', async () => {
    const lacking = header.replace(/oauth_nonce="[^"]*", /, '');
    expect((await said(lacking)).errors).toContain('hdr-param-missing');
    expect((await said(header.replace(/, oauth_signature="[^"]*"/, ''))).errors).toContain(
      'hdr-param-missing',
    );
  });

  test('is judged where dots of a sentence stand behind it', async () => {
    const other = header.replace(/oauth_nonce="./, 'oauth_nonce="_');
    expect((await said(`${other}...`)).verdict).toBe('unexplained');
  });
});

test.each(['oauth_nonce', 'oauth_timestamp', 'oauth_consumer_key', 'oauth_signature', 'realm'])(
  '%s, shortened by a log, was judged as if it had been sent',
  async (name) => {
    for (const mask of ['12...89', '12…89', '12***89', '****', '[REDACTED]']) {
      const masked = header.replace(new RegExp(`${name}="[^"]*"`), `${name}="${mask}"`);
      const { errors, verdict, missing } = await said(masked);
      expect(errors).toEqual([]);
      expect([verdict, missing]).toEqual(
        name === 'realm' ? ['match', []] : ['incomplete', ['masked']],
      );
    }
  },
);

describe('an envelope that a log had cut was told that it is broken', () => {
  const { xml } = rightEnvelope();
  test.each(marks.slice(0, 5))('at any place, with “%s” behind it', async (mark) => {
    const start = xml.indexOf('consumerKey>');
    for (let length = xml.indexOf('tokenPassport>', start) - 6; length > start; length -= 11) {
      const text = { ...caseOf(xml.slice(0, length) + mark), credentials };
      const found = await diagnose(text, { maxFaults: 1 });
      expect(found.findings.filter(({ level }) => level === 'error')).toEqual([]);
      expect(['incomplete', 'match']).toContain(found.verdict);
    }
  });

  test('is read as far as it goes', () => {
    const { passport, notices } = readPassport(xml.slice(0, xml.indexOf('</urn1:nonce') - 3));
    expect(passport?.token?.text).toBe(credentials.token);
    expect(passport?.nonce).toBeUndefined();
    expect(notices.map(({ code }) => code)).toEqual(['soap-cut']);
  });

  test('matches where its signature is whole', async () => {
    const text = caseOf(xml.slice(0, xml.indexOf('</urn1:signature') + 9));
    expect((await diagnose(text)).verdict).toBe('match');
  });

  test('is still broken where what is around it goes on', () => {
    const open = xml.replace('</urn:tokenPassport>', '');
    expect(readPassport(open).notices.map(({ code }) => code)).toContain('soap-broken');
  });
});
