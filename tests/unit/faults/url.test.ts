import { describe, expect, it } from 'vitest';
import type { StepFault } from '../../../src/engine/faults/kinds/define.ts';
import { oracleRequest } from '../../../src/engine/faults/examples/oracle.ts';
import { httpMethodMismatch } from '../../../src/engine/faults/http/method-mismatch.ts';
import { urlDefaultPort } from '../../../src/engine/faults/url/default-port.ts';
import { urlDoubleSlash } from '../../../src/engine/faults/url/double-slash.ts';
import { urlFragmentIncluded } from '../../../src/engine/faults/url/fragment-included.ts';
import { urlHostCase } from '../../../src/engine/faults/url/host-case.ts';
import { urlPathRewritten } from '../../../src/engine/faults/url/path-rewritten.ts';
import { urlStaleConstant } from '../../../src/engine/faults/url/stale-constant.ts';
import { urlTrailingSlash } from '../../../src/engine/faults/url/trailing-slash.ts';
import { urlWrongHost } from '../../../src/engine/faults/url/wrong-host.ts';
import { diagnose, readCase } from '../../../src/engine/index.ts';
import { flat } from '../../../src/engine/model/index.ts';
import { procedureFor } from '../../../src/engine/faults/slots/index.ts';
import { runToMac, withSteps } from '../../../src/engine/signing/index.ts';
import { exampleText, signatureOf } from '../../support/recipes.ts';

/** The base string URI of each variant of a fault, for a URL. */
function urisOf(fault: StepFault, url: string): readonly string[] {
  const { given } = readCase(exampleText(oracleRequest('GET', url), 'x'));
  return fault
    .variants(given)
    .map(({ runs }) => flat(runToMac(withSteps(procedureFor(given), runs), given).baseUri ?? []));
}

const host = 'https://123456.suitetalk.api.netsuite.com';

describe('faults of the signed URL', () => {
  it('append the usual port of the scheme, and none to another port', () => {
    expect(urisOf(urlDefaultPort, `${host}/a`)).toEqual([`${host}:443/a`]);
    expect(urisOf(urlDefaultPort, 'http://a.b/c')).toEqual(['http://a.b:80/c']);
    expect(urisOf(urlDefaultPort, `${host}:8443/a`)).toEqual([]);
  });

  it('resolve dot segments, and join slashes', () => {
    expect(urisOf(urlDoubleSlash, `${host}//a/./b/../c/..`)).toEqual([
      `${host}/a/./b/../c/..`,
      `${host}//a/`,
      `${host}///a/./b/../c/..`,
    ]);
  });

  it('leave the fragment where the code does not look for it', () => {
    expect(urisOf(urlFragmentIncluded, `${host}/a#b`)).toEqual([`${host}/a#b`]);
    expect(urisOf(urlFragmentIncluded, `${host}/a?c=d#b`)).toEqual([`${host}/a`, `${host}/a#b`]);
    expect(urisOf(urlFragmentIncluded, `${host}/a`)).toEqual([]);
  });

  it('write the account ID of a host in capitals only where it has letters', () => {
    expect(urisOf(urlHostCase, `${host}/a`)).toEqual([]);
    expect(urisOf(urlHostCase, 'https://1-sb1.app.netsuite.com/a')).toEqual([
      'https://1-SB1.app.netsuite.com/a',
    ]);
    expect(urisOf(urlHostCase, 'https://TD1.app.netsuite.com/a')).toEqual([
      'https://TD1.app.netsuite.com/a',
    ]);
  });

  it('sign a constant of the same service', () => {
    const root = `${host}/services/rest/record/v1`;
    expect(urisOf(urlStaleConstant, `${root}/customer/5/addressBook`)).toEqual([
      `${root}/customer`,
      `${root}/customer/5`,
      `${host}/services/rest/query/v1/suiteql`,
      root,
    ]);
    expect(urisOf(urlStaleConstant, `${host}/app/site/hosting/restlet.nl`)).toEqual([]);
  });

  it('add or remove a slash at the end of the path, an empty path being a slash', () => {
    expect(urisOf(urlTrailingSlash, `${host}/a`)).toEqual([`${host}/a/`]);
    expect(urisOf(urlTrailingSlash, `${host}/a/`)).toEqual([`${host}/a`]);
    expect(urisOf(urlTrailingSlash, host)).toEqual([host]);
  });

  it('sign other hosts of NetSuite, and of no one else', () => {
    expect(urisOf(urlWrongHost, `${host}/a`)).toEqual([
      'https://123456.restlets.api.netsuite.com/a',
      'https://123456.app.netsuite.com/a',
      'https://rest.netsuite.com/a',
      'https://webservices.netsuite.com/a',
      'https://system.netsuite.com/a',
      'https://123456-sb1.suitetalk.api.netsuite.com/a',
    ]);
    expect(urisOf(urlWrongHost, 'https://rest.netsuite.com/a')).toContain(
      'https://123456.restlets.api.netsuite.com/a',
    );
    expect(urisOf(urlWrongHost, 'https://example.com/a')).toEqual([]);
  });
});

it('the methods that are signed instead are the others', () => {
  const { given } = readCase(exampleText(oracleRequest('post', `${host}/a`), 'x'));
  expect(httpMethodMismatch.variants(given).map(({ label }) => label)).toEqual([
    'GET',
    'PATCH',
    'PUT',
    'DELETE',
    'HEAD',
  ]);
});

describe('a path that a URL class wrote anew', () => {
  const path = `${host}/services/rest/record/v1/customer/`;
  const signs = (text: string) => signatureOf(exampleText(oracleRequest('GET', path + text), ''));

  it.each([
    ['eid:A!B%20C', 'eid%3AA%21B%20C', 'with every mark but the slash escaped'],
    ['eid%3AA%20B', 'eid:A%20B', 'with the escapes of encodeURI'],
    ['eid:A%5BB%20C', 'eid:A[B%20C', 'with the escapes of a browser'],
    ['eid:A+B%20C', 'eid:A%20B%20C', 'with a + read as a space'],
    ['eid:A%c3%bcB', 'eid:A%C3%BCB', undefined],
    ['eid:A%2fB', 'eid:A%2FB', 'with its escapes in capitals'],
  ])(
    'was told as two mistakes that contradict: %s, signed as %s',
    async (sent, signed, variant) => {
      const text = exampleText(oracleRequest('GET', path + sent), await signs(signed));
      const diagnosis = await diagnose(text, { maxFaults: 2 });
      expect(diagnosis).toMatchObject({
        verdict: 'explained',
        recipes: [[{ id: 'url-path-rewritten', ...(variant === undefined ? {} : { variant }) }]],
      });
    },
  );

  it('is none where the path is only escaped or only decoded: these have their own mistakes', () => {
    expect(urisOf(urlPathRewritten, `${host}/a!b:c`)).toEqual([]);
    expect(urisOf(urlPathRewritten, `${host}/a%2Db`)).toEqual([]);
  });
});
