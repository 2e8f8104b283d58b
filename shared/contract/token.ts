import * as v from 'valibot';
import type { Saved } from '../domain/handover/opened-file.ts';
import { call, inSetup } from './call.ts';

/** Calls about the end of Wisq's token. */
export const tokenCalls = {
  /**
   * Until when the token is valid, as Wisq's message says: the last day, YYYY-MM-DD; null takes it
   * back. VALID_UNTIL_INVALID, CREDENTIALS_MISSING
   */
  'token.validUntil': call(
    v.object({ ...inSetup, until: v.nullable(v.pipe(v.string(), v.maxLength(40))) }),
  ).returns<null>(),
  /** Saves a calendar file that reminds of its end. TOKEN_END_UNKNOWN, FILE_UNWRITABLE */
  'token.reminder': call(v.object(inSetup)).returns<Saved>(),
};
