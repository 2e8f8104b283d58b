import type { Facts } from '../domain/problems/codes.ts';
import { late } from './lazy.ts';

/** What a person reads about a problem: what happened, why as far as known, what to do next. */
export interface ProblemWords {
  readonly what: string;
  readonly why: string;
  readonly next: string;
}

export type Say = (facts: Facts) => ProblemWords;

/** A fact as words; the fallback stands in when the fact was not known. */
export function fact(facts: Facts, key: string, fallback: string): string {
  const value = facts[key];
  return value === undefined || value === '' ? fallback : String(value);
}

/** Words that need no fact. */
export const words =
  (what: string, why: string, next: string): Say =>
  () => ({ what, why, next });

const fullDate = late(() => new Intl.DateTimeFormat(undefined, { dateStyle: 'long' }));

/** A fact that is a date, in the reader's form; the fallback when it is missing or no date. */
export function day(facts: Facts, key: string, fallback: string): string {
  const date = new Date(String(facts[key] ?? ''));
  return Number.isNaN(date.getTime()) ? fallback : fullDate().format(date);
}

/** The next action where only Wisq can act. */
export const askWisq = 'Tell your Wisq Agent Strategist, with the code below.';
