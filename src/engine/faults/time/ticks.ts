import { headerWith } from '../examples/check.ts';
import { isTicks } from '../checking/clock.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { sentValue } from '../checking/context.ts';
import { counted } from '../checking/words.ts';

export const timeTicks = checkFault({
  id: 'time-ticks',
  topic: 'clock',
  commonness: 'low',
  title: 'The timestamp is in another unit',
  did: 'sent the timestamp in another unit than seconds since 1970',
  what: 'A count of seconds has ten digits these days. Sixteen or more are microseconds, nanoseconds or .NET ticks. Five are the day number of a spreadsheet.',
  why: 'The timestamp counts seconds since the start of 1970 in UTC: RFC 5849 §3.3.',
  fix: 'Take Unix time in seconds. In .NET that is `DateTimeOffset.UtcNow.ToUnixTimeSeconds()`.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.3',
      says: 'The timestamp is a count of seconds since 1970.',
    },
  ],
  find,
  examples: [
    { header: headerWith('1508242306', '636438391060000000') },
    { header: headerWith('"1508242306"', '"43025"') },
  ],
});

function find(context: CheckContext): Sighting | undefined {
  const timestamp = sentValue(context, 'oauth_timestamp');
  if (!isTicks(timestamp)) return undefined;
  const digits = counted(timestamp.length, 'digit');
  return { level: 'error', title: `The timestamp has ${digits}, where seconds have 10.` };
}
