import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditTokenValidityTooBroad = netSuiteError({
  code: 'TokenValidityTooBroad',
  title: 'The JWT is valid for too long',
  answers: [{ surface: 'Login Audit Trail', text: 'OAuth 2.0' }],
  signature: 'unjudged',
  means:
    '`exp` lies too far after `iat`. Oracle’s pages differ on how far: less than 60 minutes on one, two hours on another.',
  causes: [],
  fix: 'Keep `exp` less than 60 minutes after `iat`.',
  recognisedBy: /\bTokenValidityTooBroad\b/i,
  certainty: 'documented',
  sources: [
    oracle('subsect_158324637123', 'The Detail values of OAuth 2.0.'),
    oracle('section_162790605110', 'The limit of 60 minutes.'),
  ],
});
