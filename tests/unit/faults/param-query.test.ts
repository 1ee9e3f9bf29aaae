import { describe, expect, it } from 'vitest';
import { readCase, type Given } from '../../../src/engine/index.ts';
import { flat } from '../../../src/engine/model/index.ts';
import type { StepFault } from '../../../src/engine/faults/kinds/define.ts';
import { oracleRequest } from '../../../src/engine/faults/examples/oracle.ts';
import { paramDoubleDecoded } from '../../../src/engine/faults/param/double-decoded.ts';
import { paramDupBracketIndex } from '../../../src/engine/faults/param/dup-bracket-index.ts';
import { paramDupLastWins } from '../../../src/engine/faults/param/dup-last-wins.ts';
import { paramEmptyDropped } from '../../../src/engine/faults/param/empty-dropped.ts';
import { paramExtraQueryMissing } from '../../../src/engine/faults/param/extra-query-missing.ts';
import { paramNovalueDropped } from '../../../src/engine/faults/param/novalue-dropped.ts';
import { paramNovalueNoEquals } from '../../../src/engine/faults/param/novalue-no-equals.ts';
import { paramPhpParseStrMangled } from '../../../src/engine/faults/param/php-parse-str-mangled.ts';
import { paramPlusLiteral } from '../../../src/engine/faults/param/plus-literal.ts';
import { paramQueryRaw } from '../../../src/engine/faults/param/query-raw.ts';
import { paramSemicolonSeparator } from '../../../src/engine/faults/param/semicolon-separator.ts';
import { paramValueCase } from '../../../src/engine/faults/param/value-case.ts';
import { paramZeroDropped } from '../../../src/engine/faults/param/zero-dropped.ts';
import { runToMac, withSteps } from '../../../src/engine/signing/index.ts';
import { oauth } from '../../../src/engine/faults/slots/index.ts';
import { exampleText } from '../../support/recipes.ts';

function givenOf(query: string): Given {
  const url = `https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?${query}`;
  return readCase(exampleText(oracleRequest('GET', url), 'x')).given;
}

/** The query's part of the normalized parameters under each variant of these faults together. */
function signed(query: string, ...faults: readonly StepFault[]): readonly string[] {
  const given = givenOf(query);
  const clients = faults.reduce(
    (before, fault) =>
      before.flatMap((client) => fault.variants(given).map(({ runs }) => withSteps(client, runs))),
    [oauth],
  );
  return clients.map((client) =>
    flat(runToMac(client, given).joined ?? [])
      .split('&')
      .filter((pair) => !pair.startsWith('oauth_'))
      .join('&'),
  );
}

describe('mistakes with the query’s parameters', () => {
  it('do not show in a request that gives them no occasion', () => {
    const faults = [
      paramDoubleDecoded,
      paramDupBracketIndex,
      paramDupLastWins,
      paramEmptyDropped,
      paramNovalueDropped,
      paramNovalueNoEquals,
      paramPhpParseStrMangled,
      paramPlusLiteral,
      paramQueryRaw,
      paramSemicolonSeparator,
      paramValueCase,
      paramZeroDropped,
    ];
    for (const fault of faults) expect(signed('script=6&deploy=1&q=a%20b', fault)).toEqual([]);
  });

  it('signs raw pairs with the escapes of the URL, of either case', () => {
    expect(signed("q=it's%2fa+b", paramQueryRaw)).toEqual(["q=it's%2fa+b"]);
  });

  it('keeps bare names apart from empty values', () => {
    expect(signed('a=&b', paramNovalueDropped)).toEqual(['a=']);
    expect(signed('a=&b', paramNovalueNoEquals)).toEqual(['a=&b', 'a&b']);
    expect(signed('a=&b', paramEmptyDropped)).toEqual(['']);
  });

  it('changes names as PHP does, arrays before their bracket alone', () => {
    expect(signed('a.b%20c=1&d.e%5Bf.g%5D=2&h.%5Bi=3', paramPhpParseStrMangled)).toEqual([
      'a_b_c=1&d_e%5Bf.g%5D=2&h__i=3',
    ]);
  });

  it('combines what PHP’s parse_str does: names, last values, arrays', () => {
    const faults = [paramPhpParseStrMangled, paramDupLastWins, paramDupBracketIndex];
    expect(signed('a.b=1&id=1&id=2&x%5B%5D=1&x%5B%5D=2', ...faults)[0]).toBe(
      'a_b=1&id=2&x%5B0%5D=1&x%5B1%5D=2',
    );
  });

  it('drops empty values before repeated names are merged', () => {
    expect(signed('a=1&a=2&a=&b=', paramDupLastWins, paramEmptyDropped)).toEqual(['a=2']);
  });

  it('writes numbers and booleans in other ways', () => {
    expect(signed('a=true&b=FALSE&c=1234.50', paramValueCase)).toEqual([
      'a=True&b=FALSE&c=1234.50',
      'a=true&b=false&c=1234.50',
      'a=true&b=FALSE&c=1234%2C50',
      'a=true&b=FALSE&c=1234.5',
      'a=true&b=FALSE&c=1%2C234.50',
    ]);
  });

  it('makes separate parameters of what stands between semicolons', () => {
    expect(signed('a=1;b=2;c', paramSemicolonSeparator)).toEqual(['a=1&b=2&c=']);
  });

  it('tells no two ways apart that come to the same', () => {
    expect(signed('a=%252B', paramDoubleDecoded)).toEqual(['a=%2B']);
    expect(signed('offset=0', paramZeroDropped)).toEqual(['']);
  });
});

it('a partly signed query did not name what was left out: it does, and never by a value', () => {
  const labelsOf = (query: string) =>
    paramExtraQueryMissing.variants(givenOf(query)).map(({ label }) => label);
  expect(labelsOf('script=6&deploy=1&limit=50&start%20at=x')).toEqual([
    'left out: `limit` and another text',
  ]);
  expect(labelsOf('script=6&deploy=1')).toEqual(['']);
});
