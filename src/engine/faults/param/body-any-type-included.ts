import { isFormBody } from '../../signing/index.ts';
import { formDecode, splitPairs } from '../../text/form.ts';
import { bodyVariants, type BodyReading } from '../imitate/body.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

const asForm: BodyReading = (body) =>
  splitPairs(body).map(({ name, value }) => ({
    name: formDecode(name),
    value: formDecode(value ?? ''),
  }));

const notDecoded: BodyReading = (body) =>
  splitPairs(body).map(({ name, value }) => ({ name, value: value ?? '' }));

const readings: readonly (readonly [label: string, reading: BodyReading])[] = [
  ['decoded', asForm],
  ['not decoded', notDecoded],
];

export const paramBodyAnyTypeIncluded = stepFault({
  id: 'param-body-any-type-included',
  step: 'bodySigned',
  commonness: 'low',
  title: 'A body that is no form was signed as one',
  did: 'split a body that is no form at `&` and `=`, and signed the pieces',
  what: 'Its type was not looked at, so XML, multipart or JSON becomes parameters.',
  why: 'A body is signed only when its type is `application/x-www-form-urlencoded`: RFC 5849 §3.4.1.3.1.',
  fix: 'Look at the Content-Type before you read the body as a form.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/chao/RESTClient/issues/105',
      says: 'An XML body was split at its first `=` and signed; all values are in the report.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/requests/requests-oauthlib/issues/40',
      says: 'Concerns a body that is no form.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/ruby-oauth/oauth/issues/5',
      says: 'Concerns a body that is no form.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.1',
      says: 'Which parameters are signed, and where they come from.',
    },
  ],
  variants: (given) =>
    isFormBody(given) || !/[=&]/.test(given.request.body) ? [] : bodyVariants(given, readings),
  examples: [{ ...oracleRestlet, contentType: 'application/xml', body: '<a b="c"/>' }],
});
