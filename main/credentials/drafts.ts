import type { Problem } from '../../shared/domain/problems/problem.ts';
import type { Draft } from './draft-view.ts';
import type { Held } from './known-secrets.ts';
import type { ValueKind } from './paste/labels.ts';

const empty: Draft = { url: null, token: null, urlChoices: [], tokenChoices: [], found: [] };

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
      secrets: drafts.flatMap(({ token, tokenChoices }) =>
        [...(token === null ? [] : [token]), ...tokenChoices].map(({ value }) => value),
      ),
      open: [],
    };
  };

  discard(setupId: string): void {
    this.#drafts.delete(setupId);
  }

  /** Takes a draft in the place of the one before. Out: the same. */
  put(setupId: string, draft: Draft): Draft {
    this.#drafts.set(setupId, draft);
    return draft;
  }

  /** Decides which of several readings is meant. Null: there is no such choice. */
  choose(setupId: string, kind: ValueKind, choice: number): Draft | null {
    const before = this.get(setupId);
    const chosen = before[`${kind}Choices`][choice];
    if (chosen === undefined) return null;
    const found = before.found.filter(({ code }) => kindOf(code) !== kind);
    return this.put(setupId, { ...before, [kind]: chosen, [`${kind}Choices`]: [], found });
  }
}

/** Which value a problem is about; null: neither alone. */
export function kindOf(code: Problem['code']): ValueKind | null {
  if (code.startsWith('URL_')) return 'url';
  return code.startsWith('TOKEN_') ? 'token' : null;
}
