import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/engine/index.ts';
import { noCredentials, type Finding } from '../../../src/engine/model/index.ts';
import { inspect } from '../../../src/engine/diagnose/inspect.ts';
import { headerWith, oracleHeader, oracleTime } from '../../../src/engine/faults/examples/check.ts';
import { oracleSecrets } from '../../../src/engine/faults/examples/oracle.ts';
import { readCase } from '../../../src/engine/input.ts';
import { percentEncode } from '../../../src/engine/text/percent.ts';
import { signatureOf } from '../../support/recipes.ts';

const url = 'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/employee/40';
const request = { method: 'GET', url, headers: [], body: '' };

/** Oracle's request with another header, looked at so many seconds after it was signed. */
function troubles(observed: string, later = 0): readonly string[] {
  const read = readCase({ request, observed, credentials: noCredentials });
  const isTrouble = ({ level }: Finding) => level === 'error' || level === 'warning';
  const findings = inspect({ ...read, now: (oracleTime + later) * 1000 });
  return findings.filter(isTrouble).map(({ code }) => code);
}

describe('a header', () => {
  test('with half-escaped or lower-case escapes of the signature does no harm', () => {
    expect(troubles(headerWith('zY%3D', 'zY='))).toEqual([]);
    expect(troubles(headerWith('%2B', '%2b'))).toEqual([]);
  });

  test('that is percent-encoded as a whole lacks neither its scheme nor its parameters', () => {
    expect(troubles(percentEncode(oracleHeader))).toEqual(['hdr-whole-encoded']);
  });

  test('with two realms gives one finding', () => {
    expect(troubles(headerWith('realm="123456"', 'realm="123456", realm="123456"'))).toEqual([
      'realm-quoted-twice',
    ]);
  });

  test('may have its realm anywhere: the order is free', () => {
    const last = `${headerWith('realm="123456", ', '')}, realm="123456"`;
    expect(troubles(last)).toEqual([]);
  });
});

describe('a timestamp', () => {
  test('is taken for local time where some zone is that far from UTC', () => {
    for (const hours of [1, -1, 5, -5.5, -5.75, 12, -14]) {
      expect(troubles(oracleHeader, hours * 3600)).toContain('time-local');
    }
  });
  test('is not taken for local time where no zone is', () => {
    for (const hours of [0, 0.05, 0.25, 0.65, 1.25, 15, -15, 24 * 365]) {
      expect(troubles(oracleHeader, hours * 3600)).not.toContain('time-local');
    }
  });
});

test('a clock that is read twice is found in SOAP as well', async () => {
  const passport = (timestamp: string, signature: string) =>
    '<tokenPassport><account>123456</account><consumerKey>ck</consumerKey><token>tk</token>' +
    `<nonce>fjaLirsIcCGVZWzBX0pg</nonce><timestamp>${timestamp}</timestamp>` +
    `<signature algorithm="HMAC-SHA256">${signature}</signature></tokenPassport>`;
  const text = (timestamp: string, signature: string) => ({
    request: { method: 'POST', url, headers: [], body: '' },
    observed: passport(timestamp, signature),
    credentials: { ...noCredentials, ...oracleSecrets },
  });
  const signed = await signatureOf(text('1508242304', 'x'));
  const diagnosis = await diagnose(text('1508242306', signed));
  expect(diagnosis).toMatchObject({
    verdict: 'explained',
    recipes: [[{ id: 'time-regenerated', variant: '2 seconds before' }]],
  });
});
