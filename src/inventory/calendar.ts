import { addDays } from './dates.ts';
import { nameOf } from './judge.ts';
import type { TokenRecord } from './record.ts';
import { finish, pieces, type InSteps } from './steps.ts';

const mostOctets = 75;

/**
 * The rotations to come as an iCalendar file (RFC 5545): a day for each token in use that has one,
 * with an alarm two weeks before. `now` is milliseconds since 1970; the UID is the record's own, so
 * that a later file moves the day instead of adding another.
 */
export function printCalendar(tokens: readonly TokenRecord[], now: number): string {
  return finish(calendarInSteps(tokens, now));
}

/** As `printCalendar`, in steps. */
export function* calendarInSteps(tokens: readonly TokenRecord[], now: number): InSteps<string> {
  const stamp = `${new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const print = (lines: readonly string[]): string =>
    lines.map((line) => `${fold(line)}\r\n`).join('');
  const parts = [
    print(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Countersign//Token inventory//EN']),
  ];
  for (const some of pieces(remindable(tokens))) {
    parts.push(print(some.flatMap((token) => eventOf(token, stamp))));
    yield;
  }
  return parts.join('') + print(['END:VCALENDAR']);
}

/** The tokens that a calendar can remind of. */
export function remindable(tokens: readonly TokenRecord[]): readonly TokenRecord[] {
  return tokens.filter(({ status, nextRotation }) => status !== 'revoked' && nextRotation !== '');
}

function eventOf(token: TokenRecord, stamp: string): readonly string[] {
  const summary = escapeText(`Rotate the NetSuite token of ${nameOf(token)}`);
  const where = [token.account, token.environment, token.user, token.role].filter(Boolean);
  const plain = (day: string): string => day.replaceAll('-', '');
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(token.id)}@countersign.invalid`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${plain(token.nextRotation)}`,
    `DTEND;VALUE=DATE:${plain(addDays(token.nextRotation, 1))}`,
    `SUMMARY:${summary}`,
    `DESCRIPTION:${escapeText(`${where.join(', ')}\nCreate the new token, put it in, verify, and only then revoke the old one.`)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${summary}`,
    'TRIGGER:-P14D',
    'END:VALARM',
    'END:VEVENT',
  ];
}

/** TEXT of RFC 5545 §3.3.11. */
function escapeText(text: string): string {
  return (
    text
      .replace(/[\\;,]/g, '\\$&')
      .replace(/\r\n?|\n/g, '\\n')
      // eslint-disable-next-line no-control-regex
      .replace(/[\0-\x08\x0B-\x1F\x7F]/g, '')
  );
}

/** Folds a line at 75 octets of UTF-8 (§3.1), never within a character. */
function fold(line: string): string {
  // No character of a shorter line could be too much.
  if (line.length * 3 <= mostOctets) return line;
  let octets = 0;
  let folded = '';
  for (const character of line) {
    const length = octetsOf(character);
    if (octets + length > mostOctets) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += length;
  }
  return folded;
}

/** How many octets a character takes in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
