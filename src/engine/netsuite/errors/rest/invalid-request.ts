import { oracle, reported } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const restInvalidRequest = netSuiteError({
  code: 'INVALID_REQUEST',
  title: 'The request could not be understood',
  answers: [
    {
      surface: 'REST',
      status: 400,
      text: 'The request could not be understood by the server due to malformed syntax.',
    },
    {
      surface: 'RESTlet',
      status: 400,
      text: 'The request could not be understood by the server due to malformed syntax.',
    },
  ],
  signature: 'unjudged',
  means:
    'The request is malformed. A RESTlet says so of a header whose signature method, version or timestamp it does not take, or which is no OAuth header by its syntax.',
  causes: [
    { of: 'hash-sha1-unsupported', tell: 'The header says `HMAC-SHA1`.' },
    { of: 'hash-sha256-declared-sha1', tell: 'It says so, and the signature is SHA-256.' },
    { of: 'hash-unknown', tell: 'The signature method has another name, or none.' },
    { of: 'hdr-values-unquoted', tell: 'The values have no quotes.' },
    { of: 'hdr-wrong-quotes', tell: 'The quotes are single or curly ones.' },
    { of: 'hdr-separator-wrong', tell: 'There is something else than commas between the values.' },
    { of: 'hdr-param-missing', tell: 'One of the `oauth_` names is not there.' },
    { of: 'hdr-version-wrong', tell: '`oauth_version` is not `1.0`.' },
    { of: 'time-float', tell: 'The timestamp is no whole number of seconds.' },
    { of: 'http-get-with-body', tell: 'A GET has a body.' },
  ],
  fix: 'Look at the header as it is sent; Debug shows what is wrong with its syntax.',
  // OAuth 2.0 answers the same text with `invalid_request` in small letters: that is another error.
  recognisedBy: /\bINVALID_REQUEST\b|due to malformed syntax(?<!\binvalid_request\b[^]{0,200})/,
  certainty: 'documented',
  sources: [
    oracle('section_4634920277', 'The errors of RESTlets.'),
    oracle('section_156570709583', 'The answer of REST.'),
    reported('https://github.com/suiteplus/nscabinet/pull/31', 'A RESTlet answered HMAC-SHA1 so.'),
    reported(
      'https://github.com/NetSweet/netsuite/issues/557',
      'A header without quotes was answered so; the signing key was wrong as well.',
    ),
  ],
});
