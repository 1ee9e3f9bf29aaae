import { stepFault } from '../kinds/define.ts';
import { identifierText } from '../imitate/identifiers.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const keyConsumerKeyInsteadOfSecret = stepFault({
  id: 'key-consumer-key-instead-of-secret',
  step: 'consumerChosen',
  commonness: 'medium',
  title: 'The consumer key stands in the key',
  did: 'used the consumer key where the consumer secret belongs',
  what: 'The key begins with the value of `oauth_consumer_key`.',
  why: 'The key is consumer secret, `&`, token secret: RFC 5849 §3.4.2.',
  fix: 'Pass the consumer secret to the signer. “Key” may mean either: look up what your library expects.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/Khan/khan-api/issues/31',
      says: 'A developer asks whether the consumer key or the consumer secret is the key.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2',
      says: 'How the signing key is put together.',
    },
  ],
  variants: (given) => {
    const consumer = identifierText(given, 'consumerKey');
    const token = identifierText(given, 'token');
    if (consumer.length === 0) return [];
    return [
      {
        label: 'beside the token secret',
        runs: { consumerChosen: () => consumer },
      },
      ...(token.length === 0
        ? []
        : [
            {
              label: 'beside the token ID',
              runs: { consumerChosen: () => consumer, tokenChosen: () => token },
            },
          ]),
    ];
  },
  examples: [oracleRestlet],
});
