import { daysLeft, endStage, type TokenEnd } from '../domain/setup/token-end.ts';
import { count, onDay } from './format.ts';
import { plural } from './plural.ts';

/** Until when a token is valid, or since when it is not. */
export function tokenEndMessage(end: TokenEnd, now: Date = new Date()): string {
  const on = onDay(end.on);
  return endStage(end, now) === 'ended' ? `Expired ${on}` : `Valid until ${on}`;
}

/** The same where the place says that it is about a token: "March 14, 2027, by Wisq’s message". */
export function tokenEndFact(end: TokenEnd, now: Date = new Date()): string {
  const source = end.at === null ? 'by Wisq’s message' : 'by the token itself';
  return `${tokenEndMessage(end, now)}, ${source}`;
}

/** How long a token still lasts. */
export function timeLeftMessage(end: TokenEnd, now: Date = new Date()): string {
  if (endStage(end, now) === 'ended') return 'It has expired.';
  const days = daysLeft(end, now);
  if (days <= 0) return 'Today is its last day.';
  return plural(days, { one: '1 day left.', other: `${count(days)} days left.` });
}

/** That it ends soon, or has ended, in a sentence without a capital: after a setup's name, or inside another. */
export function tokenEndSentence(end: TokenEnd, now: Date = new Date()): string {
  if (endStage(end, now) === 'ended') return `the token expired ${onDay(end.on)}.`;
  const days = daysLeft(end, now);
  if (days <= 0) return 'today is the token’s last day.';
  const left = plural(days, { one: '1 day', other: `${count(days)} days` });
  return `the token expires in ${left}, on ${onDay(end.on)}.`;
}
