import { oracleHeader } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { sentValue } from '../checking/context.ts';

export const credentialsToken = checkFault({
  id: 'credentials-token',
  topic: 'secrets',
  commonness: 'medium',
  title: 'The token ID is not the one that was sent',
  did: 'sent another token ID than the one typed here',
  what: 'The token ID in its field and the one in the request differ. Then the token secret beside it is probably that of another token too, and no signature can match.',
  why: 'The secret used to sign is the one that belongs to the token that was sent: RFC 5849 §3.4.2.',
  fix: 'Take token ID and token secret from the same access token, here and in your client.',
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
      token: '89e08d9767c5ac85b374415725567d05b54ecf0960ad2470894a52f741020d82',
    },
  ],
});

function find(context: CheckContext): Sighting | undefined {
  const typed = context.given.credentials.token.trim();
  const sent = sentValue(context, 'oauth_token').trim();
  if (typed === '' || sent === '' || typed === sent) return undefined;
  return { level: 'error', title: 'The token ID you typed is not the one that was sent.' };
}
