import type { Entry } from './entries.ts';
import type { SetupState } from './state.ts';

/** What an entry about the token's end, or its replacement, changes. The rest of folding is in fold.ts. */
export type TokenEntry = Extract<Entry, { type: 'token.valid-until' }>;

type Rest = Omit<SetupState, 'users' | 'tasks'>;

/** In: the state before, without users and tasks. Out: what is another one after the entry. */
export function afterTokenEntry(_before: Rest, entry: TokenEntry): Partial<Rest> {
  return { validUntil: entry.until };
}
