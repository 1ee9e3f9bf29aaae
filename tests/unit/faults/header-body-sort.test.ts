import { describe, expect, it } from 'vitest';
import { readCase, type Given } from '../../../src/engine/index.ts';
import { flat } from '../../../src/engine/model/index.ts';
import type { StepFault } from '../../../src/engine/faults/kinds/define.ts';
import { oracleRequest, oracleRestlet } from '../../../src/engine/faults/examples/oracle.ts';
import { paramBodyAnyTypeIncluded } from '../../../src/engine/faults/param/body-any-type-included.ts';
import { paramCallbackRaw } from '../../../src/engine/faults/param/callback-raw.ts';
import { paramJsonBodyIncluded } from '../../../src/engine/faults/param/json-body-included.ts';
import { paramJsonStringAsName } from '../../../src/engine/faults/param/json-string-as-name.ts';
import { paramJsonStringByIndex } from '../../../src/engine/faults/param/json-string-by-index.ts';
import { paramNameMisspelt } from '../../../src/engine/faults/param/name-misspelt.ts';
import { paramNonceMissing } from '../../../src/engine/faults/param/nonce-missing.ts';
import { paramRealmIncluded } from '../../../src/engine/faults/param/realm-included.ts';
import { paramSigmethodMissing } from '../../../src/engine/faults/param/sigmethod-missing.ts';
import { paramVersionSignedNotSent } from '../../../src/engine/faults/param/version-signed-not-sent.ts';
import { sortBeforeEncoding } from '../../../src/engine/faults/sort/before-encoding.ts';
import { sortByPairString } from '../../../src/engine/faults/sort/by-pair-string.ts';
import { sortCaseInsensitive } from '../../../src/engine/faults/sort/case-insensitive.ts';
import { sortCulture } from '../../../src/engine/faults/sort/culture.ts';
import { sortDupValuesUnsorted } from '../../../src/engine/faults/sort/dup-values-unsorted.ts';
import { sortNatural } from '../../../src/engine/faults/sort/natural.ts';
import { sortNestedArray } from '../../../src/engine/faults/sort/nested-array.ts';
import { sortReverse } from '../../../src/engine/faults/sort/reverse.ts';
import { sortTemplateOrder } from '../../../src/engine/faults/sort/template-order.ts';
import { sortValuesRaw } from '../../../src/engine/faults/sort/values-raw.ts';
import { runToMac, withSteps } from '../../../src/engine/signing/index.ts';
import { oauth } from '../../../src/engine/faults/slots/index.ts';
import { exampleText } from '../../support/recipes.ts';

/** The normalized parameters under each variant of a fault. */
function normalized(given: Given, fault: StepFault): readonly string[] {
  return fault
    .variants(given)
    .map(({ runs }) => flat(runToMac(withSteps(oauth, runs), given).joined ?? []));
}

/** Without the pairs of the header. */
const others = (text: string): string =>
  text
    .split('&')
    .filter((pair) => !pair.startsWith('oauth_'))
    .join('&');

const givenBody = (body: string, contentType = 'application/json'): Given =>
  readCase(exampleText({ ...oracleRestlet, url: 'https://h.test/', contentType, body }, 'x')).given;

const givenQuery = (query: string): Given =>
  readCase(exampleText(oracleRequest('GET', `https://h.test/?${query}`), 'x')).given;

const givenHeader = (header: string): Given =>
  readCase(exampleText({ ...oracleRestlet, url: 'https://h.test/', header }, 'x')).given;

describe('mistakes with the body', () => {
  const signed = (body: string, fault: StepFault): readonly string[] =>
    normalized(givenBody(body), fault).map(others);

  it('writes JSON values as JavaScript does, and nested ones in each usual way', () => {
    expect(signed('{"a":null,"b":true,"c":1.0}', paramJsonBodyIncluded)).toEqual([
      'a=null&b=true&c=1',
    ]);
    expect(signed('{"l":[1,2],"o":{"x":"y"}}', paramJsonBodyIncluded)).toEqual([
      'l=1&l=2&o=%5Bobject%20Object%5D',
      'l=1%2C2&o=%5Bobject%20Object%5D',
      'l=%5B1%2C2%5D&o=%7B%22x%22%3A%22y%22%7D',
      'l%5B%5D=1&l%5B%5D=2&o%5Bx%5D=y',
      'l%5B0%5D=1&l%5B1%5D=2&o%5Bx%5D=y',
    ]);
  });

  it('takes any body without a throw', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    for (const body of [
      '',
      '{',
      'null',
      '7',
      '{"toString":1,"o":{"toString":2}}',
      deep,
      '\uD800',
    ]) {
      for (const fault of [
        paramJsonBodyIncluded,
        paramJsonStringAsName,
        paramJsonStringByIndex,
        paramBodyAnyTypeIncluded,
      ]) {
        expect(() => signed(body, fault)).not.toThrow();
      }
    }
  });

  it('walks no body that is long or that the encoder refuses', () => {
    expect(signed('{}', paramJsonStringByIndex)).toEqual(['0=%7B&1=%7D']);
    expect(signed('x'.repeat(2001), paramJsonStringByIndex)).toEqual([]);
    expect(signed('{"a":"😀"}', paramJsonStringByIndex)).toEqual([]);
  });

  it('splits a body that is no form, and leaves a form to the right step', () => {
    const form = givenBody('a=1', 'application/x-www-form-urlencoded');
    expect(signed('<a b="c+d"/>', paramBodyAnyTypeIncluded)).toEqual([
      '%3Ca%20b=%22c%20d%22%2F%3E',
      '%3Ca%20b=%22c%2Bd%22%2F%3E',
    ]);
    expect(normalized(form, paramBodyAnyTypeIncluded)).toEqual([]);
  });
});

describe('mistakes with the header’s parameters', () => {
  const header = 'OAuth realm="1", oauth_nonce="n", oauth_timestamp="7", oauth_version="1.0"';
  const signed = (text: string, fault: StepFault) => normalized(givenHeader(text), fault);

  it('leaves out one parameter', () => {
    expect(signed(header, paramNonceMissing)).toEqual(['oauth_timestamp=7&oauth_version=1.0']);
    expect(signed(header, paramSigmethodMissing)).toEqual([]);
  });

  it('adds what is not signed by right, and only what can be added', () => {
    expect(signed(header, paramRealmIncluded)[0]).toMatch(/&realm=1$/);
    expect(signed(header, paramVersionSignedNotSent)).toEqual([]);
    expect(signed('OAuth oauth_nonce="n"', paramVersionSignedNotSent)).toEqual([
      'oauth_nonce=n&oauth_version=1.0',
    ]);
  });

  it('spells names as the header does, or as it should have', () => {
    expect(signed('OAuth oauth_timeStamp="7"', paramNameMisspelt)).toContain('oauth_timeStamp=7');
    expect(signed('OAuth oauth_consumerkey="k"', paramNameMisspelt)).toEqual([
      'oauth_consumer_key=k',
    ]);
  });

  it('encodes the callback not at all, twice, or has `oob` in its place', () => {
    expect(signed('OAuth oauth_callback="a%3Ab"', paramCallbackRaw)).toEqual([
      'oauth_callback=a:b',
      'oauth_callback=a%253Ab',
      'oauth_callback=oob',
    ]);
    expect(signed('OAuth oauth_callback="oob"', paramCallbackRaw)).toEqual([]);
  });
});

describe('mistakes in sorting', () => {
  const signed = (query: string, fault: StepFault): readonly string[] =>
    normalized(givenQuery(query), fault).map(others);

  it('do not show in a request whose names are plain', () => {
    for (const fault of [
      sortBeforeEncoding,
      sortByPairString,
      sortCaseInsensitive,
      sortCulture,
      sortDupValuesUnsorted,
      sortNatural,
      sortNestedArray,
      sortValuesRaw,
    ]) {
      expect(signed('script=6&deploy=1&q=a%20b', fault), fault.id).toEqual([]);
    }
  });

  it.each([
    ['a=2&a1=1', sortByPairString, 'a1=1&a=2'],
    ['a%5B0%5D=1&a1=2', sortBeforeEncoding, 'a1=2&a%5B0%5D=1'],
    ['a=%C3%A9&a=z', sortValuesRaw, 'a=z&a=%C3%A9'],
    ['B=1&a=2', sortCaseInsensitive, 'a=2&B=1'],
    ['B=1&a=2', sortCulture, 'a=2&B=1'],
    ['Ab=1&aB=2&ab=3', sortCulture, 'ab=3&aB=2&Ab=1'],
    ['a_b=1&aB=2', sortCulture, 'a_b=1&aB=2'],
    ['a-b=1&aa=2&ac=3', sortCulture, 'aa=2&a-b=1&ac=3'],
    ['a10=1&a2=2', sortNatural, 'a2=2&a10=1'],
    ['a=9&a=3', sortDupValuesUnsorted, 'a=9&a=3'],
    ['b=1&a%5B2%5D=x&a%5B10%5D=y', sortNestedArray, 'a%5B2%5D=x&a%5B10%5D=y&b=1'],
    ['a=1&b=2', sortReverse, 'b=2&a=1'],
    ['script=6&deploy=1&id=7', sortTemplateOrder, 'deploy=1&script=6&id=7'],
  ])('%s', (query, fault, expected) => {
    expect(signed(query, fault)[0]).toBe(expected);
  });

  it('sees the names that a JSON body may bring in', () => {
    expect(sortCaseInsensitive.variants(givenBody('{"B":1,"a":2}'))).not.toEqual([]);
  });
});
