import { oracleHeader, oracleTime } from '../examples/check.ts';
import { ageOf, offWords, tolerance } from '../checking/clock.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';

export const timeLocal = checkFault({
  id: 'time-local',
  topic: 'clock',
  commonness: 'medium',
  title: 'The timestamp may be local time',
  did: 'may have taken local time for UTC',
  what: 'The timestamp is off by as much as a time zone is. A clock that shows local time was perhaps read as if it showed UTC, or a date was made without its zone. A header that is simply that old looks the same.',
  why: 'The timestamp counts the seconds since the start of 1970 in UTC: RFC 5849 §3.3. NetSuite accepts 5 minutes either way (Oracle, section_156338994830).',
  fix: 'Take Unix time in seconds from the system, not from a date that was printed or built. Fine if this is an old log.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.3',
      says: 'The timestamp counts from 1970 in GMT.',
    },
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_156338994830.html',
      says: 'How far a timestamp may be from the server’s time.',
    },
  ],
  find,
  examples: [
    { header: oracleHeader, now: oracleTime - 7190 },
    { header: oracleHeader, now: oracleTime + 18_060 },
    {
      header: oracleHeader,
      now: oracleTime - 20_700,
    },
  ],
});

const quarter = 900;
const farthest = 14 * 3600;

/** The quarters past an hour that zones have: 5:45, 8:45 and 12:45. No zone is behind by any. */
const oddQuarters: ReadonlySet<number> = new Set([-23, -35, -51]);

function find(context: CheckContext): Sighting | undefined {
  const age = ageOf(context);
  if (age === undefined) return undefined;
  const quarters = Math.round(age / quarter);
  const isZone = quarters !== 0 && (quarters % 2 === 0 || oddQuarters.has(quarters));
  const isNear = Math.abs(age - quarters * quarter) <= tolerance;
  if (!isZone || !isNear || Math.abs(quarters) * quarter > farthest) return undefined;
  return { level: 'warning', title: `${offWords(age)}, about as far off as a time zone is.` };
}
