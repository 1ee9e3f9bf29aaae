import { stepFault } from '../kinds/define.ts';
import { likeUrlEncoderMarks } from '../imitate/encoders.ts';
import { formVariants } from '../places/levels.ts';
import { occurs } from '../places/occurs.ts';
import { oracleRequest } from '../examples/oracle.ts';

export const encJavaUrlencoder = stepFault({
  id: 'enc-java-urlencoder',
  step: 'marksEncoded',
  commonness: 'high',
  title: 'Java’s URLEncoder was used',
  did: 'encoded with Java’s `URLEncoder`, which is for forms',
  what: 'It writes a space as `+`, leaves `*` alone, and escapes `~` as `%7E`.',
  why: 'A space is `%20`, `*` is `%2A`, and `~` stays: RFC 5849 §3.6. Values without any of the three work.',
  fix: 'After `URLEncoder.encode(s, "UTF-8")` add `.replace("+", "%20").replace("*", "%2A").replace("%7E", "~")`.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/googleapis/google-api-java-client/issues/128',
      says: 'Java’s form encoder and what OAuth asks for.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/AsyncHttpClient/async-http-client/issues/1216',
      says: 'A signature failed on a character that the encoder left alone.',
    },
  ],
  variants: (given) => (occurs(given, ' *~') ? formVariants(likeUrlEncoderMarks).slice(0, 3) : []),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/item?q=name%20START_WITH%20%22A*%22&rev=~2',
    ),
  ],
});
