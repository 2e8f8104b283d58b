import * as v from 'valibot';
import { clientKinds } from '../domain/setup/keychain-names.ts';
import { storePlaces } from '../domain/setup/entries.ts';
import { call, inSetup } from './call.ts';

/** What is known of an API credential before it is stored. Never the Client Secret. */
export interface ApiCredentialDraft {
  readonly clientId: {
    readonly length: number;
    /** The last four characters; empty for a short one. */
    readonly end: string;
  } | null;
  readonly clientSecret: { readonly length: number } | null;
}

/** Calls about OneLogin's own side, which is only ever read. */
export const oneLoginCalls = {
  /** Main reads the clipboard. CLIPBOARD_EMPTY, CLIENT_PART_INVALID, CLIENT_PARTS_SAME */
  'onelogin.paste': call(
    v.object({ ...inSetup, part: v.picklist(clientKinds) }),
  ).returns<ApiCredentialDraft>(),
  'onelogin.discard': call(v.object(inSetup)).returns<null>(),
  /**
   * Tests the pasted credential with a first look, and stores it if OneLogin takes it.
   * CLIENT_PARTS_MISSING, ONELOGIN_HOST_MISSING, KEYCHAIN_*, POLICY_SESSION_ONLY, and why OneLogin
   * could not be asked or refuses it
   */
  'onelogin.connect': call(
    v.object({ ...inSetup, where: v.picklist(storePlaces) }),
  ).returns<null>(),
  /** Looks at the app and at the test users who have not arrived. ONELOGIN_NOT_CONNECTED, KEYCHAIN_* */
  'onelogin.look': call(v.object(inSetup)).returns<null>(),
  /** Revokes the token, as far as OneLogin can be reached, and removes the credential here. KEYCHAIN_* */
  'onelogin.disconnect': call(v.object(inSetup)).returns<null>(),
  /** The admin says whether the credential is deleted in OneLogin. */
  'onelogin.deleted': call(v.object({ ...inSetup, done: v.boolean() })).returns<null>(),
};
