import type { Problem } from '../../shared/domain/problems/codes.ts';
import type { Draft } from './draft-view.ts';
import type { Held } from './known-secrets.ts';
import { type FoundCredentials, findCredentials, findValue } from './paste/find-credentials.ts';
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

  /** Takes a whole message: what it lacks stays as the draft had it. */
  message(setupId: string, text: string): Draft {
    const before = this.get(setupId);
    const found = findCredentials(text);
    const draft = draftOf(found);
    const keepsUrl = before.url !== null && found.url.problem?.code === 'URL_MISSING';
    const keepsToken = before.token !== null && found.token.problem?.code === 'TOKEN_MISSING';
    return this.#put(setupId, {
      ...draft,
      url: keepsUrl ? before.url : draft.url,
      token: keepsToken ? before.token : draft.token,
      found: draft.found.filter(
        ({ code }) =>
          !(keepsUrl && code === 'URL_MISSING') && !(keepsToken && code === 'TOKEN_MISSING'),
      ),
    });
  }

  /** Takes one value. An empty one clears it. */
  value(setupId: string, kind: ValueKind, text: string): Draft {
    const before = this.get(setupId);
    const value = findValue(kind, text);
    const other = kind === 'url' ? 'token' : 'url';
    const rest = before.found.filter(({ code }) => kindOf(code) === other);
    const found = value.problem === null ? rest : [value.problem, ...rest];
    return this.#put(setupId, {
      ...before,
      [kind]: value.value,
      [`${kind}Choices`]: value.choices,
      found: kind === 'url' ? found : found.toReversed(),
    });
  }

  /** Decides which of several readings is meant. Null: there is no such choice. */
  choose(setupId: string, kind: ValueKind, choice: number): Draft | null {
    const before = this.get(setupId);
    const chosen = before[`${kind}Choices`][choice];
    if (chosen === undefined) return null;
    const found = before.found.filter(({ code }) => kindOf(code) !== kind);
    return this.#put(setupId, { ...before, [kind]: chosen, [`${kind}Choices`]: [], found });
  }

  #put(setupId: string, draft: Draft): Draft {
    this.#drafts.set(setupId, draft);
    return draft;
  }
}

/** A draft of what was found in a message. */
export function draftOf({ url, token }: FoundCredentials): Draft {
  const problems = [url.problem, token.problem].filter((one) => one !== null);
  return {
    url: url.value,
    token: token.value,
    urlChoices: url.choices,
    tokenChoices: token.choices,
    // What is wrong with the text as a whole is said once.
    found: [...new Map(problems.map((one) => [one.code, one])).values()],
  };
}

function kindOf(code: Problem['code']): ValueKind | null {
  if (code.startsWith('URL_')) return 'url';
  return code.startsWith('TOKEN_') ? 'token' : null;
}
