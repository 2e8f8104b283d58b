import * as v from 'valibot';
import { common } from './entry-parts.ts';

/** Entries about the end of Wisq's token and its replacement. All are since 0.2. */
export const tokenEntries = [
  /**
   * Until when the token is valid, as typed from Wisq's message: the last day, YYYY-MM-DD; null: taken
   * back.
   */
  v.object({
    ...common,
    type: v.literal('token.valid-until'),
    until: v.nullable(v.pipe(v.string(), v.isoDate())),
  }),
] as const;
