import type { Given } from '../../model/index.ts';
import { trimSecret, type Param } from '../../signing/index.ts';
import { stepFault } from '../kinds/define.ts';
import { headerParamOf, signingToo } from '../places/header-params.ts';
import { oracleRestlet } from '../examples/oracle.ts';

type SecretName = 'oauth_token_secret' | 'oauth_consumer_secret';

const ways: readonly { readonly label: string; readonly names: readonly SecretName[] }[] = [
  { label: 'as `oauth_token_secret`', names: ['oauth_token_secret'] },
  { label: 'as `oauth_consumer_secret`', names: ['oauth_consumer_secret'] },
  { label: 'both of them', names: ['oauth_token_secret', 'oauth_consumer_secret'] },
];

function secretParam({ credentials }: Given, name: SecretName): Param {
  const credential = name === 'oauth_token_secret' ? 'tokenSecret' : 'consumerSecret';
  const key = `secret.${credential}`;
  return headerParamOf(name, trimSecret(credentials[credential]), { kind: 'secret', key });
}

export const paramSecretIncluded = stepFault({
  id: 'param-secret-included',
  step: 'headerSecrets',
  commonness: 'rare',
  title: 'A secret was signed as a parameter',
  did: 'signed a secret as if it were a parameter',
  what: 'The list of parameters holds the secrets too.',
  why: 'The secrets belong in the key and nowhere else: RFC 5849 §3.4.2.',
  fix: 'Keep the secrets out of that list. If your client also sends it, make new ones.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2',
      says: 'The secrets make up the key.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.1',
      says: 'Which parameters are signed, and where they come from.',
    },
  ],
  variants: (given) => {
    if (given.observed.kind === 'passport') return [];
    return ways
      .map(({ label, names }) => ({ label, params: names.map((name) => secretParam(given, name)) }))
      .filter(({ params }) => params.every(({ value }) => value !== ''))
      .map(({ label, params }) => signingToo(label, params, 'headerSecrets'));
  },
  examples: [oracleRestlet],
});
