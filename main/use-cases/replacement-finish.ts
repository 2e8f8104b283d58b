import type { CopyId } from '../../shared/domain/guide/ids.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import { revokeMessage } from '../../shared/messages/desktop.ts';
import type { Context } from './context.ts';
import { appendInSetup, inSetup } from './in-setup.ts';
import { refreshHealth } from './credentials-health.ts';

type FinishDeps = Pick<Context, 'clipboard' | 'credentials' | 'newCredentials' | 'setups'>;

/**
 * Copies the new token, or the new URL, for OneLogin. Out: after how many seconds the clipboard is
 * cleared; null: it is not. REPLACEMENT_NONE, SESSION_ENDED, KEYCHAIN_*
 */
export function copyNew(
  { clipboard, newCredentials, setups }: Omit<FinishDeps, 'credentials'>,
  {
    setupId,
    what,
  }: { readonly setupId: string; readonly what: Extract<CopyId, 'base-url' | 'token'> },
): Promise<Result<{ clearedAfterSeconds: number | null }>> {
  return inSetup({ setups }, setupId, async (session) => {
    const secrets = await newCredentials.secrets(session);
    if (!secrets.ok) return secrets;
    const [text, kind] =
      what === 'token'
        ? ([secrets.value.token, 'secret'] as const)
        : ([secrets.value.url, 'concealed'] as const);
    return ok({ clearedAfterSeconds: await clipboard.copy(text, kind) });
  });
}

/** Copies what Wisq is asked: to look at which token comes, and to revoke the old one. REPLACEMENT_NONE */
export function copyRevokeMessage(
  { clipboard, setups }: Pick<Context, 'clipboard' | 'setups'>,
  { setupId }: { readonly setupId: string },
): Promise<Result<null>> {
  return inSetup({ setups }, setupId, async ({ state }) => {
    const text = revokeMessage(state);
    if (text === null) return fail('REPLACEMENT_NONE');
    await clipboard.copy(text, 'plain');
    return ok(null);
  });
}

/**
 * Ends the replacement: the old token is removed from this computer, and the new one takes its place.
 * In: `told`: whether the admin says that Wisq was told to revoke the old one.
 * REPLACEMENT_NONE, SESSION_ENDED, KEYCHAIN_*, JOURNAL_*
 */
export async function finishReplacement(
  context: FinishDeps,
  { setupId, told }: { readonly setupId: string; readonly told: boolean },
): Promise<Result<null>> {
  const said = await appendInSetup(context, setupId, ({ replacement }) => {
    if (replacement === null) return fail('REPLACEMENT_NONE');
    return ok(told && replacement.toldAt === null ? { type: 'replacement.told' } : null);
  });
  if (!said.ok) return said;
  return inSetup(context, setupId, (session) =>
    session.changeCredentials(async () => {
      const { clipboard, credentials, newCredentials } = context;
      // Known until they change places.
      const old = credentials.finder(setupId);
      const done = await newCredentials.takeOver(session);
      if (!done.ok) return done;
      await clipboard.clearSecret(old);
      await refreshHealth(context, session);
      return done;
    }),
  );
}

/** Removes the new token again; the old one stays. SETUP_NOT_FOUND, KEYCHAIN_*, JOURNAL_* */
export function giveUpReplacement(
  context: FinishDeps & Pick<Context, 'newDrafts'>,
  { setupId }: { readonly setupId: string },
): Promise<Result<null>> {
  return inSetup(context, setupId, (session) =>
    session.changeCredentials(async () => {
      const { clipboard, newCredentials, newDrafts } = context;
      newDrafts.discard(setupId);
      session.check?.abort.abort();
      const holds = newCredentials.finder(setupId);
      const removed = await newCredentials.remove(session, true);
      if (removed.ok) await clipboard.clearSecret(holds);
      return removed;
    }),
  );
}
