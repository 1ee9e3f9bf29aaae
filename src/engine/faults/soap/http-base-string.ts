import type { Given } from '../../model/index.ts';
import { segment } from '../../model/index.ts';
import { announcedHash, runToMac, withSteps, type Param } from '../../signing/index.ts';
import { oauth, type Run } from '../slots/index.ts';
import { stepFault, type Variant } from '../kinds/define.ts';
import { passportRequest } from '../examples/passport.ts';

/** What an OAuth client calls the fields that it knows; it signs no account. */
const oauthNames: Readonly<Record<string, string>> = {
  consumerKey: 'oauth_consumer_key',
  token: 'oauth_token',
  nonce: 'oauth_nonce',
  timestamp: 'oauth_timestamp',
};

export const soapHttpBaseString = stepFault({
  id: 'soap-http-base-string',
  step: 'passportEncoded',
  commonness: 'medium',
  title: 'A passport was signed like a REST request',
  did: 'signed method, URL and parameters instead of the five fields',
  what: 'Code for REST was used for SOAP: the base string begins with `POST`.',
  why: 'A passport signs account, consumer key, token, nonce, timestamp, joined by `&` (Oracle, section_4395630653); RFC 5849 §3.4.1 is for HTTP.',
  fix: 'Join exactly these five by `&`, and sign that with the same key.',
  sources: [
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_4395630653.html',
      says: 'What a passport is signed from.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1',
      says: 'The base string of an HTTP request.',
    },
  ],
  variants: (given) =>
    given.request.url === '' || given.observed.kind !== 'passport'
      ? []
      : [
          signedAsRest('with `oauth_version`', given, [['oauth_version', '1.0']]),
          signedAsRest('without `oauth_version`', given, []),
        ],
  examples: [passportRequest()],
});

type Added = readonly (readonly [name: string, value: string])[];

function signedAsRest(label: string, given: Given, more: Added): Variant {
  const method = `HMAC-${announcedHash(given).replace('-', '')}`;
  const added = ([['oauth_signature_method', method], ...more] as Added).map(
    ([name, value]): Param => ({ name, value, from: { kind: 'oauth', key: `oauth.${name}` } }),
  );
  const passportEncoded: Run<'passportEncoded'> = ({ passportFields }) => {
    const sent = passportFields.flatMap((field) => {
      const name = oauthNames[field.name];
      return name === undefined ? [] : [{ ...field, name }];
    });
    const client = withSteps(oauth, {
      methodChosen: () => segment('POST', { kind: 'method', key: 'method' }),
      headerChosen: () => [...sent, ...added],
      bodySigned: () => [],
    });
    return runToMac(client, given).parts ?? [];
  };
  return { label, runs: { passportEncoded } };
}
