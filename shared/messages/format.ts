import { localDate } from '../domain/text/dates.ts';
import { lazy } from './lazy.ts';
import { locale } from './locale.ts';

/** Dates, times and numbers in the product's one form, through Intl. */

const time = lazy(() => new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }));
const day = lazy(() => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }));
const dayOfYear = lazy(
  () => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }),
);
const fullDate = lazy(
  () =>
    new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    }),
);
const number = lazy(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }));

/** Time of day today, day and time before, with its year if it is another. In: ISO 8601. */
export function when(iso: string, now: Date = new Date()): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  if (isToday(iso, now)) return time().format(date);
  const form = date.getFullYear() === now.getFullYear() ? day : dayOfYear;
  return `${form().format(date)}, ${time().format(date)}`;
}

/** A day in short, with its year if it is another. In: ISO 8601 date or timestamp. */
export function shortDay(iso: string, now: Date = new Date()): string {
  const date = dateOf(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return (date.getFullYear() === now.getFullYear() ? day : dayOfYear)().format(date);
}

/** Whether a moment is on the day of `now`, by this computer's calendar. In: ISO 8601. */
export function isToday(iso: string, now: Date = new Date()): boolean {
  return new Date(iso).toDateString() === now.toDateString();
}

const weekday = lazy(() => new Intl.DateTimeFormat(locale, { weekday: 'long' }));

/** A moment inside a sentence: "today at 10:43 AM", "on Tuesday at 10:43 AM", "on Nov 3 at 10:43 AM". In: ISO 8601. */
export function onDayAt(iso: string, now: Date = new Date()): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const at = time().format(date);
  if (isToday(iso, now)) return `today at ${at}`;
  // Six days back at most: a week ago has today's name.
  const days = (now.getTime() - date.getTime()) / 86_400_000;
  return `on ${days > 0 && days < 6 ? weekday().format(date) : day().format(date)} at ${at}`;
}

/** A calendar day in full. In: ISO 8601 date or timestamp. */
export function onDay(iso: string): string {
  const date = dateOf(iso);
  return Number.isNaN(date.getTime()) ? iso : fullDay(date);
}

/** A date alone is that day here, in whatever time zone. */
function dateOf(iso: string): Date {
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? `${iso}T12:00:00` : iso);
}

/** A day in full: day, month and year. */
export function fullDay(date: Date): string {
  return fullDate().format(date);
}

/** Milliseconds with their unit. */
export function ms(value: number): string {
  return `${number().format(value)} ms`;
}

const tenths = lazy(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));

/** A number with one decimal at most. */
export function tenthsOf(value: number): string {
  return tenths().format(value);
}

/** Milliseconds as seconds with one decimal. */
export function inSeconds(value: number): string {
  return `${tenths().format(value / 1000)} s`;
}

/** A plain number. */
export function count(value: number): string {
  return number().format(value);
}

/** Today as YYYY-MM-DD in local time, for a date field. */
export function today(now: Date = new Date()): string {
  return localDate(now);
}

/** Several things in one sentence. */
export function list(items: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
}

/** A sentence without the period at its end, to stand inside another. */
export function clause(sentence: string): string {
  return sentence.replace(/\.$/, '');
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A number in a sentence: spelt up to ten, as figures above. */
export function spelt(value: number): string {
  return small[value] ?? count(value);
}

/** A sentence with a capital at its beginning. */
export function capital(text: string): string {
  const [first = ''] = text;
  return `${first.toLocaleUpperCase(locale)}${text.slice(first.length)}`;
}

const stampForm = lazy(
  () =>
    new Intl.DateTimeFormat(locale, {
      year: 'numeric',
      month: 'short',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
    }),
);

/** Day, year and time, for a file that is read at any later time. In: ISO 8601. */
export function stamp(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : stampForm().format(date);
}

const inUnit = (unit: 'second' | 'minute' | 'hour' | 'day') =>
  lazy(
    () =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        unitDisplay: unit === 'day' ? 'long' : 'short',
      }),
  );
const units = {
  second: inUnit('second'),
  minute: inUnit('minute'),
  hour: inUnit('hour'),
  day: inUnit('day'),
};

/** A length of time in its one fitting unit, rounded down: seconds, minutes, hours, from two days on days. In: ms. */
export function duration(value: number): string {
  const seconds = Math.floor(value / 1000);
  if (seconds < 60) return units.second().format(seconds);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return units.minute().format(minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? units.hour().format(hours) : units.day().format(Math.floor(hours / 24));
}
