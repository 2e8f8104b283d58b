import { randomUUID } from 'node:crypto';
import { type Result, ok } from '../../shared/domain/problems/codes.ts';
import type { NewEntry } from '../../shared/domain/setup/entries.ts';
import { localDate, readConfirmation, readUserName } from '../../shared/domain/setup/rules.ts';
import type { TestUser } from '../../shared/domain/users/test-user.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { Context } from './context.ts';
import { appendInSetup, inSetup, knownUser } from './in-setup.ts';
import { lookUpAndRecord } from './look-up-user.ts';
import { withNames } from './hide-names.ts';
import { watch } from './watch-user.ts';

type UsersCalls =
  | 'users.add'
  | 'users.expect'
  | 'users.remove'
  | 'users.say'
  | 'users.lookUp'
  | 'users.watch'
  | 'users.stopWatching'
  | 'users.confirm'
  | 'users.withdrawConfirmation';

/** Calls about test users. */
export function usersHandlers(context: Context): Pick<Handlers, UsersCalls> {
  const about = (
    setupId: string,
    userId: string,
    decide: (user: TestUser) => Result<NewEntry | null>,
  ) =>
    appendInSetup(context, setupId, (state) => {
      const user = knownUser(state, userId);
      return user.ok ? decide(user.value) : user;
    });
  return {
    async 'users.add'({ setupId, userName: typed, expected }) {
      const userId = randomUUID();
      const added = await appendInSetup(context, setupId, (state) => {
        const userName = readUserName(typed, state.users);
        if (!userName.ok) return userName;
        return ok({ type: 'user.added', userId, userName: userName.value, expected });
      });
      return added.ok ? ok({ userId }) : added;
    },
    'users.expect': ({ setupId, userId, expected }) =>
      withNames(context, () =>
        about(setupId, userId, () => ok({ type: 'user.expected', userId, expected })),
      ),
    'users.remove': ({ setupId, userId }) =>
      about(setupId, userId, () => ok({ type: 'user.removed', userId })),
    'users.say': ({ setupId, userId, what, done }) =>
      about(setupId, userId, (user) =>
        ok((user[what] !== null) === done ? null : { type: 'user.said', userId, what, done }),
      ),
    'users.lookUp': ({ setupId, userId }) =>
      inSetup(context, setupId, (session) => lookUpAndRecord(context, session, userId)),
    'users.watch': ({ setupId, userId }) =>
      inSetup(context, setupId, async (session) => watch(context, session, userId)),
    'users.stopWatching': ({ setupId, userId }) =>
      inSetup(context, setupId, async (session) => {
        if (session.view.watching.some((one) => one.userId === userId)) {
          context.watcher.stop(userId, 'stopped');
        }
        return ok(null);
      }),
    'users.confirm': ({ setupId, userId, by, on, channel, note }) =>
      about(setupId, userId, () => {
        const read = readConfirmation(by, on, localDate(context.now()));
        if (!read.ok) return read;
        return ok({ type: 'user.confirmed', userId, ...read.value, channel, note });
      }),
    'users.withdrawConfirmation': ({ setupId, userId, note }) =>
      about(setupId, userId, (user) =>
        ok(
          user.confirmation === null ? null : { type: 'user.confirmation-withdrawn', userId, note },
        ),
      ),
  };
}
