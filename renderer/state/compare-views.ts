import type { SetupView } from '../../shared/contract/contract.ts';
import type { OneLoginSide } from '../../shared/domain/setup/fold-onelogin.ts';
import type { TestUser } from '../../shared/domain/users/test-user.ts';
import type { Watching } from '../../shared/domain/users/watch.ts';
import { userLabel } from '../../shared/domain/users/label.ts';
import { hasArrived } from '../../shared/domain/users/arrived.ts';

/**
 * The new view with everything of the old one that is still so: what comes over from main is a copy,
 * and a card whose user did not change need not be drawn again.
 */
export function sharedView(before: SetupView | null, now: SetupView): SetupView {
  if (before?.setupId !== now.setupId) return now;
  const known = new Map(before.state.users.map((user) => [user.userId, user]));
  const users = now.state.users.map((user) => shared(known.get(user.userId), user));
  const watched = new Map(before.watching.map((one) => [one.userId, one]));
  const watching = now.watching.map((one) => shared(watched.get(one.userId), one));
  const oneLogin = sharedSide(before.state.oneLogin, now.state.oneLogin);
  return { ...now, watching, state: { ...now.state, oneLogin, users } };
}

/** The looks at OneLogin that are the same ones: a card is drawn by them, too. */
function sharedSide(before: OneLoginSide, now: OneLoginSide): OneLoginSide {
  const users = Object.entries(now.users).map(([id, look]) => [id, shared(before.users[id], look)]);
  return { ...now, app: shared(before.app, now.app), users: Object.fromEntries(users) };
}

/** The newer of an answer and an event about the same setup, whichever came first. */
export function newer(result: SetupView, latest: SetupView | undefined): SetupView {
  return latest?.setupId === result.setupId && latest.revision > result.revision ? latest : result;
}

function shared<T>(before: T | undefined, now: T): T {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(now) ? before : now;
}

/** The view after one user's watch moved on, or ended (null). */
export function withWatching(view: SetupView, userId: string, now: Watching | null): SetupView {
  const others = view.watching.filter((one) => one.userId !== userId);
  return { ...view, watching: now === null ? others : [...others, now] };
}

/** The watched users who are there now and were not before, as they are called on screen. */
export function arrivals(before: SetupView | null, now: SetupView): readonly string[] {
  if (before?.setupId !== now.setupId) return [];
  const there = (users: readonly TestUser[]) => users.filter(hasArrived);
  const old = new Set(there(before.state.users).map((user) => user.userId));
  const watched = new Set(before.watching.map((one) => one.userId));
  return there(now.state.users)
    .filter(({ userId }) => watched.has(userId) && !old.has(userId))
    .map(userLabel);
}
