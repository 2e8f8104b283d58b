import type { Params } from '../domain/problems/codes.ts';
import { lazy } from './lazy.ts';

/** What a person reads about a problem: what happened, why as far as known, what to do next. */
export interface ProblemMessage {
  readonly what: string;
  readonly why: string;
  readonly next: string;
}

export type Message = (params: Params) => ProblemMessage;

/** A parameter as text; the fallback stands in when it is not known. */
export function param(params: Params, key: string, fallback: string): string {
  const value = params[key];
  return value === undefined || value === '' ? fallback : String(value);
}

/** A message that needs no parameter. */
export const message =
  (what: string, why: string, next: string): Message =>
  () => ({ what, why, next });

const fullDate = lazy(() => new Intl.DateTimeFormat(undefined, { dateStyle: 'long' }));

/** A parameter that is a date, in the reader's form; the fallback when it is missing or no date. */
export function day(params: Params, key: string, fallback: string): string {
  const date = new Date(String(params[key] ?? ''));
  return Number.isNaN(date.getTime()) ? fallback : fullDate().format(date);
}

/** The next action where only Wisq can act. */
export const askWisq = 'Tell your Wisq Agent Strategist, with the code below.';
