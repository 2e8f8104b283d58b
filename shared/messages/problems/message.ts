import { foreign } from '../../domain/text/foreign.ts';
import type { Params } from '../../domain/problems/problem.ts';
import { fullDay } from '../format.ts';
import { plural } from '../plural.ts';

/** What a person reads about a problem: what happened, why as far as known, what to do next. */
export interface ProblemMessage {
  readonly what: string;
  readonly why: string;
  readonly next: string;
}

export type Message = (params: Params) => ProblemMessage;

/** A parameter as text; the fallback is used when it is not known. */
export function param(params: Params, key: string, fallback: string): string {
  const value = params[key];
  return value === undefined || value === '' ? fallback : foreign(String(value));
}

/** One of several texts, by the parameter that names it; the fallback for a name that has none. */
export function chosen(
  params: Params,
  key: string,
  texts: Readonly<Record<string, string>>,
  fallback: string,
): string {
  const name = param(params, key, '');
  return Object.hasOwn(texts, name) ? (texts[name] ?? fallback) : fallback;
}

/** A sentence about a number; `none` where the parameter is missing. */
export function counted(
  params: Params,
  key: string,
  sentence: {
    readonly none: string;
    readonly one: (n: string) => string;
    readonly other: (n: string) => string;
  },
): string {
  const value = params[key];
  const n = param(params, key, '');
  if (n === '') return sentence.none;
  const other = sentence.other(n);
  return typeof value === 'number' ? plural(value, { one: sentence.one(n), other }) : other;
}

/** A message that needs no parameter. */
export const message =
  (what: string, why: string, next: string): Message =>
  () => ({ what, why, next });

/** A parameter that is a date, in the product's form; the fallback when it is missing or no date. */
export function day(params: Params, key: string, fallback: string): string {
  const date = new Date(String(params[key] ?? ''));
  return Number.isNaN(date.getTime()) ? fallback : fullDay(date);
}

/** The next action where only Wisq can act. */
export const askWisq = 'Tell your Wisq Agent Strategist and include the code below.';

/** The next action where the URL may be wrong, and where it is right only Wisq can act. */
export const compareUrl = 'Compare the URL with Wisq’s message. If they match, tell Wisq.';

/** The next action where waiting may help. */
export const retryLater = 'Try again in a few minutes. If that doesn’t help, tell Wisq.';

/** The next action for a note that Wisq may want to know. */
export const mayTellWisq = 'Let Wisq know if you like.';
