import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCharacter } from '../../support/any-text.ts';
import { looksLikePassport, readPassport } from '../../../src/engine/parse/soap.ts';
import { passportOrder } from '../../../src/engine/signing/index.ts';
import type { Trace } from '../../../src/engine/faults/slots/index.ts';
import { textOf, traceOf } from '../../support/case.ts';

const values = { account: '1', consumerKey: 'ck', token: 'tk', nonce: 'nn', timestamp: '7' };
const all = { ...values, signature: 's+/=', algorithm: 'HMAC-SHA256' };

/** The text of each element, by its name, with the algorithm. */
function read(xml: string) {
  const { passport } = readPassport(xml);
  if (passport === undefined) return undefined;
  const names = [...passportOrder, 'signature'] as const;
  const texts = names.map((name) => [name, passport[name]?.text] as const);
  return { ...Object.fromEntries(texts), algorithm: passport.algorithm };
}

const codes = (xml: string) => readPassport(xml).notices.map(({ code }) => code);

/** A passport with a prefix and attributes on its tags. */
function passport(prefix = '', attributes = '', inner = prefix): string {
  const fields = passportOrder.map((name) => `<${inner}${name}>${values[name]}</${inner}${name}>`);
  return [
    `<${prefix}tokenPassport${attributes}>`,
    ...fields,
    `<${inner}signature algorithm="HMAC-SHA256">s+/=</${inner}signature>`,
    `</${prefix}tokenPassport>`,
  ].join('\n  ');
}

const envelope = (header: string) => `<?xml version="1.0" encoding="UTF-8"?>
<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">
 <soap:Header>${header}</soap:Header><soap:Body><get/></soap:Body>
</soap:Envelope>`;

const messages = 'urn:messages_2025_2.platform.webservices.netsuite.com';
const core = 'urn:core_2025_2.platform.webservices.netsuite.com';

describe('a tokenPassport is read', () => {
  it.each([
    ['bare', passport()],
    ['in an envelope', envelope(passport())],
    ['with a default namespace', envelope(passport('', ` xmlns="${messages}"`))],
    ['with one prefix for all', envelope(passport('ns1:', ` xmlns:ns1="${messages}"`))],
    ['with the prefix declared elsewhere', envelope(passport('q-1.x:'))],
    [
      'with children of another namespace',
      envelope(passport('m:', ` xmlns:m="${messages}" xmlns:c="${core}"`, 'c:')),
    ],
    ['with children without a prefix', envelope(passport('m:', ` xmlns:m="${messages}"`, ''))],
    [
      'with Oracle’s optional attributes',
      envelope(
        passport(
          '',
          ' soap:actor="http://schemas.xmlsoap.org/soap/actor/next" soap:mustUnderstand="0"',
        ),
      ),
    ],
    ['on one line', passport().replaceAll('\n  ', '')],
    ['with Windows line ends', envelope(passport()).replaceAll('\n', '\r\n')],
    ['after a byte order mark', `\uFEFF${envelope(passport())}`],
    ['with names in another letter case', passport().replace(/consumerKey/g, 'ConsumerKey')],
    ['with attributes in single quotes', passport().replaceAll('"', "'")],
    ['with a comment', passport().replace('<token>', '<!-- <nonce>no</nonce> --><token>')],
    ['with a comment inside a value', passport().replace('>tk<', '>t<!-- x -->k<')],
    ['in CDATA', passport().replace('>tk<', '><![CDATA[tk]]><').replace('>1<', '><![CDATA[1]]><')],
    ['with entities', passport().replace('s+/=', 's&#43;&#x2F;&#x3d;')],
    [
      'with an unknown element',
      passport().replace('<token>', '<extra><nonce>no</nonce></extra><token>'),
    ],
    ['with an empty unknown element', passport().replace('<token>', '<extra/><token>')],
    [
      'with the algorithm among attributes',
      passport().replace(' algorithm', ' a:type="x" algorithm'),
    ],
    ['in XML that is broken before it', `<a><b x=1></c>&nope;<${passport()}`],
    ['in XML that is broken after it', `${passport()}</soap:Header><soap:Body`],
    ['after a log line', `2026-11-24 POST /services <<< ${envelope(passport())}`],
  ])('%s', (_, xml) => {
    expect(looksLikePassport(xml)).toBe(true);
    expect(read(xml)).toEqual(all);
    expect(readPassport(xml).notices).toEqual([]);
  });

  it('with an element that is not closed, which is named', () => {
    const xml = passport().replace('</nonce>', '');
    expect(read(xml)).toEqual({ ...all, nonce: expect.stringMatching(/^nn\s*$/) as unknown });
    const { notices } = readPassport(xml);
    expect(notices.map(({ message }) => message)).toEqual([
      'The XML of the tokenPassport is broken: <nonce> is not closed.',
    ]);
  });

  it('in any order of its elements, the signed order being fixed', async () => {
    const fields = passport().split('\n  ');
    const [open = '', close = ''] = [fields[0], fields.at(-1)];
    const xml = [open, ...fields.slice(1, -1).reverse(), close].join('');
    const traced: Trace = await traceOf({ observed: xml });
    expect(textOf(traced, 'baseString')).toBe('1&ck&tk&nn&7');
  });
  it('with the white space of its values, which is not signed', async () => {
    const xml = passport().replace('>tk<', '>\n  tk\t<');
    expect(readPassport(xml).passport?.token?.text).toBe('\n  tk\t');
    expect(textOf(await traceOf({ observed: xml }), 'baseString')).toBe('1&ck&tk&nn&7');
  });
  it.each(['HMAC_SHA256', 'HMAC-SHA1', ''])(
    'with its algorithm as it stands: `%s`',
    (algorithm) => {
      expect(read(passport().replace('HMAC-SHA256', algorithm))?.algorithm).toBe(algorithm);
    },
  );
  it('without an algorithm', () => {
    expect(read(passport().replace(/ algorithm="[^"]*"/, ''))?.algorithm).toBeUndefined();
  });
  it('with entities of `& < > " \'` in a value', () => {
    const xml = passport().replace('>tk<', '>&amp;&lt;&gt;&quot;&apos;&amp;lt;<');
    expect(read(xml)).toMatchObject({ token: '&<>"\'&lt;' });
  });
  it('with what is missing undefined, and what is empty empty', () => {
    expect(read('<tokenPassport><token/><nonce></nonce></tokenPassport>')).toMatchObject({
      account: undefined,
      token: '',
      nonce: '',
    });
  });
  it('the first one, when two stand in the text', () => {
    expect(read(passport() + passport().replace('>tk<', '>other<'))).toEqual(all);
  });
  it('with a span for each element that holds its text', () => {
    const xml = envelope(`😀\r\n${passport('n:')}`);
    const { passport: found } = readPassport(xml);
    for (const name of passportOrder) {
      const { start, end } = found?.[name]?.span ?? { start: 0, end: 0 };
      expect(xml.slice(start, end)).toBe(`<n:${name}>${values[name]}</n:${name}>`);
    }
  });
  it('and not the one in a comment before it', () => {
    expect(read(`<!-- ${passport().replace('>tk<', '>old<')} -->${passport()}`)).toEqual(all);
  });
  it('and nothing after it, when it is empty', () => {
    const xml = '<h><tokenPassport/><x><account>9</account></x></h>';
    expect(readPassport(xml).passport?.account).toBeUndefined();
  });
});

describe('broken XML inside the element', () => {
  it.each([
    ['has a tag without `>`', passport().replace('<tokenPassport>', '<tokenPassport')],
    ['has an element that is not closed', `<h>${passport().replace('</nonce>', '')}</h>`],
    ['is not closed itself', `<Header>${passport().replace('</tokenPassport>', '')}</Header>`],
  ])('is a notice with its place: %s', (_, xml) => {
    const { notices } = readPassport(xml);
    expect(notices.map(({ code }) => code)).toContain('soap-broken');
    for (const { span } of notices) {
      expect(span?.start).toBeGreaterThanOrEqual(0);
      expect(span?.end).toBeLessThanOrEqual(xml.length);
    }
  });
  it('is read as far as it can be', () => {
    // Oracle prints it so: no `>` after the opening tag, and a quote missing (section_1534941295).
    const xml = passport('', ' soap:mustUnderstand="0').replace('="0>', '="0');
    expect(read(xml)).toEqual(all);
    expect(codes(xml)).toContain('soap-broken');
  });
});

describe('nothing is found', () => {
  it.each([
    '',
    'OAuth realm="1"',
    '<soap:Envelope/>',
    'tokenPassport',
    '<xtokenPassport>',
    '</tokenPassport>',
    '< tokenPassport >',
  ])('in `%s`, and a notice says so', (text) => {
    expect(readPassport(text).passport).toBeUndefined();
    expect(codes(text)).toEqual(['soap-no-passport']);
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    ...[
      '<tokenPassport>',
      '</tokenPassport>',
      '<m:tokenPassport ',
      '<account>',
      '</account>',
      '<token/>',
    ],
    ...['<', '>', '/', '"', "'", '=', '&', '&#x110000;', '&#xD800;', '&lol;', '<!--', '-->', '<!'],
    ...['<![CDATA[', ']]>', '<?', '?>', 'algorithm="', 'é', '😀', '\uD83D', '\0', '\r\n', ' '],
  );
  it.each([
    ['of the element’s own pieces', fc.string({ unit: piece, maxLength: 40 })],
    ['of any characters', fc.string({ unit: anyCharacter, maxLength: 100 })],
  ])('%s is read without a throw', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const { passport: found, notices } = readPassport(`<tokenPassport>${text}`);
        expect(found).toBeDefined();
        expect(notices.length).toBeLessThanOrEqual(50);
        readPassport(text);
      }),
      { numRuns: 3000 },
    );
  });

  const megabyte = (repeated: string) => repeated.repeat(Math.ceil(1_000_000 / repeated.length));
  const lol = '<!ENTITY lol9 "&lol8;&lol8;&lol8;&lol8;&lol8;&lol8;&lol8;&lol8;&lol8;&lol8;">';
  it.each([
    ['100,000 levels', '<a>'.repeat(100_000) + '</a>'.repeat(100_000)],
    ['a megabyte of open tags', megabyte('<a>')],
    ['a megabyte of passports', megabyte('<tokenPassport>')],
    ['a megabyte of empty elements', megabyte('<a/>')],
    ['a megabyte of `<`', megabyte('<')],
    ['a megabyte of open comments', megabyte('<!--')],
    ['a megabyte of open CDATA', megabyte('<![CDATA[')],
    ['a megabyte of attributes', `<a ${megabyte('a="1" ')}>`],
    ['a megabyte of quotes', `<a ${megabyte('"')}>`],
    ['a megabyte of ampersands', megabyte('&')],
    ['a megabyte of line ends', megabyte('\r\n')],
    ['a megabyte of end tags without `>`', megabyte('</tokenPassport ')],
    ['a billion laughs', `<!DOCTYPE lolz [${lol.repeat(1000)}]><account>&lol9;</account>`],
  ])('of %s is read without a throw, before, in and after the element', (_, noise) => {
    for (const xml of [noise, `<tokenPassport>${noise}`, `${noise}${passport()}`]) {
      expect(readPassport(xml).notices.length).toBeLessThanOrEqual(50);
    }
    expect(read(`${passport()}${noise}`)).toEqual(all);
  });
  it('expands no entity but XML’s own', () => {
    const xml = `<!DOCTYPE l [<!ENTITY a "x">]><tokenPassport><token>&a;</token></tokenPassport>`;
    expect(read(xml)).toMatchObject({ token: '&a;' });
  });
});

describe('what stands there twice', () => {
  it('was passed over in silence: a second passport is told of, and the first one read', () => {
    const other = passport().replace('>ck<', '>other<');
    expect(codes(envelope(passport() + other))).toEqual(['soap-second-passport']);
    expect(read(envelope(passport() + other))).toEqual(all);
    expect(codes(envelope(`${passport()}<!-- ${other} -->`))).toEqual([]);
  });

  it('was passed over in silence: a doubled element is told of, and the first one read', () => {
    const xml = passport().replace('<account>', '<account>1</account><account>');
    expect(readPassport(xml).notices).toMatchObject([
      {
        code: 'soap-doubled',
        level: 'warning',
        message: 'The element account stands in the tokenPassport twice. The first one was read.',
      },
    ]);
    expect(read(xml)).toEqual(all);
  });
});
