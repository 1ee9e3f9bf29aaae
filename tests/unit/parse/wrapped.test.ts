import { describe, expect, test } from 'vitest';
import { diagnose, parse } from '../../../src/engine/index.ts';
import { rightExchange } from '../../support/right-exchange.ts';
import { rightEnvelope } from '../../support/right-passport.ts';

const { method, url, header, credentials } = rightExchange();
const { xml, password } = rightEnvelope();
const signed = `${url}&${[...header.matchAll(/(oauth_\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => `${name}=${value}`).join('&')}`;

/** Lines of a width, with what stands in front of each and at its end. */
const wrapped = (text: string, width: number, front = '', end = ''): string =>
  text
    .split('\n')
    .map((line) => (line.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(`${end}\n`))
    .join('\n')
    .replace(/^/gm, front);

const widths = [40, 60, 64, 66, 72, 73, 74, 75, 76, 77, 78, 79, 80, 100];

/** What a right paste is told, where it is not that it is right. */
async function accusation(text: string): Promise<unknown> {
  const { requests, notices } = parse(text);
  const [request = {}] = requests;
  const found = await diagnose(
    {
      request: {
        ...{ method: request.method ?? '', url: request.url ?? '', headers: [] },
        body: request.body ?? '',
      },
      ...{ observed: request.authorization ?? '', credentials },
    },
    { maxFaults: 1 },
  );
  const errors = found.findings.filter(({ level }) => level === 'error').map(({ code }) => code);
  const isNoticed = notices.some(({ code }) => code.startsWith('mend-'));
  return found.verdict === 'match' && errors.length === 0 && isNoticed
    ? undefined
    : { text, verdict: found.verdict, errors, isNoticed };
}

const fronts = [
  ...[
    ['', ''],
    ['> ', ''],
    ['>> ', ''],
    ['> > ', ''],
    ['| ', ''],
    ['    ', ''],
  ],
  ...[
    ['', '\\'],
    ['', '`'],
    ['', '^'],
  ],
] as const;

describe('a header that was wrapped on its way was told that it lacks its signature', () => {
  test.each(fronts)('with “%s” before and “%s” behind each line', async (front, end) => {
    for (const width of widths) {
      const text = wrapped(`Authorization: ${header}`, width, front, end);
      expect(await accusation(`${method} ${url}\n${text}\n`)).toBeUndefined();
    }
  });

  test.each(widths)('at %i columns, at any place of a name, a value, an escape', async (width) => {
    for (let shift = 0; shift < width; shift += 7) {
      const text = `${wrapped(`${'-'.repeat(shift)} Authorization: ${header}`, width)}\n`;
      expect(await accusation(`${method} ${url}\n${text}`)).toBeUndefined();
    }
  });

  test('is joined as it was', () => {
    for (const width of widths) {
      const [request] = parse(wrapped(`Authorization: ${header}`, width)).requests;
      expect(request?.authorization?.replace(/,(?=\S)/g, ', ')).toContain(header.slice(6));
    }
  });

  test('a header laid out by its client is left as it is', () => {
    const laidOut = `Authorization: ${header.replaceAll(', ', ',\n  ')}`;
    expect(parse(laidOut).notices.map(({ code }) => code)).not.toContain('mend-wrapped-header');
    expect(parse(laidOut).requests[0]?.authorization).toContain(',\n');
  });

  test('does not take the line below', () => {
    const below = `${wrapped(header, 72)}\nThanks\nBob`;
    expect(parse(below).requests[0]?.authorization).not.toContain('Thanks');
  });
});

describe('an envelope that was wrapped on its way was told that its values are wrong', () => {
  const oneLine = xml.replace(/\n\s*/g, '');
  test.each(fronts.slice(0, 7))(
    'with “%s” before and “%s” behind each line',
    async (front, end) => {
      for (let width = 40; width < 100; width += 1) {
        expect(await accusation(wrapped(oneLine, width, front, end))).toBeUndefined();
      }
    },
  );

  test('quoted, escaped as HTML, or encoded by mail', async () => {
    const escaped = xml.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const mailed = xml.replaceAll('=', '=3D').replace(/^.{70}(?=.)/gm, '$&=\n');
    for (const text of [
      xml.replace(/^/gm, '> '),
      escaped,
      wrapped(escaped, 72),
      `<log><message>${escaped}</message></log>`,
      mailed,
    ])
      expect(await accusation(text)).toBeUndefined();
  });
});

describe('what carries its signature elsewhere was not read once it was wrapped', () => {
  test.each(widths)('a signed URL at %i columns', async (width) => {
    for (const front of ['', '> ']) {
      expect(await accusation(wrapped(`GET ${signed}`, width, front))).toBeUndefined();
      expect(await accusation(`${wrapped(signed, width, front)}\nThanks\nBob`)).toBeUndefined();
    }
  });

  test.each(widths)('a token password at %i columns', async (width) => {
    expect(await accusation(wrapped(password, width))).toBeUndefined();
    expect(await accusation(wrapped(`PWD=${password}`, width, '> '))).toBeUndefined();
    expect(await accusation(`It is\n${wrapped(password, width)}\nand fails`)).toBeUndefined();
  });

  test.each(widths)('a curl command at %i columns', async (width) => {
    const command = `curl -X GET '${url}' -H 'Authorization: ${header}' -H 'Accept: */*' --compressed`;
    expect(await accusation(wrapped(command, width))).toBeUndefined();
  });
});

describe('what only looks wrapped', () => {
  test('a client that leaves its nonce out is still found in a wrapped header', async () => {
    const lacking = wrapped(header.replace(/oauth_nonce="[^"]*", /, ''), 72);
    expect(await accusation(`${method} ${url}\n${lacking}`)).toMatchObject({
      errors: ['hdr-param-missing'],
    });
  });

  test('a URL does not take the words below it', () => {
    for (const below of ['Thanks', 'consumer_key=abc', 'Authorization: x', '12345'])
      expect(parse(`GET ${url}\n${below}\n${header}`).requests[0]?.url).toBe(url);
  });

  test('a table and a trace of curl keep their marks', () => {
    const codes = (text: string) => parse(text).notices.map(({ code }) => code);
    expect(codes(`| a | b |\n| - | - |\n| url | ${url} |`)).not.toContain('mend-quote-marks');
    expect(codes(`> GET / HTTP/1.1\n> Authorization: ${header}\n>`)).not.toContain(
      'mend-quote-marks',
    );
  });
});
