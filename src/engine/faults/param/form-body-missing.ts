import { bodyVariants } from '../imitate/body.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const paramFormBodyMissing = stepFault({
  id: 'param-form-body-missing',
  step: 'bodySigned',
  commonness: 'low',
  title: 'The form in the body was not signed',
  did: 'left the fields of its form body out of the signature',
  what: 'Some libraries sign its fields for POST and forget PUT and PATCH.',
  why: 'The fields of a form are signed like query parameters: RFC 5849 §3.4.1.3.1.',
  fix: 'Add the decoded fields to the parameters before you sort, or send JSON, which is not signed.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/Kong/insomnia/issues/1137',
      says: 'The body’s parameters were not part of the signature.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/Kong/insomnia/issues/1854',
      says: 'A form body and the OAuth 1.0 signature.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/scribejava/scribejava/issues/286',
      says: 'A form body and the OAuth 1.0 signature in Java.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.1',
      says: 'Which parameters are signed, and where they come from.',
    },
  ],
  variants: (given) => bodyVariants(given, [['', () => []]]),
  examples: [
    {
      ...oracleRestlet,
      contentType: 'application/x-www-form-urlencoded',
      body: 'name=Acme&city=Oslo',
    },
  ],
});
