import { noOneLoginSide } from '../../shared/domain/setup/fold-onelogin.ts';
import {
  lookAt,
  turnOf,
  userSide,
  type UserSide,
} from '../../shared/domain/setup/onelogin-side.ts';
import type { SetupState } from '../../shared/domain/setup/state.ts';
import type { TestUser } from '../../shared/domain/users/test-user.ts';
import type { UserTurn } from '../../shared/domain/users/user-turn.ts';
import { useSetup } from '../state/hooks.ts';

/** Whose turn it is with a test user: drawn again only when something about them or the app changes. */
export function useTurn(user: TestUser): UserTurn {
  return turnOf(useOneLoginOf(user), user);
}

/** What OneLogin says of a test user; null: they were never looked at. */
export function useSide(user: TestUser): UserSide | null {
  return userSide(useOneLoginOf(user), user);
}

function useOneLoginOf({ userId }: TestUser): Pick<SetupState, 'oneLogin'> {
  const app = useSetup(({ state }) => state.oneLogin.app);
  const look = useSetup(({ state }) => lookAt(state.oneLogin, userId));
  return {
    oneLogin: { ...noOneLoginSide, app, users: look === null ? {} : { [userId]: look } },
  };
}
