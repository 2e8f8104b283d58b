import type { JsonObject } from '../scim/keys.ts';
import { tidy } from '../text/sanitize.ts';
import { idOf, momentOf, someText } from './values.ts';

/**
 * Events that are the only trace of API Status: a connector that broke, an app that could not sign
 * in, an error in its configuration, a target that slows OneLogin down.
 * Source: event map of Cortex XSIAM's OneLogin pack, the same names as in OneLogin's list of 2018.
 */
export const connectionEventTypes = [39, 85, 250, 251] as const;

/** Events that say why a user was not created, updated, linked, suspended or deleted. */
export const failureEventTypes = [25, 56, 61, 62, 63, 64, 65, 334] as const;

/** How much of an event's text is kept, in characters. */
const longestQuote = 300;

/** One event of OneLogin's log. */
export interface LogEvent {
  readonly type: number;
  readonly at: string | null;
  readonly appId: number | null;
  readonly userId: number | null;
  /** OneLogin's own text of what went wrong; null: it gives none. */
  readonly text: string | null;
}

/** One row of the log; null where it is none. */
export function readEvent(row: JsonObject): LogEvent | null {
  const type = idOf(row, 'event_type_id');
  if (type === null) return null;
  return {
    type,
    at: momentOf(row, 'created_at'),
    // The documentation spells keys with a hyphen, answers that were recorded with a low line.
    appId: idOf(row, 'app_id') ?? idOf(row, 'app-id'),
    userId: idOf(row, 'user_id') ?? idOf(row, 'user-id'),
    text: shown(
      someText(row, 'error_description') ??
        someText(row, 'error-description') ??
        someText(row, 'notes'),
    ),
  };
}

/** A text of a stranger's, as far as a sentence can quote it. */
function shown(text: string | null): string | null {
  const line = tidy(text ?? '').slice(0, longestQuote);
  return line === '' ? null : line;
}

/** The events of one app, newest first; those without a date last. */
export function eventsOfApp(events: readonly LogEvent[], appId: number): readonly LogEvent[] {
  return events
    .filter((event) => event.appId === appId)
    .toSorted((a, b) => (b.at ?? '').localeCompare(a.at ?? '', 'en'));
}

/** What a failure's own text points to. */
export type FailureReason =
  | 'token'
  | 'address'
  | 'exists'
  | 'refused-value'
  | 'too-many'
  | 'wisq-error'
  | 'unreachable';

/**
 * What probably stands behind a failure, by its text. Null: the text points nowhere. No list of
 * OneLogin's texts is published, so this looks for HTTP's and SCIM's own words and is a guess.
 */
export function failureReason(text: string): FailureReason | null {
  return reasons.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

const reasons: readonly (readonly [FailureReason, RegExp])[] = [
  [
    'exists',
    /\b409\b|already (?:exists|taken|in use)|duplicate|uniqueness|conflict|several users|multiple users/i,
  ],
  ['token', /\b40[13]\b|unauthori[sz]ed|forbidden|authentication failed|invalid token/i],
  ['too-many', /\b429\b|too many requests|throttl|rate limit/i],
  ['address', /\b404\b|not found|no route/i],
  ['wisq-error', /\b50\d\b|internal server error|bad gateway|service unavailable/i],
  ['unreachable', /time[d -]*out|could not connect|connection (?:refused|reset)|unreachable|dns/i],
  ['refused-value', /\b4(?:00|22)\b|invalid|required|missing|cannot be blank|bad request/i],
];
