import { daysLeft, endStage, type TokenEnd } from '../../domain/setup/token-end.ts';
import { foreign } from '../../domain/text/foreign.ts';
import { capital, count, onDay } from '../format.ts';
import { plural } from '../plural.ts';

/** When the token ends, and what reminds of it. */
export const tokenMessages = {
  enter: 'Enter when the token ends',
  change: 'Change the date',
  field: 'Valid until',
  fieldHint: 'The last day on which it’s valid, from Wisq’s message.',
  save: 'Save date',
  forget: 'Remove date',
  unknown: 'Its end isn’t known.',
  reminder: 'Save reminder…',
  reminderWhat: 'A calendar file with reminders 20 and 5 days before.',
  saved: (name: string) => `Saved as ${foreign(name)}`,
  /** On the start page, of a setup by its name. */
  banner: (name: string, end: TokenEnd, now: Date) => `${foreign(name)}: ${sentence(end, now)}`,
  here: (end: TokenEnd, now: Date) => capital(sentence(end, now)),
  askWisq: 'Ask Wisq for a new one.',
} as const;

function sentence(end: TokenEnd, now: Date): string {
  if (endStage(end, now) === 'ended') return `the token ended ${onDay(end.on)}.`;
  const days = daysLeft(end, now);
  if (days <= 0) return 'today is the token’s last day.';
  return `the token ends in ${plural(days, { one: '1 day', other: `${count(days)} days` })}, on ${onDay(end.on)}.`;
}

export { timeLeftMessage, tokenEndMessage } from '../token-end.ts';
