import { headerWith } from '../examples/check.ts';
import { isMilliseconds } from '../checking/clock.ts';
import { checkFault } from '../kinds/define.ts';
import { sentValue } from '../checking/context.ts';

export const timeMs = checkFault({
  id: 'time-ms',
  topic: 'clock',
  commonness: 'medium',
  title: 'The timestamp is in milliseconds',
  did: 'sent the timestamp in milliseconds',
  what: 'Thirteen digits are milliseconds since 1970. JavaScript’s `Date.now()` and Java’s `currentTimeMillis()` give those.',
  why: 'The timestamp counts seconds: RFC 5849 §3.3. Read as seconds, this one lies tens of thousands of years ahead.',
  fix: 'Divide by 1000 and drop the fraction, as in `Math.floor(Date.now() / 1000)`. Sign and send that same value.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.3',
      says: 'The timestamp is a count of seconds since 1970.',
    },
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_156338994830.html',
      says: 'The timestamp is in seconds.',
    },
    {
      kind: 'pull',
      url: 'https://github.com/mrjones/oauth/pull/56',
      says: 'A mobile client sent timestamps of thirteen digits.',
    },
  ],
  find: (context) =>
    isMilliseconds(sentValue(context, 'oauth_timestamp'))
      ? { level: 'error', title: 'The timestamp has 13 digits: milliseconds instead of seconds.' }
      : undefined,
  examples: [{ header: headerWith('1508242306', '1508242306123') }],
});
