const oneDay = 86_400_000;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Which part of `3/4/2026` is the day. */
export type DateOrder = 'day first' | 'month first';

/** A day as `YYYY-MM-DD`, or why there is none: two days are possible, or none. */
export type ReadDay = { readonly day: string } | { readonly trouble: 'ambiguous' | 'unreadable' };

/** Reads a day as spreadsheets and NetSuite write it; a time after it is left out. `''` is no day. */
export function readDay(text: string, order?: DateOrder): ReadDay {
  const date = text.trim().replace(/[T\s]+\d{1,2}:\d{2}.*$/i, '');
  if (date === '') return { day: '' };
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(date);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named =
    /^(?<d>\d{1,2})[-\s.]+(?<m>[a-z]{3})[a-z]*\.?[-\s,]+(?<y>\d{4})$/i.exec(date) ??
    /^(?<m>[a-z]{3})[a-z]*\.?\s+(?<d>\d{1,2}),?\s+(?<y>\d{4})$/i.exec(date);
  if (named?.groups !== undefined) {
    const { d = '', m = '', y = '' } = named.groups;
    return dayOf(Number(y), months.indexOf(m.toLowerCase()) + 1, Number(d));
  }
  const numbers = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(date);
  if (!numbers) return { trouble: 'unreadable' };
  const [first, second, year] = [Number(numbers[1]), Number(numbers[3]), Number(numbers[4])];
  const known = numbers[2] === '.' || first === second ? 'day first' : (orderOf(date) ?? order);
  if (known === undefined) return { trouble: 'ambiguous' };
  return known === 'day first' ? dayOf(year, second, first) : dayOf(year, first, second);
}

/** The order that a date shows by itself, as `15/3/2026` does. */
export function orderOf(text: string): DateOrder | undefined {
  const [, first, second] = /^\s*(\d{1,2})[-/](\d{1,2})[-/]\d{4}/.exec(text) ?? [];
  if (Number(first) > 12) return 'day first';
  return Number(second) > 12 ? 'month first' : undefined;
}

function dayOf(year: number, month: number, date: number): ReadDay {
  const time = Date.UTC(year, month - 1, date);
  const day = Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
  // A day that does not exist, such as 30 February, would be another one.
  const asked = [year, month, date].map((one) => String(one).padStart(2, '0')).join('-');
  return day === asked ? { day } : { trouble: 'unreadable' };
}

/** Whether a text is a day that exists, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const read = readDay(text);
  return 'day' in read && read.day === text && text !== '';
}

/** The days from one day to another; negative when the other is before it. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / oneDay);
}

/** The day so many days after another. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * oneDay).toISOString().slice(0, 10);
}
