import { ok } from '../../shared/domain/problems/result.ts';
import type { Entry } from '../../shared/domain/setup/entries.ts';
import { type Mask, maskTexts } from '../connection/mask.ts';
import { existingSalt } from '../credentials/fingerprint.ts';
import { formerTokensMask, type TokenFacts } from '../credentials/former-tokens.ts';
import type { Journal } from '../journal/journal.ts';
import { yielding } from '../storage/yielding.ts';

/** What a journal knows of every token, and every Client Secret, that was ever stored in its setup. */
export function tokensOf(entries: readonly Entry[]): readonly TokenFacts[] {
  return entries.flatMap((entry) => {
    if (entry.type === 'credentials.stored' || entry.type === 'replacement.begun') {
      return [entry.facts];
    }
    if (entry.type !== 'onelogin.connected' || entry.secret === undefined) return [];
    const { end, fingerprint, length } = entry.secret;
    return [{ tokenLength: length, tokenEnd: end, tokenFingerprint: fingerprint }];
  });
}

/**
 * Takes every token that was stored out of what is read of a journal: versions before masking wrote
 * what was typed and what a server said as it was. The file stays as it is. In: the setup's folder,
 * with the salt. Out: the journal itself where there is nothing to take out or no salt to see it by.
 */
export async function withoutFormerTokens(journal: Journal, folder: string): Promise<Journal> {
  const tokens = tokensOf(journal.list.entries);
  const ends = new Set(tokens.map(({ tokenEnd }) => JSON.stringify(tokenEnd).slice(1, -1)));
  ends.delete('');
  const mask = ends.size === 0 ? null : await maskFor(tokens, folder);
  if (mask === null) return journal;
  const masked = async (entries: readonly Entry[]): Promise<readonly Entry[]> => {
    const without: Entry[] = [];
    await yielding(entries, (entry) => {
      const text = JSON.stringify(entry);
      without.push([...ends].some((end) => text.includes(end)) ? maskTexts(entry, mask) : entry);
    });
    return without;
  };
  journal.list.replace(await masked(journal.list.entries));
  return {
    ...journal,
    entries: journal.list.entries,
    async history() {
      const history = await journal.history();
      return history.ok ? ok(await masked(history.value)) : history;
    },
  };
}

async function maskFor(tokens: readonly TokenFacts[], folder: string): Promise<Mask | null> {
  try {
    const salt = await existingSalt(folder);
    return salt === null ? null : formerTokensMask(tokens, salt);
  } catch {
    // The salt cannot be read: a check says so when it needs it. Opening the setup does not.
    return null;
  }
}
