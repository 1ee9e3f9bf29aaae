import { formDecode } from '../../text/form.ts';
import { percentDecode } from '../../text/percent.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { pathVariants } from '../places/url.ts';

export const urlPathDecoded = stepFault({
  id: 'url-path-decoded',
  step: 'pathDecoded',
  commonness: 'medium',
  title: 'The path was decoded before signing',
  did: 'signed the path decoded',
  what: 'The URL class or the router decoded escapes such as in `eid:A%20B`.',
  why: 'The path is signed as it is sent: RFC 5849 §3.4.1.2. NetSuite is believed to accept a decoded path, but not `+` decoded to a space.',
  fix: 'Use the escaped path: `EscapedPath()` in Go, `getRawPath()` in Java.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/oauthlib/oauthlib/issues/650',
      says: 'About escaped and decoded paths in the base string.',
    },
    {
      kind: 'pull',
      url: 'https://github.com/Cimpress-MCP/oauth_reverse_proxy/pull/5',
      says: 'Escaped paths in the signed URL.',
    },
    {
      kind: 'commit',
      url: 'https://github.com/dghubble/oauth1/commit/a738a7e',
      says: 'The signed URL takes the escaped path instead of the decoded one.',
    },
  ],
  variants: (given) =>
    pathVariants(given, 'pathDecoded', [
      ['', percentDecode],
      ['by the rules of forms, where + is a space', formDecode],
    ]),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/customer/eid:A+B%20C',
    ),
  ],
});
