/** Calendar days as runbooks write them, in English and French, and how many lie between two. */
import { fold } from './read/words.ts';

const MONTHS: readonly RegExp[] = [
  /^jan/,
  /^fev|^feb/,
  /^mar/,
  /^a[vp]r/,
  /^ma[iy]/,
  /^juin|^jun/,
  /^juil|^jul/,
  /^aou|^aug/,
  /^sep/,
  /^oct/,
  /^nov/,
  /^dec/,
];
const MONTH = '(jan|fev|feb|mar|avr|apr|mai|may|juin|june?|juil|july?|aou|aug|sep|oct|nov|dec)[a-z]*\\.?';

const DAY_MONTH_YEAR = new RegExp(`\\b(\\d{1,2})(?:er|st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}\\s+(20\\d\\d)\\b`);
const MONTH_DAY_YEAR = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(20\\d\\d)\\b`);
const MONTH_YEAR = new RegExp(`\\b${MONTH}\\s+(20\\d\\d)\\b`);
const ISO = /\b(20\d\d)-(\d\d)-(\d\d)\b/;
const NUMBERS = /\b(\d{1,2})[/.](\d{1,2})[/.](20\d\d)\b/;

/**
 * The first day a text names, as YYYY-MM-DD; null when it names none. "02/03/2026" is read day first, unless only the second
 * number can be a day; a month alone is its first day.
 */
export function readDate(text: string): string | null {
  const words = fold(text);
  const iso = ISO.exec(words);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  const long = DAY_MONTH_YEAR.exec(words);
  if (long) return dayOf(long[3], monthOf(long[2]), long[1]);
  const american = MONTH_DAY_YEAR.exec(words);
  if (american) return dayOf(american[3], monthOf(american[1]), american[2]);
  const numbers = NUMBERS.exec(words);
  if (numbers) return dayOf(numbers[3], numbers[2], numbers[1]) ?? dayOf(numbers[3], numbers[1], numbers[2]);
  const month = MONTH_YEAR.exec(words);
  return month && dayOf(month[2], monthOf(month[1]), 1);
}

const monthOf = (word = ''): number => MONTHS.findIndex((month) => month.test(word)) + 1;

function dayOf(year: unknown, month: unknown, day: unknown): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (!(m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m))) return null;
  return `${y}-${m < 10 ? '0' : ''}${m}-${d < 10 ? '0' : ''}${d}`;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Whole days from one day to another, both YYYY-MM-DD; negative when the second comes first. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** Days since the first of March of year 0: leap days then fall at the end of a year. */
function dayNumber(day: string): number {
  const [y = 0, m = 1, d = 1] = day.split('-').map(Number);
  const year = m > 2 ? y : y - 1;
  const month = m > 2 ? m - 3 : m + 9;
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leaps + Math.floor((153 * month + 2) / 5) + d;
}
