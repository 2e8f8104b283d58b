import { turnOf } from '../../shared/domain/setup/onelogin-side.ts';
import type { SetupState } from '../../shared/domain/setup/state.ts';
import type { UserTurn } from '../../shared/domain/users/user-turn.ts';
import type { SetupSession } from '../setups/setup-session.ts';
import type { Context } from './context.ts';
import { lookOnce, type LookDeps, lookedUsers } from './look-at-onelogin.ts';
import { mayLook } from './looks-under-way.ts';

export type WatchOneLoginDeps = Omit<LookDeps, 'setups'> &
  Pick<Context, 'notifyOneLogin' | 'now' | 'oneLoginEveryMs'>;

/** When OneLogin was looked at last beside a watch, by setup, in milliseconds since 1970. */
const lookedAt = new WeakMap<SetupSession, number>();

/**
 * Looks at OneLogin beside a watch, if an API credential is stored: at most once in a while for all
 * watched users together, and never two at a time. What is new is journaled, and when it has become
 * the admin's turn in OneLogin the desktop says so, once. Resolves always.
 */
export async function watchOneLogin(
  context: WatchOneLoginDeps,
  session: SetupSession,
): Promise<void> {
  if (session.state.oneLogin.connection === null || !mayLook(session)) return;
  const now = context.now().getTime();
  const since = now - (lookedAt.get(session) ?? Number.NEGATIVE_INFINITY);
  // A clock that was set back must not stop it.
  if (since >= 0 && since < context.oneLoginEveryMs) return;
  lookedAt.set(session, now);
  const before = turnsIn(session.state);
  await lookOnce(context, session, lookedUsers(session.state), 'new');
  const after = turnsIn(session.state);
  for (const [userId, turn] of after) {
    if (!isNews(before.get(userId), turn)) continue;
    // A notification appears on the shared desktop: it hides names as the window does.
    const shown = turnsIn(session.shown).get(userId)?.problem;
    if (shown !== undefined && shown !== null) context.notifyOneLogin(shown);
  }
}

function turnsIn(state: SetupState): ReadonlyMap<string, UserTurn> {
  return new Map(state.users.map((user) => [user.userId, turnOf(state, user)]));
}

function isNews(before: UserTurn | undefined, { owner, problem, task }: UserTurn): boolean {
  const inOneLogin = task === 'fix-onelogin' || (task === 'approve' && problem !== null);
  if (!inOneLogin || owner !== 'admin') return false;
  return before?.task !== task || before.problem?.code !== problem?.code;
}
