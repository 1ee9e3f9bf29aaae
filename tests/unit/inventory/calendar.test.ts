import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printCalendar } from '../../../src/inventory/index.ts';
import { tokenWith, usual } from './support.ts';

const now = Date.UTC(2026, 10, 25, 8, 5, 9);

/** The lines as a calendar reads them. */
const unfolded = (calendar: string) => calendar.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);

test('a rotation is a day with an alarm', () => {
  expect(unfolded(printCalendar([usual], now))).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Countersign//Token inventory//EN',
    'BEGIN:VEVENT',
    'UID:t-1@countersign.invalid',
    'DTSTAMP:20261125T080509Z',
    'DTSTART;VALUE=DATE:20270301',
    'DTEND;VALUE=DATE:20270302',
    'SUMMARY:Rotate the NetSuite token of Web shop (…f5cc)',
    'DESCRIPTION:1234567\\, production\\, shop integration\\, Shop integration\\nCreate the new token\\, put it in\\, verify\\, and only then revoke the old one.',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:Rotate the NetSuite token of Web shop (…f5cc)',
    'TRIGGER:-P14D',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
});

test('a token that is revoked or has no day is not in it', () => {
  const none = [tokenWith({ status: 'revoked' }), tokenWith({ nextRotation: '' })];
  expect(printCalendar(none, now)).not.toContain('VEVENT');
});

describe('whatever the texts are', () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 120 });

  test('a line has at most 75 octets, ends with CRLF, and folding loses nothing', () => {
    fc.assert(
      fc.property(texts, texts, (integration, user) => {
        const calendar = printCalendar([tokenWith({ integration, user })], now);
        expect(calendar.endsWith('\r\n')).toBe(true);
        for (const line of calendar.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
          expect(Buffer.from(line).toString()).toBe(line);
        }
        expect(unfolded(calendar)).toHaveLength(unfolded(printCalendar([usual], now)).length);
      }),
    );
  });

  test('backslash, comma, semicolon and line break are escaped', () => {
    const [summary = ''] = unfolded(
      printCalendar([tokenWith({ integration: 'a\\b;c,d\ne', token: '' })], now),
    ).filter((line) => line.startsWith('SUMMARY'));
    expect(summary).toBe('SUMMARY:Rotate the NetSuite token of a\\\\b\\;c\\,d\\ne');
  });
});
