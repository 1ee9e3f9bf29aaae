import { headerWith } from '../examples/check.ts';
import { checkFault } from '../kinds/define.ts';
import { sentValue } from '../checking/context.ts';

export const timeFloat32 = checkFault({
  id: 'time-float32',
  topic: 'clock',
  commonness: 'rare',
  title: 'The timestamp is a multiple of 128',
  did: 'may have kept the timestamp in a 32-bit float',
  what: 'A 32-bit float holds the seconds since 1970 only in steps of 128. The timestamp is then up to 64 seconds off, and the same for two minutes. By chance one timestamp in 128 is such a multiple, so look at a second header.',
  why: 'A timestamp must not go back, and with its nonce it must be new: RFC 5849 §3.3. With a nonce that is fixed or made from the time, the second call in two minutes is refused.',
  fix: 'Keep the timestamp in a whole number or a 64-bit float.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.3',
      says: 'Timestamp and nonce together must be new.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/AFNetworking/AFOAuth1Client/issues/52',
      says: 'A rounding error gave different requests the same timestamp, and they were refused.',
    },
  ],
  find: (context) =>
    isMultiple(sentValue(context, 'oauth_timestamp'))
      ? {
          level: 'skipped',
          title:
            'The timestamp is a multiple of 128. If the next one is too, it comes from a 32-bit float.',
        }
      : undefined,
  examples: [{ header: headerWith('1508242306', '1508242304') }],
});

/** A round minute or hundred is a multiple by its own: a timer starts then, or a person typed it. */
const isRound = (seconds: number): boolean => seconds % 60 === 0 || seconds % 100 === 0;

const isMultiple = (timestamp: string): boolean =>
  /^[1-9]\d{9}$/.test(timestamp) && Number(timestamp) % 128 === 0 && !isRound(Number(timestamp));
