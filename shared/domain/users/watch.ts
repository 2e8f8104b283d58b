/**
 * Why a watch ended.
 * - `complete`: the user arrived with all five attributes. - `time`: half an hour is over.
 * - `asked-to-wait`: Wisq wants a longer wait than was left.
 * - `stopped`: by the admin. - `closed`: the setup was closed, or another one opened.
 * - `credentials`: there are none any more, or the keychain does not give them.
 * - `refused`: what would be asked again and again is refused: the token, searching by name, the sign-in
 *   at a proxy.
 * - `fault`: something failed inside the app.
 */
export const watchEnds = [
  'complete',
  'time',
  'asked-to-wait',
  'stopped',
  'closed',
  'credentials',
  'refused',
  'fault',
] as const;
export type WatchEnd = (typeof watchEnds)[number];

/** A test user that is being watched right now. */
export interface Watching {
  readonly userId: string;
  /** When watching began, ISO 8601. */
  readonly since: string;
  /** When the next lookup is due, ISO 8601; null: one is under way. It may have to wait for others. */
  readonly nextLookUpAt: string | null;
  /** Lookups that were begun. */
  readonly looks: number;
}

/** A watch that is over, as the journal keeps it: one entry, however many lookups found nothing new. */
export interface WatchRecord {
  readonly since: string;
  readonly until: string;
  readonly looks: number;
  readonly end: WatchEnd;
}
