import type { Entry } from './entries.ts';
import type { Replacement } from './replacement.ts';
import type { SetupState } from './state.ts';
import { withCheck } from './with-check.ts';

/** What an entry about the token's end, or its replacement, changes. The rest of folding is in fold.ts. */
export type TokenEntry = Extract<Entry, { type: 'token.valid-until' | `replacement.${string}` }>;

type Rest = Omit<SetupState, 'users' | 'tasks'>;

/** In: the state before, without users and tasks. Out: what is another one after the entry. */
export function afterTokenEntry(before: Rest, entry: TokenEntry): Partial<Rest> {
  if (entry.type === 'token.valid-until') return { validUntil: entry.until };
  if (entry.type === 'replacement.begun') {
    return {
      replacement: {
        begunAt: entry.at,
        facts: entry.facts,
        newTest: null,
        oldTest: null,
        items: {},
        seen: [],
        proof: null,
        toldAt: null,
      },
    };
  }
  const { replacement } = before;
  // Without one that is under way there is nothing to change and nothing to invent.
  if (replacement === null) return {};
  if (entry.type === 'replacement.given-up') return { replacement: null };
  if (entry.type === 'replacement.finished') return finished(before, replacement, entry.at);
  return { replacement: { ...replacement, ...progress(replacement, entry) } };
}

function progress(
  { items }: Replacement,
  entry: Exclude<
    TokenEntry,
    {
      type:
        | 'token.valid-until'
        | 'replacement.begun'
        | 'replacement.given-up'
        | 'replacement.finished';
    }
  >,
): Partial<Replacement> {
  switch (entry.type) {
    case 'replacement.tested':
      if (entry.result.verdict === 'cancelled') return {};
      return { [entry.which === 'new' ? 'newTest' : 'oldTest']: entry.result };
    case 'replacement.item': {
      const { [entry.item]: _before, ...others } = items;
      // What was seen, proven and said rested on what is done in OneLogin.
      const rested = { seen: [], proof: null, toldAt: null };
      return entry.done
        ? { items: { ...others, [entry.item]: entry.at }, ...rested }
        : { items: others, ...rested };
    }
    case 'replacement.seen':
      return { seen: entry.users };
    case 'replacement.proven':
      return { proof: { ...entry.proof, at: entry.at }, toldAt: null };
    case 'replacement.told':
      return { toldAt: entry.at };
  }
}

/** The new token is the token: nothing of the guide is undone by it, and its test is the newest. */
function finished(before: Rest, { facts, newTest }: Replacement, at: string): Partial<Rest> {
  const { tokenExpiresAt, tokenFingerprint, urlFingerprint } = facts;
  return {
    replacement: null,
    replacedAt: at,
    credentials: { ...facts, at },
    credentialsRemovedAt: null,
    credentialsChange: null,
    asSentAt: null,
    knownCredentials: { urlFingerprint, tokenFingerprint },
    tokenExpiresAt,
    validUntil: null,
    checks: newTest === null ? before.checks : withCheck(before.checks, newTest),
  };
}
