import { wasWatched } from '../../shared/domain/users/watch-choices.ts';
import { refreshHealth } from './credentials-health.ts';
import { lookUpEnd, type WatchDeps } from './watch-look-ups.ts';
import { watchUser } from './watch-user.ts';
import type { Context } from './context.ts';

type Deps = WatchDeps & Pick<Context, 'send' | 'setups' | 'watcher' | 'windowFile'>;

/**
 * What an opened setup goes on with once its journal is read: whether its credentials can be used is
 * found out, and if they can, the test users who were being watched are watched again. That begins
 * anew, with half an hour and short waits: opening the setup is an admin's own act, who wants to know
 * now, and the half hour is there for requests that nobody asked for. Never fails; what cannot be
 * read or used is told where it is shown.
 */
export async function resumeSetup(context: Deps, setupId: string): Promise<void> {
  const opened = await context.setups.getSoon(setupId);
  if (!opened.ok) return;
  const session = opened.value;
  await refreshHealth(context, session);
  // The keychain may have taken its time: another setup can be on screen by now.
  if (context.windowFile.state.lastSetupId !== setupId || session.closing.aborted) return;
  if (session.view.credentialsHealth?.usable !== true) return;
  for (const user of session.state.users) {
    // What was refused is not asked again unless somebody wants it.
    const refused = user.lastLookUp !== null && lookUpEnd(user.lastLookUp) !== null;
    if (wasWatched(user) && !refused) await watchUser(context, { setupId, userId: user.userId });
  }
}
