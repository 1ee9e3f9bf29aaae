import { carriesToken } from '../../signing/index.ts';
import { stepFault } from '../kinds/define.ts';
import { identifierText } from '../imitate/identifiers.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const keyTokenIdInsteadOfSecret = stepFault({
  id: 'key-token-id-instead-of-secret',
  step: 'tokenChosen',
  commonness: 'medium',
  title: 'The token ID stands in the key',
  did: 'used the token ID where the token secret belongs',
  what: 'The key ends with the value of `oauth_token`, which looks like the token secret.',
  why: 'The key is consumer secret, `&`, token secret: RFC 5849 §3.4.2.',
  fix: 'Pass the token secret to the signer. NetSuite shows it once, with the token ID, when the token is made.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/NetSweet/netsuite/issues/557',
      says: 'A Ruby client built its key from the consumer secret and the token ID.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2',
      says: 'How the signing key is put together.',
    },
  ],
  variants: (given) => {
    const id = identifierText(given, 'token');
    return id.length === 0 || !carriesToken(given)
      ? []
      : [
          {
            label: '',
            runs: { tokenChosen: () => id },
          },
        ];
  },
  examples: [oracleRestlet],
});
