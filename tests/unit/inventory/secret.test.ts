import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { holdsSecret } from '../../../src/inventory/index.ts';

const digestOf = (number: number): Buffer => createHash('sha256').update(String(number)).digest();

test('a secret of 32 octets in base64 is known in 98 of 100 cases, and in hex always', () => {
  const digests = Array.from({ length: 1000 }, (_, number) => digestOf(number));
  const known = (spell: (digest: Buffer) => string): number =>
    digests.filter((digest) => holdsSecret(`it is ${spell(digest)}, I think`)).length;
  expect(known((digest) => digest.toString('base64'))).toBeGreaterThan(980);
  expect(known((digest) => digest.toString('base64url'))).toBeGreaterThan(980);
  expect(known((digest) => digest.toString('hex'))).toBe(1000);
});

test.each([
  `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.${digestOf(1).toString('base64url')}`,
  '-----BEGIN PRIVATE KEY-----\nMIIE',
])('a JWT and a PEM block are secrets: %s', (text) => {
  expect(holdsSecret(text)).toBe(true);
});

test.each([
  'https://1234567-sb1.app.netsuite.com/app/setup/accesstokens.nl?whence=Setup2026',
  'Setup > Users/Roles/Manage_Roles/New/IntegrationRole2026',
  'customscript_acme_restlet_order_export_v2',
  'ACMEIntegrationOrderExportRestletProduction2026',
  'Rotated 2026-11-25, see ticket INT-20443 and change CHG0031337',
  '5c8f1a52-7d1e-4c1b-9a3e-2f6d8c0b1a9e',
  'the secret is in the vault, under NetSuite/Production/WebShop/TokenSecret',
])('what people write about a token is no secret: %s', (text) => {
  expect(holdsSecret(text)).toBe(false);
});
