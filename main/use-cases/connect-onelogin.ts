import type { ApiCredentialDraft } from '../../shared/contract/contract.ts';
import type { OneLoginReading } from '../../shared/domain/onelogin/reading.ts';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import type { StorePlace } from '../../shared/domain/setup/entries.ts';
import type { ClientPart } from '../credentials/client-drafts.ts';
import { TokenKeeper } from '../onelogin/tokens.ts';
import type { SetupSession } from '../setups/setup-session.ts';
import type { Context } from './context.ts';
import { appendInSetup, inSetup } from './in-setup.ts';
import {
  addressOf,
  type LookDeps,
  lookedAtOf,
  lookedUsers,
  recordLook,
  wantedOf,
} from './look-at-onelogin.ts';
import { whileLooking, withoutLooks } from './looks-under-way.ts';

/**
 * Takes one part of an API credential from the clipboard, in main, so that it never enters the window.
 * CLIPBOARD_EMPTY, CLIENT_PART_INVALID, CLIENT_PARTS_SAME, SETUP_NOT_FOUND
 */
export function pasteClientPart(
  context: Pick<Context, 'clientDrafts' | 'clipboard' | 'setups'>,
  { setupId, part }: { readonly setupId: string; readonly part: ClientPart },
): Promise<Result<ApiCredentialDraft>> {
  const { clientDrafts, clipboard } = context;
  return inSetup(context, setupId, async () => {
    const text = await clipboard.read();
    return text.trim() === '' ? fail('CLIPBOARD_EMPTY') : clientDrafts.take(setupId, part, text);
  });
}

/** Throws away what was pasted and not stored. SETUP_NOT_FOUND */
export function discardClientDraft(
  context: Pick<Context, 'clientDrafts' | 'setups'>,
  { setupId }: { readonly setupId: string },
): Promise<Result<null>> {
  return inSetup(context, setupId, async () => {
    context.clientDrafts.discard(setupId);
    return ok(null);
  });
}

/**
 * Tests the pasted credential with a first look at OneLogin, and stores it if OneLogin takes it; the
 * look is journaled with it. Nothing is stored that was not tested.
 * CLIENT_PARTS_MISSING, ONELOGIN_HOST_MISSING, POLICY_SESSION_ONLY, KEYCHAIN_*, JOURNAL_*, and why
 * OneLogin could not be asked or refuses it
 */
export function connectOneLogin(
  context: LookDeps & Pick<Context, 'clientDrafts' | 'clipboard' | 'policy' | 'now'>,
  { setupId, where }: { readonly setupId: string; readonly where: StorePlace },
): Promise<Result<null>> {
  const { apiCredentials, clientDrafts, clipboard, lookAtOneLogin, now, policy } = context;
  const connect = async (session: SetupSession, signal: AbortSignal): Promise<Result<null>> => {
    if (where === 'session' && policy.forbidSessionOnly) return fail('POLICY_SESSION_ONLY');
    const credential = clientDrafts.whole(setupId);
    if (credential === null) return fail('CLIENT_PARTS_MISSING');
    const address = addressOf(context, session);
    if (!address.ok) return address;
    const keeper = new TokenKeeper(credential, now);
    const users = lookedUsers(session.state);
    const about = lookedAtOf(context, session);
    const reading = await lookAtOneLogin({
      address: address.value,
      tokens: keeper,
      wanted: wantedOf(session, users),
      signal,
    });
    // Another app or account was named meanwhile: this one is not tested yet.
    if (!signal.aborted && lookedAtOf(context, session) !== about) return connect(session, signal);
    const refused = refusal(reading);
    if (refused !== null) return { ok: false, problem: refused };
    const saved = await apiCredentials.save(session, keeper, where);
    if (!saved.ok) return saved;
    clientDrafts.discard(setupId);
    // The secret was copied by hand and is in the keychain now.
    await clipboard.clearSecret((text) => text.includes(credential.clientSecret));
    return recordLook(session, reading, users);
  };
  return inSetup(context, setupId, (session) =>
    session.changeCredentials(() =>
      withoutLooks(session, () =>
        session.track(whileLooking(session, (signal) => connect(session, signal))),
      ),
    ),
  );
}

/**
 * Removes the API credential here: its token is revoked first, as far as OneLogin can be reached.
 * SETUP_NOT_FOUND, KEYCHAIN_*, JOURNAL_*
 */
export function disconnectOneLogin(
  context: ForgetDeps & Pick<Context, 'clientDrafts' | 'setups'>,
  { setupId }: { readonly setupId: string },
): Promise<Result<null>> {
  return inSetup(context, setupId, (session) =>
    session.changeCredentials(() => {
      context.clientDrafts.discard(setupId);
      return forget(context, session);
    }),
  );
}

export type ForgetDeps = Pick<
  Context,
  'apiCredentials' | 'clipboard' | 'oneLoginAddress' | 'revokeToken'
>;

/**
 * Revokes the token, as far as OneLogin can be reached, and removes the credential here, from the
 * clipboard too. KEYCHAIN_*, JOURNAL_*
 */
export function forget(context: ForgetDeps, session: SetupSession): Promise<Result<null>> {
  return withoutLooks(session, async () => {
    const keeper = await context.apiCredentials.keeper(session);
    const revoked = keeper.ok && (await revoke(context, session, keeper.value));
    const removed = await context.apiCredentials.remove(session, revoked);
    if (!removed.ok || !keeper.ok) return removed;
    const { clientSecret } = keeper.value.credential;
    await context.clipboard.clearSecret((text) => text.includes(clientSecret));
    return removed;
  });
}

/**
 * Whether OneLogin said that the token is revoked. OneLogin gives the same one until it ends, so one
 * from before this start is asked for once more, to be revoked.
 */
async function revoke(
  context: Pick<Context, 'oneLoginAddress' | 'revokeToken'>,
  session: SetupSession,
  tokens: TokenKeeper,
): Promise<boolean> {
  const address = addressOf(context, session);
  if (!address.ok) return false;
  const { revokeToken } = context;
  const done = await revokeToken({ address: address.value, tokens, signal: session.closing });
  return done.ok;
}

/** The admin says whether the credential is deleted in OneLogin. SETUP_NOT_FOUND, JOURNAL_* */
export function sayCredentialDeleted(
  context: Pick<Context, 'setups'>,
  { setupId, done }: { readonly setupId: string; readonly done: boolean },
): Promise<Result<null>> {
  return appendInSetup(context, setupId, ({ oneLogin }) =>
    ok(
      (oneLogin.credentialDeletedAt !== null) === done
        ? null
        : { type: 'onelogin.credential-deleted', done },
    ),
  );
}

/** Why a first look speaks against storing the credential; null: it can read something. */
function refusal({ app, credential, users }: OneLoginReading): Problem | null {
  if (credential === 'read-all' || credential === 'read-users') return null;
  // A fault of one call is none of the credential: somebody was read with it.
  if (credential === 'unknown' && users.some(({ search }) => search.ok)) return null;
  return app.ok ? null : app.problem;
}
