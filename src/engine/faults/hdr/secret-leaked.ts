import { headerWith } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { oracleSecrets } from '../examples/oracle.ts';
import { paramsOf, passportOf, secretsOf } from '../checking/context.ts';
import { trimSecret } from '../../signing/index.ts';

export const hdrSecretLeaked = checkFault({
  id: 'hdr-secret-leaked',
  topic: 'header',
  commonness: 'rare',
  title: 'A secret stands in the header',
  did: 'sent a secret along with the request',
  what: 'The consumer secret and the token secret are only used to sign. Here one of them, or a parameter with such a name, travels in the request, where proxies and logs can keep it.',
  why: 'The secrets make up the key of the HMAC and never leave the client: RFC 5849 §3.4.2 and §4.6.',
  fix: 'Take it out of the request. Then reset the consumer secret on the integration record, or make a new token.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-4.6',
      says: 'Why the credentials of a client have to stay secret.',
    },
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/bridgehead_4249032125.html',
      says: 'How to reset the credentials of an integration record.',
    },
  ],
  find,
  examples: [
    {
      header: headerWith('oauth_version', 'oauth_token_secret="0000", oauth_version'),
    },
    {
      header: headerWith('fjaLirsIcCGVZWzBX0pg', oracleSecrets.consumerSecret),
      ...oracleSecrets,
    },
  ],
});

function find(context: CheckContext): Sighting | undefined {
  // Where an ID and a secret are the same, the mix-up has a finding of its own: credentials-same.
  const params = paramsOf(context).filter(
    ({ name }) => name !== 'oauth_consumer_key' && name !== 'oauth_token',
  );
  if (params.some(({ name }) => /(?:consumer|token|client|oauth)_?secret$/i.test(name))) {
    return { level: 'error', title: 'A parameter of the header is named like a secret.' };
  }
  const sent = params.flatMap(({ name, value }) => [name, value]);
  const { nonce, signature } = passportOf(context) ?? {};
  sent.push(nonce?.text ?? '', signature?.text ?? '');
  const leaked = secretsOf(context).find(({ value }) => {
    const secret = trimSecret(value);
    // A shorter one could stand there by chance.
    return secret.length >= 8 && sent.some((text) => text.includes(secret));
  });
  if (leaked === undefined) return undefined;
  return { level: 'error', title: `The ${leaked.name} stands in what was sent.` };
}
