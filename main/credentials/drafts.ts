import { problem } from '../../shared/domain/problems/codes.ts';
import { type Cleaned, cleanValue, type ValueKind } from '../../shared/domain/credentials/clean.ts';
import { findCredentials } from '../../shared/domain/credentials/credentials-message.ts';
import { isTokenLike } from '../../shared/domain/credentials/message-values.ts';
import type { Draft } from './draft-view.ts';
import type { Held } from './known-secrets.ts';

const empty: Draft = { url: null, token: null, urlChoices: [], found: [] };

/** The drafts of all setups, in memory. */
export class Drafts {
  readonly #drafts = new Map<string, Draft>();

  get(setupId: string): Draft {
    return this.#drafts.get(setupId) ?? empty;
  }

  /** Every token that a draft holds. Its address may be the token, pasted in the wrong place. */
  readonly held = (): Held => {
    const drafts = [...this.#drafts.values()];
    return {
      secrets: drafts.flatMap(({ token }) => (token === null ? [] : [token.value])),
      open: [],
    };
  };

  discard(setupId: string): void {
    this.#drafts.delete(setupId);
  }

  /** Takes a whole message: what it lacks stays as the draft had it. */
  message(setupId: string, text: string): Draft {
    const before = this.get(setupId);
    const found = findCredentials(text);
    const problems = found.problems.filter(
      ({ code }) =>
        !(code === 'URL_MISSING' && before.url !== null) &&
        !(code === 'TOKEN_MISSING' && before.token !== null),
    );
    return this.#put(setupId, {
      url: found.urlChoices.length > 0 ? null : (found.url ?? before.url),
      token:
        found.token ??
        (problems.some(({ code }) => code === 'TOKEN_SEVERAL') ? null : before.token),
      urlChoices: found.urlChoices,
      found: problems,
    });
  }

  /** Takes one value. An empty one clears it. */
  value(setupId: string, kind: ValueKind, text: string): Draft {
    const before = this.get(setupId);
    const value = readValue(kind, text);
    const prefix = kind === 'url' ? 'URL_' : 'TOKEN_';
    const found = before.found.filter(({ code }) => !code.startsWith(prefix));
    const missing =
      value.value === '' ? [problem(kind === 'url' ? 'URL_MISSING' : 'TOKEN_MISSING')] : [];
    return this.#put(setupId, {
      ...before,
      [kind]: value.value === '' ? null : value,
      urlChoices: kind === 'url' ? [] : before.urlChoices,
      found: [...found, ...missing],
    });
  }

  /** Decides which of several URLs is meant. Null: there is no such choice. */
  choose(setupId: string, choice: number): Draft | null {
    const before = this.get(setupId);
    const url = before.urlChoices[choice];
    if (url === undefined) return null;
    const found = before.found.filter(({ code }) => !code.startsWith('URL_'));
    return this.#put(setupId, { ...before, url, urlChoices: [], found });
  }

  #put(setupId: string, draft: Draft): Draft {
    this.#drafts.set(setupId, draft);
    return draft;
  }
}

/** The longest text that is read as one value. */
const longestValue = 20_000;

/**
 * Reads a text that is meant to be one value. When it is more than that (the whole message in the
 * field for the token), the value is searched for in it; else its parts are joined.
 */
function readValue(kind: ValueKind, pasted: string): Cleaned {
  const text = pasted.slice(0, longestValue);
  const cleaned = cleanValue(text, kind);
  return isMessage(kind, text, cleaned) ? (findCredentials(text)[kind] ?? cleaned) : cleaned;
}

function isMessage(kind: ValueKind, text: string, cleaned: Cleaned): boolean {
  // Cleaning leaves the blanks of a sentence alone.
  if (/\s/.test(cleaned.value)) return true;
  const addresses = text.split('://').length - 1;
  if (kind === 'token') return addresses > 0;
  const words = text.split(/\s+/).filter((word) => !word.includes('://'));
  return addresses > 1 || (addresses === 1 && words.some(isTokenLike));
}
