import type { Problem } from '../../shared/domain/problems/problem.ts';
import { readUserName } from '../../shared/domain/setup/rules.ts';
import { noValues } from '../../shared/domain/users/attributes.ts';
import { userProgress } from '../../shared/domain/users/progress.ts';
import { messages } from '../../shared/messages/window/index.ts';
import { act, ask } from './bridge.ts';
import { readExpected } from './expected.ts';
import { announce, edit, forgetTyped, store, typedText } from './store.ts';

/** The fields for the names of the first and the second test user. */
export const firstUserField = 'new-user-1';
export const secondUserField = 'new-user-2';

/** Whether another test user is being named, though some are on the list. */
export const addingField = 'add-user';

type NameProblems = readonly [Problem | null, Problem | null];

/**
 * Puts the named test users on the list and says that all on it are assigned in OneLogin. Out: what
 * is wrong with each name; then nobody was added.
 */
export async function assignNamedUsers(): Promise<NameProblems> {
  const { view } = store.getState();
  if (view === null) return [null, null];
  const { setupId, state } = view;
  const problems = namedProblems(state.users.length);
  if (problems.some((problem) => problem !== null)) return problems;
  // The page stays until all of it is recorded: nobody sees a list of people not yet assigned.
  const named = [firstUserField, secondUserField].some((field) => typedText(field)?.trim());
  if (named) edit(addingField, 'open');
  for (const field of [firstUserField, secondUserField]) {
    const userName = typedText(field) ?? '';
    if (userName.trim() === '') continue;
    const expected = readExpected(field, noValues);
    const added = await ask('users.add', { setupId, userName, expected });
    if (!added.ok) return field === firstUserField ? [added.problem, null] : [null, added.problem];
    forgetTyped(field);
  }
  const said = await act('users.assigned', { setupId });
  forgetTyped(addingField);
  if (said.ok) announce(messages.users.watch.startedAll);
  return [null, null];
}

/** In: how many test users are on the list: with some, nobody has to be named. */
function namedProblems(listed: number): NameProblems {
  const { view } = store.getState();
  const users = view?.state.users ?? [];
  const [first, second] = [firstUserField, secondUserField].map((field) => typedText(field) ?? '');
  if (listed > 0 && first?.trim() === '' && second?.trim() === '') return [null, null];
  const one = readUserName(first ?? '', users);
  if (second === undefined || second.trim() === '') return [one.ok ? null : one.problem, null];
  const two = readUserName(second, users);
  const same = one.ok && two.ok && readUserName(second, [{ userName: one.value }]);
  const twice = same !== false && !same.ok ? same.problem : null;
  return [one.ok ? null : one.problem, two.ok ? twice : two.problem];
}

/** Looks now for everybody who has not arrived whole, and goes on watching. */
export async function lookNow(): Promise<void> {
  const { view } = store.getState();
  if (view === null) return;
  const { setupId, state } = view;
  const awaited = state.users.filter((user) => !userProgress(user).complete);
  // Both sides of one moment: what OneLogin says explains what Wisq has.
  const atOneLogin = state.oneLogin.connection === null ? null : act('onelogin.look', { setupId });
  const looks = await Promise.all(
    awaited.map(({ userId }) => act('users.lookUp', { setupId, userId })),
  );
  await atOneLogin;
  if (looks.every(({ ok }) => ok)) {
    announce(messages.users.lookedAt(new Date().toISOString()));
    await act('users.watchAll', { setupId });
  }
}
