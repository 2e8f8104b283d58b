import type { ApiCredentialDraft } from '../../shared/contract/contract.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import type { ApiCredential } from '../onelogin/tokens.ts';
import type { Held } from './known-secrets.ts';

/** The two parts as OneLogin's page names them. */
export type ClientPart = keyof ApiCredential;

/** OneLogin's have 64 characters; whatever it will have, more than this is something else. */
const mostCharacters = 512;
/** What is shown of a Client ID; of a Client Secret nothing but its length. */
const endLength = 4;

/** API credentials that were pasted and are not stored yet. In main's memory alone. */
export class ClientDrafts {
  readonly #drafts = new Map<string, Partial<ApiCredential>>();

  /** Client Secrets that a draft holds. What was pasted as the ID may be the secret. */
  readonly held = (): Held => ({
    secrets: [...this.#drafts.values()].flatMap(({ clientId, clientSecret }) =>
      [clientId, clientSecret].filter((one) => one !== undefined),
    ),
    open: [],
  });

  /**
   * Takes one part from a text. Out: the draft as the window may know it. CLIENT_PART_INVALID, with
   * `part`: it is no single run of characters (RFC 6749, appendix A; RFC 7617: no colon in an id).
   * CLIENT_PARTS_SAME: both are one text.
   */
  take(setupId: string, part: ClientPart, text: string): Result<ApiCredentialDraft> {
    const value = text.trim();
    const fits = part === 'clientId' ? /^[\x21-\x39\x3b-\x7e]+$/ : /^[\x21-\x7e]+$/;
    if (!fits.test(value) || value.length > mostCharacters) {
      return fail('CLIENT_PART_INVALID', { part });
    }
    const draft = { ...this.#drafts.get(setupId), [part]: value };
    if (draft.clientId === draft.clientSecret) return fail('CLIENT_PARTS_SAME', { part });
    this.#drafts.set(setupId, draft);
    return ok(this.view(setupId));
  }

  /** Both parts; null while one is missing. */
  whole(setupId: string): ApiCredential | null {
    const { clientId, clientSecret } = this.#drafts.get(setupId) ?? {};
    return clientId === undefined || clientSecret === undefined ? null : { clientId, clientSecret };
  }

  view(setupId: string): ApiCredentialDraft {
    const { clientId, clientSecret } = this.#drafts.get(setupId) ?? {};
    return {
      clientId:
        clientId === undefined
          ? null
          : {
              length: clientId.length,
              end: clientId.length > 16 ? clientId.slice(-endLength) : '',
            },
      clientSecret: clientSecret === undefined ? null : { length: clientSecret.length },
    };
  }

  discard(setupId: string): void {
    this.#drafts.delete(setupId);
  }
}
