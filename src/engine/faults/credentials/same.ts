import { oracleHeader, oracleIds } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { oracleSecrets } from '../examples/oracle.ts';
import { secretsOf, sentValue } from '../checking/context.ts';
import { trimSecret } from '../../signing/index.ts';

export const credentialsSame = checkFault({
  id: 'credentials-same',
  topic: 'secrets',
  commonness: 'medium',
  title: 'The same value stands in two places',
  did: 'may use one credential in the place of another',
  what: 'NetSuite gives four different values: consumer key, consumer secret, token ID, token secret. Here a secret is the same as the other secret or as an ID, so one was pasted into the wrong field.',
  why: 'The key is made of the two secrets, never of the IDs: RFC 5849 §3.4.2.',
  fix: 'Paste each of the four again, and check that your client does not mix them up too.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2',
      says: 'Which secrets make up the key.',
    },
  ],
  find,
  examples: [
    {
      header: oracleHeader,
      consumerSecret: oracleSecrets.consumerSecret,
      tokenSecret: oracleSecrets.consumerSecret,
    },
    {
      header: oracleHeader,
      consumerSecret: oracleSecrets.consumerSecret,
      tokenSecret: oracleIds.token,
    },
  ],
});

function find(context: CheckContext): Sighting | undefined {
  const secrets = secretsOf(context)
    .map(({ name, value }) => ({ name, value: trimSecret(value) }))
    .filter(({ value }) => value !== '');
  const [first, second] = secrets;
  if (first !== undefined && first.value === second?.value) {
    return { level: 'error', title: 'Both secrets are the same.' };
  }
  const { consumerKey, token } = context.given.credentials;
  const keys = [consumerKey.trim(), sentValue(context, 'oauth_consumer_key')];
  const tokens = [token.trim(), sentValue(context, 'oauth_token')];
  for (const { name, value } of secrets) {
    const as = keys.includes(value) ? 'consumer key' : tokens.includes(value) ? 'token ID' : '';
    if (as !== '') {
      return { level: 'error', title: `The ${name} is the same as the ${as}.` };
    }
  }
  return undefined;
}
