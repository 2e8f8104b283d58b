import type { SetupState } from './state.ts';

export interface RolloutGate {
  /** Open when there is at least one test user and Wisq confirmed every one (source guide, step 5). */
  readonly open: boolean;
  /** Ids of the test users that Wisq has not confirmed. */
  readonly waitingFor: readonly string[];
}

/**
 * The rule of the guide's last line: more users only after Wisq confirmed all test users.
 * Pure; main refuses `rollout.agree` by it and the window shows it.
 */
export function rolloutGate(state: Pick<SetupState, 'users'>): RolloutGate {
  const waitingFor = state.users
    .filter((user) => user.confirmation === null)
    .map((user) => user.userId);
  return { open: state.users.length > 0 && waitingFor.length === 0, waitingFor };
}

export type RolloutState = 'closed' | 'open' | 'agreed';

/** Where the roll-out stands. An agreement counts only while the gate holds. */
export function rolloutState(state: Pick<SetupState, 'users' | 'rollout'>): RolloutState {
  if (!rolloutGate(state).open) return 'closed';
  return state.rollout === null ? 'open' : 'agreed';
}
