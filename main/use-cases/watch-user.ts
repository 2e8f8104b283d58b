import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import type { SetupState } from '../../shared/domain/setup/state.ts';
import { userProgress } from '../../shared/domain/users/progress.ts';
import type { WatchEnd } from '../../shared/domain/users/watch.ts';
import type { SetupSession } from '../setups/setup-session.ts';
import type { Context } from './context.ts';
import { inSetup, userById } from './in-setup.ts';
import { type WatchDeps, WatchLookUps } from './watch-look-ups.ts';

/**
 * Watches one test user until they arrive with all five attributes, for half an hour at most.
 * Lookups with a new result are journaled (watch-look-ups.ts); at the end one entry says how
 * many there were. A second watch of the same user changes nothing. CREDENTIALS_MISSING, USER_UNKNOWN
 */
export function watchUser(
  context: WatchDeps & Pick<Context, 'send' | 'setups' | 'watcher'>,
  { setupId, userId }: { readonly setupId: string; readonly userId: string },
): Promise<Result<null>> {
  return inSetup(context, setupId, async (session) => watch(context, session, userId));
}

/** Stops watching a user of this setup. SETUP_NOT_FOUND */
export function stopWatching(
  context: Pick<Context, 'setups' | 'watcher'>,
  { setupId, userId }: { readonly setupId: string; readonly userId: string },
): Promise<Result<null>> {
  return inSetup(context, setupId, async (session) => {
    if (isWatched(session, userId)) context.watcher.stop(userId, 'stopped');
    return ok(null);
  });
}

function watch(
  context: WatchDeps & Pick<Context, 'send' | 'watcher'>,
  session: SetupSession,
  userId: string,
): Result<null> {
  const user = userById(session.state, userId);
  if (!user.ok) return user;
  if (session.state.credentials === null) return fail('CREDENTIALS_MISSING');
  if (isWatched(session, userId)) return ok(null);
  const { send, watcher } = context;
  const { setupId } = session;
  const stop = (end: WatchEnd) => watcher.stop(userId, end);
  const onClosing = () => stop('closed');
  const unfollow = session.follow((state) => {
    const end = endOf(state, userId);
    if (end !== null) stop(end);
  });
  session.closing.addEventListener('abort', onClosing, { once: true });
  const lookUps = new WatchLookUps(context, session, userId);
  watcher.start({
    setupId,
    userId,
    lookUp: (signal) => session.track(lookUps.next(signal)),
    onChange(watching) {
      session.setWatching(userId, watching);
      send({ type: 'watch.changed', setupId, userId, watching });
    },
    onEnd(record) {
      unfollow();
      session.closing.removeEventListener('abort', onClosing);
      session.setWatching(userId, null);
      // A user who was removed from the list has no record to add to.
      if (userById(session.state, userId).ok) {
        void session.track(session.append({ type: 'user.watched', userId, watch: record }));
      }
      send({ type: 'watch.changed', setupId, userId, watching: null });
    },
  });
  return ok(null);
}

function isWatched(session: SetupSession, userId: string): boolean {
  return session.view.watching.some((one) => one.userId === userId);
}

/** Why a state leaves nothing to watch for; null: there still is something. */
function endOf(state: SetupState, userId: string): WatchEnd | null {
  const user = userById(state, userId);
  if (!user.ok) return 'stopped';
  if (state.credentials === null) return 'credentials';
  return userProgress(user.value).complete ? 'complete' : null;
}
