import { announcedMethod } from '../../signing/index.ts';
import { signingAs } from '../places/header-params.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

const spellings = ['HMAC-SHA256', 'HMAC-SHA1', 'HMAC-SHA-256', 'HMACSHA256', 'hmac-sha256'];

export const paramSigmethodMismatch = stepFault({
  id: 'param-sigmethod-mismatch',
  step: 'headerAlgorithm',
  commonness: 'medium',
  title: 'Another signature method was signed than sent',
  did: 'signed another `oauth_signature_method` than it sent',
  what: 'The name stands in two places, and one was changed from HMAC-SHA1, or spells it otherwise.',
  why: 'The server computes by the announced method: RFC 5849 §3.4. NetSuite takes HMAC-SHA256 alone (Oracle, section_1534941088).',
  fix: 'Keep the name in one constant, `HMAC-SHA256`, for the base string and the header.',
  sources: [
    {
      kind: 'page',
      url: 'https://github.com/usulix/laravel-netsuite',
      says: 'Reads the name from its configuration in two places.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.1',
      says: 'Which parameters are signed, and where they come from.',
    },
  ],
  variants: (given) => {
    const sent = announcedMethod(given);
    if (given.observed.kind === 'passport' || sent === '') return [];
    return spellings
      .filter((spelling) => spelling !== sent)
      .map((spelling) =>
        signingAs(`\`${spelling}\``, 'oauth_signature_method', spelling, 'headerAlgorithm'),
      );
  },
  examples: [oracleRestlet],
});
