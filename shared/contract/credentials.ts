import * as v from 'valibot';
import type { Cleaning } from '../domain/credentials/cleaning.ts';
import type { Problem } from '../domain/problems/problem.ts';
import { storePlaces } from '../domain/setup/entries.ts';
import { call, inSetup } from './call.ts';

/** What is known of a URL or a token before it is stored. Never the token itself. */
export interface CredentialsDraft {
  readonly url: {
    /** Scheme, host and path as they will be stored. */
    readonly value: string;
    readonly host: string;
    readonly cleaned: readonly Cleaning[];
  } | null;
  readonly token: {
    readonly length: number;
    readonly end: string;
    readonly expiresAt: string | null;
    readonly cleaned: readonly Cleaning[];
  } | null;
  /** Several URLs in the message: hosts and paths to choose from. */
  readonly urlChoices: readonly string[];
  /** Several tokens, or several readings of one: never the token itself. */
  readonly tokenChoices: readonly TokenChoice[];
  /** Failures and notes, most important first. Saving is refused while one of them is a failure. */
  readonly problems: readonly Problem[];
  readonly canSave: boolean;
}

/** A token to choose, as far as the window may know it. */
interface TokenChoice {
  readonly length: number;
  /** The last four characters; empty for a short one. */
  readonly end: string;
  /** How it was put together: as it stands, over lines, over blanks, or with its encoding undone. */
  readonly way: 'as-written' | 'lines-joined' | 'blanks-closed' | 'decoded';
}

/** How the stored credentials can be used right now. */
export type CredentialsHealth =
  | {
      readonly usable: true;
      /** Scheme, host and path as stored, for the admin to see where the token goes. */
      readonly baseUrl?: string;
    }
  | { readonly usable: false; readonly problem: Problem };

/** What the clipboard is taken as: a message that holds both, or one of the two values. */
export const pasteKinds = ['message', 'url', 'token'] as const;
export type PasteKind = (typeof pasteKinds)[number];

/** Values typed by hand. */
export const typedCredentials = {
  url: v.optional(v.pipe(v.string(), v.maxLength(20_000))),
  token: v.optional(v.pipe(v.string(), v.maxLength(20_000))),
};

/** Calls about the base URL and the token. */
export const credentialsCalls = {
  /**
   * Main reads the clipboard, so that a pasted token never enters the window.
   * `message`: look for both; `url`, `token`: the clipboard is that one value. CLIPBOARD_EMPTY
   */
  'credentials.paste': call(
    v.object({ ...inSetup, as: v.picklist(pasteKinds) }),
  ).returns<CredentialsDraft>(),
  /** Values typed by hand; undefined leaves what the draft holds. */
  'credentials.enter': call(
    v.object({ ...inSetup, ...typedCredentials }),
  ).returns<CredentialsDraft>(),
  /** Which of several URLs in the message is the base URL, by its place in `urlChoices`. */
  'credentials.chooseUrl': call(
    v.object({ ...inSetup, choice: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  ).returns<CredentialsDraft>(),
  /** Which of several tokens is meant, by its place in `tokenChoices`. TOKEN_MISSING */
  'credentials.chooseToken': call(
    v.object({ ...inSetup, choice: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  ).returns<CredentialsDraft>(),
  'credentials.discard': call(v.object(inSetup)).returns<null>(),
  /** CREDENTIALS_MISSING, KEYCHAIN_*, POLICY_SESSION_ONLY, and what is wrong with the draft */
  'credentials.save': call(
    v.object({ ...inSetup, where: v.picklist(storePlaces) }),
  ).returns<null>(),
  /** The admin says that both are what Wisq sent; a note for Wisq is put on the clipboard. */
  'credentials.asSent': call(v.object(inSetup)).returns<null>(),
  'credentials.remove': call(v.object(inSetup)).returns<null>(),
  /** Asks the keychain again after it was unlocked. */
  'credentials.recheck': call(v.object(inSetup)).returns<null>(),
};
