import { headerWith, oracleIds } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { paramOf } from '../checking/context.ts';
import { listed } from '../checking/words.ts';

export const hdrConsumerKeyUnencoded = checkFault({
  id: 'hdr-consumer-key-unencoded',
  topic: 'header',
  commonness: 'low',
  title: 'The consumer key or token is not percent-encoded',
  did: 'put a consumer key or token with reserved characters into the header without percent-encoding it',
  what: 'The consumer key or token holds characters such as `+`, `/` or `:`, and they stand in the header as they are. Those that NetSuite issues are letters and digits only, so at NetSuite it rather means that the value is a wrong one.',
  why: 'Every value in the header is percent-encoded: RFC 5849 §3.5.1. A server may read a raw `+` as a space, and then looks for another key.',
  fix: 'Percent-encode each value as it goes into the header, and compare it with what NetSuite showed.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.5.1',
      says: 'Names and values in the header are percent-encoded.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/heremaps/here-aaa-java-sdk/issues/37',
      says: 'A library encoded the signature in its header, but not the consumer key.',
    },
  ],
  find,
  examples: [
    {
      header: headerWith(oracleIds.consumerKey, 'a+b/c=='),
      url: 'https://api.example.com/x',
    },
    { header: headerWith(oracleIds.token, 'a:b') },
  ],
});

function find(context: CheckContext): Sighting | undefined {
  const raw = ['oauth_consumer_key', 'oauth_token'].filter((name) =>
    /[!*'();:@&=+$,/?#[\]]/.test(paramOf(context, name)?.raw.text ?? ''),
  );
  if (raw.length === 0) return undefined;
  return { level: 'warning', title: `Raw reserved characters stand in ${listed(raw)}.` };
}
