import type { TokenEnd } from '../../domain/setup/token-end.ts';
import { foreign } from '../../domain/text/foreign.ts';
import { capital } from '../format.ts';
import { tokenEndSentence } from '../token-end.ts';

/** When the token ends, and what reminds of it. */
export const tokenMessages = {
  enter: 'Enter when the token expires',
  change: 'Change the date',
  field: 'Valid until',
  fieldHint: 'The last day on which it’s valid, from Wisq’s message.',
  save: 'Save date',
  forget: 'Remove date',
  unknown: 'Its expiration date isn’t known.',
  reminder: 'Save reminder…',
  reminderWhat: 'A calendar file with reminders 20 and 5 days before.',
  saved: (name: string) => `Saved as ${foreign(name)}`,
  /** On the start page, of a setup by its name. */
  banner: (name: string, end: TokenEnd, now: Date) =>
    `${foreign(name)}: ${tokenEndSentence(end, now)}`,
  here: (end: TokenEnd, now: Date) => capital(tokenEndSentence(end, now)),
  askWisq: 'Ask Wisq for a new one.',
} as const;

export { timeLeftMessage, tokenEndMessage } from '../token-end.ts';
