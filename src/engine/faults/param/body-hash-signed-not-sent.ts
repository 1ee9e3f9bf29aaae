import type { Given } from '../../model/index.ts';
import { announcedHash } from '../../signing/index.ts';
import { base64 } from '../../text/base64.ts';
import { utf8 } from '../../text/bytes.ts';
import { digest, type OwnHash } from '../../text/sha.ts';
import { changing } from '../places/changing.ts';
import { stepFault } from '../kinds/define.ts';
import { headerParamOf, namesSent, unsignedVariants } from '../places/header-params.ts';
import { oracleRestlet } from '../examples/oracle.ts';

const name = 'oauth_body_hash';

/** The extension names SHA-1; clients of HMAC-SHA256 take SHA-256 instead. */
const hashes = (given: Given): readonly OwnHash[] =>
  announcedHash(given) === 'SHA-1' ? ['SHA-1', 'SHA-256'] : ['SHA-256', 'SHA-1'];

export const paramBodyHashSignedNotSent = stepFault({
  id: 'param-body-hash-signed-not-sent',
  step: 'headerBodyHash',
  commonness: 'low',
  title: 'A hash of the body is on one side only',
  did: 'has `oauth_body_hash` in the signature or in the header, and not in both',
  what: 'An extension of OAuth 1.0 hashes the body and adds the hash to the parameters.',
  why: 'Every parameter that is sent is signed, and no other: RFC 5849 §3.4.1.3.1. Oracle does not ask for a hash of the body (section_1534941088).',
  fix: 'Switch the body hash off, or both send it and sign it.',
  sources: [
    {
      kind: 'pull',
      url: 'https://github.com/dobesv/axios-oauth-1.0a/pull/32',
      says: 'The hash was sent and not signed.',
    },
    {
      kind: 'pull',
      url: 'https://github.com/Kong/mashape-oauth/pull/13',
      says: 'Adds the extension to a client.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.1',
      says: 'Which parameters are signed, and where they come from.',
    },
  ],
  variants: (given) => {
    if (given.observed.kind === 'passport') return [];
    if (namesSent(given).has(name)) return unsignedVariants(given, name, 'headerBodyHash');
    return hashes(given).map((hash) => ({
      label: `its ${hash}, signed and not sent`,
      runs: changing('headerBodyHash', (params) => [
        ...params,
        headerParamOf(name, base64(digest(hash, utf8(given.request.body)))),
      ]),
    }));
  },
  examples: [
    { ...oracleRestlet, contentType: 'application/json', body: '{"id":7}' },
    {
      ...oracleRestlet,
      contentType: 'application/json',
      body: '{"id":7}',
      header: `${oracleRestlet.header}, oauth_body_hash="r5RZrFNsAyJd4JQPYzAL7g%3D%3D"`,
    },
  ],
});
