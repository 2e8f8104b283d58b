import {
  capital,
  count,
  duration,
  list,
  ms,
  onDay,
  onDayAt,
  stamp,
  when,
} from '../../shared/messages/format.ts';

/** Every form of date, number and list that the product says, as one text. */
export function saidForms(): string {
  const at = '2026-03-05T14:07:00Z';
  const now = new Date('2026-04-09T09:00:00Z');
  return [
    when(at, now),
    when(at, new Date(at)),
    onDayAt(at, now),
    onDay(at),
    stamp(at),
    count(1234567),
    ms(98765),
    duration(42_000),
    duration(180_000),
    list(['a', 'b', 'c']),
    capital('istanbul'),
  ].join(' | ');
}
