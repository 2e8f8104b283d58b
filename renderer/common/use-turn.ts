import { noOneLoginSide } from '../../shared/domain/setup/fold-onelogin.ts';
import { type ChainLink, chainOf } from '../../shared/domain/setup/onelogin-chain.ts';
import {
  lookAt,
  turnOf,
  userSide,
  type UserSide,
} from '../../shared/domain/setup/onelogin-side.ts';
import type { SetupState } from '../../shared/domain/setup/state.ts';
import { comparisonOf, type SourcedComparison } from '../../shared/domain/setup/user-comparison.ts';
import type { TestUser } from '../../shared/domain/users/test-user.ts';
import type { UserTurn } from '../../shared/domain/users/user-turn.ts';
import { useSetup } from '../state/hooks.ts';

/** Whose turn it is with a test user: drawn again only when something about them or the app changes. */
export function useTurn(user: TestUser): UserTurn {
  return turnOf(useOneLoginOf(user), user);
}

/** What OneLogin's side says of a test user, and what it means for how they arrive. */
interface PersonAtOneLogin {
  /** Null: they were never looked at. */
  readonly side: UserSide | null;
  readonly chain: readonly ChainLink[] | null;
  /** Null: the user has not arrived. */
  readonly comparison: readonly SourcedComparison[] | null;
}

/** The same rule: drawn again only when something about the user or the app changes. */
export function usePerson(user: TestUser): PersonAtOneLogin {
  const state = useOneLoginOf(user);
  return {
    side: userSide(state, user),
    chain: chainOf(state, user),
    comparison: comparisonOf(state, user),
  };
}

function useOneLoginOf({ userId }: TestUser): Pick<SetupState, 'oneLogin'> {
  const app = useSetup(({ state }) => state.oneLogin.app);
  const look = useSetup(({ state }) => lookAt(state.oneLogin, userId));
  return {
    oneLogin: { ...noOneLoginSide, app, users: look === null ? {} : { [userId]: look } },
  };
}
