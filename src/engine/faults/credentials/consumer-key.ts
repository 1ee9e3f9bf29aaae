import { oracleHeader } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { sentValue } from '../checking/context.ts';

export const credentialsConsumerKey = checkFault({
  id: 'credentials-consumer-key',
  topic: 'secrets',
  commonness: 'medium',
  title: 'The consumer key is not the one that was sent',
  did: 'sent another consumer key than the one typed here',
  what: 'The consumer key in its field and the one in the request differ. Then the consumer secret beside it is probably of another integration record too, and no signature can match.',
  why: 'The secret used to sign is the one that belongs to the key that was sent: RFC 5849 §3.4.2.',
  fix: 'Take key and secret from the same integration record, here and in your client.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2',
      says: 'Which secrets make up the key.',
    },
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/bridgehead_4249032125.html',
      says: 'Where an integration record gives its key and secret.',
    },
  ],
  find,
  examples: [
    {
      header: oracleHeader,
      consumerKey: '71cc02b731f05895561ef0862d71553a3ac99498a947c3b7beaf4a1e4a29f7c4',
    },
  ],
});

function find(context: CheckContext): Sighting | undefined {
  const typed = context.given.credentials.consumerKey.trim();
  const sent = sentValue(context, 'oauth_consumer_key').trim();
  if (typed === '' || sent === '' || typed === sent) return undefined;
  return { level: 'error', title: 'The consumer key you typed is not the one that was sent.' };
}
