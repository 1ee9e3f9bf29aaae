import { beforeAll, describe, expect, it } from 'vitest';
import { readCase, trace, type GivenText } from '../../src/engine/index.ts';
import { flat } from '../../src/engine/model/index.ts';
import { readAuthorization } from '../../src/engine/parse/authorization.ts';
import { readPassport } from '../../src/engine/parse/soap.ts';
import { passportOrder } from '../../src/engine/signing/index.ts';
import type { Trace } from '../../src/engine/faults/slots/index.ts';
import { percentEncode } from '../../src/engine/text/percent.ts';
import { caseText, pairs, stage, textOf, tuples } from '../support/case.ts';
import vectors from './vectors.json';

type Vector = (typeof vectors)[number];
type RestVector = Extract<Vector, { url: string }>;
type SoapVector = Extract<Vector, { passport: object }>;

const isRest = (vector: Vector): vector is RestVector => vector.kind === 'rest';
const isSoap = (vector: Vector): vector is SoapVector => vector.kind === 'soap';

/** JSON has no tuples; every inner list of the file holds a name and a value. */
const pairsOf = (list: readonly (readonly string[])[]) =>
  pairs(...list.map(([name = '', value = '']) => [name, value] as const));

const title = ({ source, name }: Vector) => `${source} (${name})`;

/** The header as the client sends it, with a signature that must be replaced by the right one. */
function restCase(vector: RestVector): GivenText {
  const { method, url, realm, oauthParams, consumerSecret, tokenSecret } = vector;
  const printed = vector.expectedHeader?.replace(/(oauth_signature)="[^"]*"/, '$1="wrong"');
  return caseText({
    request: {
      method,
      url,
      headers: pairs(['content-type', vector.contentType ?? '']),
      body: vector.body ?? '',
    },
    header: [...(realm === null ? [] : pairs(['realm', realm])), ...pairsOf(oauthParams)],
    ...(printed === undefined ? {} : { observed: printed }),
    credentials: { consumerSecret, tokenSecret },
  });
}

function soapCase({ passport, consumerSecret, tokenSecret }: SoapVector): GivenText {
  const fields = passportOrder.map((name) => `<${name}>${passport[name]}</${name}>`).join('');
  const signature = '<signature algorithm="HMAC-SHA256">wrong</signature>';
  return caseText({
    observed: `<tokenPassport>${fields}${signature}</tokenPassport>`,
    credentials: { consumerSecret, tokenSecret },
  });
}

const byName = (list: readonly (readonly [string, string])[]) =>
  [...list].sort(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1));

it('all 31 vectors are here', () => {
  expect(vectors).toHaveLength(31);
  expect(new Set(vectors.map(({ name }) => name)).size).toBe(31);
});

describe.each(vectors.filter(isRest).map((vector) => [title(vector), vector] as const))(
  '%s',
  (_, vector) => {
    let traced: Trace;
    beforeAll(async () => {
      traced = await trace(readCase(restCase(vector)).given);
    });

    it('base string URI', () => {
      expect(textOf(traced, 'baseUri')).toBe(vector.normalizedUrl);
    });
    it('decoded query parameters', () => {
      expect(tuples(stage(traced, 'queryDecoded'))).toEqual(vector.queryParams);
    });
    it('decoded header parameters', () => {
      const expected = byName(tuples(pairsOf(vector.oauthParams)));
      expect(byName(tuples(stage(traced, 'headerSigned')))).toEqual(expected);
    });
    it('decoded body parameters', () => {
      expect(tuples(stage(traced, 'bodySigned'))).toEqual(vector.bodyParams);
    });
    it('normalized parameters', () => {
      const expected = decodeURIComponent(vector.expectedBaseString.split('&')[2] ?? '');
      expect(textOf(traced, 'joined').split('&')).toEqual(expected.split('&'));
    });
    it('base string', () => {
      expect(textOf(traced, 'baseString')).toBe(vector.expectedBaseString);
    });
    it('key', () => {
      expect(textOf(traced, 'key')).toBe(vector.expectedKey);
    });
    it('signature', () => {
      expect(textOf(traced, 'signature')).toBe(vector.expectedSignature);
    });
    it('escaped signature', () => {
      expect(percentEncode(textOf(traced, 'signature'))).toBe(vector.expectedSignatureEncoded);
    });
    it('header', () => {
      const printed = textOf(traced, 'header');
      const expected = vector.expectedHeader;
      if (expected?.includes('", ')) {
        expect(printed).toBe(expected);
        return;
      }
      const params = tuples(readAuthorization(printed).header.params);
      const realm = vector.realm === null ? [] : [['realm', vector.realm]];
      expect(params).toEqual(
        expected === null
          ? [...realm, ...vector.oauthParams, ['oauth_signature', vector.expectedSignature]]
          : tuples(readAuthorization(expected).header.params),
      );
    });
  },
);

describe.each(vectors.filter(isSoap).map((vector) => [title(vector), vector] as const))(
  '%s',
  (_, vector) => {
    let traced: Trace;
    beforeAll(async () => {
      traced = await trace(readCase(soapCase(vector)).given);
    });

    it('signed fields', () => {
      const fields = Object.fromEntries(tuples(stage(traced, 'passportFields')));
      expect(fields).toEqual(vector.passport);
    });
    it('encoded fields', () => {
      const parts = stage(traced, 'passportEncoded').map(flat);
      expect(parts).toEqual(vector.expectedBaseString.split('&'));
    });
    it('base string', () => {
      expect(textOf(traced, 'baseString')).toBe(vector.expectedBaseString);
    });
    it('key', () => {
      expect(textOf(traced, 'key')).toBe(vector.expectedKey);
    });
    it('signature', () => {
      expect(textOf(traced, 'signature')).toBe(vector.expectedSignature);
    });
    it('tokenPassport element', () => {
      const { passport, notices } = readPassport(textOf(traced, 'header'));
      expect(notices).toEqual([]);
      expect(passport?.signature?.text).toBe(vector.expectedSignature);
      expect(passport?.algorithm).toBe('HMAC-SHA256');
      for (const name of passportOrder) expect(passport?.[name]?.text).toBe(vector.passport[name]);
    });
  },
);

describe.each(vectors.filter(isSoap).flatMap((vector) => connectOf(vector)))(
  'SuiteAnalytics Connect: %s',
  (_, vector, password) => {
    it('the password is the base string, the signature and the algorithm', async () => {
      const traced = await trace(readCase(soapCase(vector)).given);
      const parts = [textOf(traced, 'baseString'), textOf(traced, 'signature'), 'HMAC-SHA256'];
      expect(parts.join('&')).toBe(password);
    });
  },
);

function connectOf(vector: SoapVector) {
  const { connectTokenPassword: password } = vector;
  return password === undefined ? [] : [[title(vector), vector, password] as const];
}

describe('printed signatures', () => {
  const printed = vectors.filter(({ printedSignature }) => printedSignature !== null);
  const signatureOf = async (name: string) => {
    const vector = vectors.find((candidate) => candidate.name === name);
    if (vector === undefined) throw new Error(`no vector ${name}`);
    const given = isRest(vector) ? restCase(vector) : soapCase(vector);
    const signature = textOf(await trace(readCase(given).given), 'signature');
    return [signature, percentEncode(signature)];
  };

  it.each(printed.filter(({ misprintOf }) => misprintOf !== undefined))(
    '$source prints a signature that is wrong for the inputs it states ($name)',
    async ({ printedSignature, misprintOf = '' }) => {
      expect(await signatureOf(misprintOf)).not.toContain(printedSignature);
    },
  );

  it.each(printed.filter(({ misprintOf, name }) => misprintOf !== name))(
    '$source prints the right signature of $name',
    async ({ printedSignature, name }) => {
      expect(await signatureOf(name)).toContain(printedSignature);
    },
  );
});
