import type { SetupState } from './state.ts';

/** Whether the roll-out may open, and for whose confirmation it waits (user ids). */
export interface RolloutGate {
  readonly open: boolean;
  readonly waitingFor: readonly string[];
}

/**
 * The gate of the whole guide: at least one test user, and Wisq's word on every one of them
 * (source guide, step 5: more users only after Wisq has confirmed).
 */
export function rolloutGate(state: SetupState): RolloutGate {
  const waitingFor = state.users
    .filter((user) => user.confirmation === null)
    .map((user) => user.userId);
  return { open: state.users.length > 0 && waitingFor.length === 0, waitingFor };
}

/** `closed` until the gate opens, `open` then, `agreed` once roll-out is recorded and the gate still holds. */
export function rolloutState(state: SetupState): 'closed' | 'open' | 'agreed' {
  if (!rolloutGate(state).open) return 'closed';
  return state.rollout === null ? 'open' : 'agreed';
}
