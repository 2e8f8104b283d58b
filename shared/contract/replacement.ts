import * as v from 'valibot';
import { storePlaces } from '../domain/setup/entries.ts';
import { replacementItems } from '../domain/setup/token-entries.ts';
import { call, id, inSetup } from './call.ts';
import { type CredentialsDraft, pasteKinds, typedCredentials } from './credentials.ts';

/** What came of looking for a proof that OneLogin provisions since the new token was saved there. */
export interface ProofOutcome {
  /**
   * - `proven`: it is journaled. - `nothing-yet`: it ended without. - `stopped`: the admin stopped it.
   * - `connection-fails`: OneLogin's log says that its connection failed since.
   */
  readonly outcome: 'proven' | 'nothing-yet' | 'stopped' | 'connection-fails';
}

/** Calls about replacing Wisq's token. Any but the first may answer REPLACEMENT_NONE. */
export const replacementCalls = {
  /** Main reads the clipboard. A message replaces what was there, one value the same one. CLIPBOARD_EMPTY */
  'replacement.paste': call(
    v.object({ ...inSetup, as: v.picklist(pasteKinds) }),
  ).returns<CredentialsDraft>(),
  /** Values typed by hand; undefined leaves what the draft holds. */
  'replacement.enter': call(
    v.object({ ...inSetup, ...typedCredentials }),
  ).returns<CredentialsDraft>(),
  /** Which of several values in the message is meant. URL_MISSING, TOKEN_MISSING */
  'replacement.choose': call(
    v.object({
      ...inSetup,
      kind: v.picklist(['url', 'token']),
      choice: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
  ).returns<CredentialsDraft>(),
  'replacement.discard': call(v.object(inSetup)).returns<null>(),
  /** REPLACEMENT_SAME_TOKEN, KEYCHAIN_*, POLICY_SESSION_ONLY, and what is wrong with the draft */
  'replacement.save': call(
    v.object({ ...inSetup, where: v.picklist(storePlaces) }),
  ).returns<null>(),
  /** Tests the new token and the one in use, one after the other. CHECK_RUNNING, KEYCHAIN_* */
  'replacement.test': call(v.object(inSetup)).returns<null>(),
  'replacement.item': call(
    v.object({ ...inSetup, item: v.picklist(replacementItems), done: v.boolean() }),
  ).returns<null>(),
  /** Marks what is left, and looks at the test users to compare with. */
  'replacement.saved': call(v.object(inSetup)).returns<null>(),
  /** Main writes the clipboard. KEYCHAIN_* */
  'replacement.copy': call(
    v.object({ ...inSetup, what: v.picklist(['base-url', 'token']) }),
  ).returns<{ clearedAfterSeconds: number | null }>(),
  /** Resolves when it is proven, stopped, or took too long. USER_UNKNOWN, KEYCHAIN_* */
  'replacement.prove': call(v.object({ ...inSetup, userId: id })).returns<ProofOutcome>(),
  'replacement.stopProving': call(v.object(inSetup)).returns<null>(),
  'replacement.copyMessage': call(v.object(inSetup)).returns<null>(),
  /** The new token takes the place of the old one. KEYCHAIN_* */
  'replacement.finish': call(v.object({ ...inSetup, told: v.boolean() })).returns<null>(),
  /** The new token is removed again. KEYCHAIN_* */
  'replacement.giveUp': call(v.object(inSetup)).returns<null>(),
};
