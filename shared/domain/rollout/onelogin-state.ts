import type { Problem } from '../problems/problem.ts';

/**
 * Where a person on the list stands at OneLogin, as far as its API says so.
 * - `waiting`: an action waits for the admin's approval. - `failed`: provisioning failed.
 * - `not-assigned`: they do not have the app. - `suspended`: suspended in OneLogin.
 * - `no-username`: OneLogin has no user name for them, so they are never created.
 * - `not-found`: OneLogin does not know them. - `working`: it is being done.
 * - `done`: OneLogin says that it is done. - `unknown`: it could not be read, or says nothing.
 */
export const oneLoginStates = [
  'waiting',
  'failed',
  'not-assigned',
  'suspended',
  'no-username',
  'not-found',
  'working',
  'done',
  'unknown',
] as const;
export type OneLoginState = (typeof oneLoginStates)[number];

/** What OneLogin's API said of one person. */
export interface AtOneLogin {
  readonly state: OneLoginState;
  /** When, ISO 8601. */
  readonly at: string;
  /** OneLogin's own text of a failure; null: it gives none. */
  readonly text: string | null;
  /** Why it is unknown; null: OneLogin says nothing, or it is known. */
  readonly problem: Problem | null;
}
