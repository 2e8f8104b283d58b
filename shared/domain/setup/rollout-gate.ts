import { confirmedOtherValues } from '../users/confirmed-values.ts';
import type { SetupState } from './state.ts';

/** Whether the roll-out may open, and for whose confirmation it waits (user ids). */
export interface RolloutGate {
  readonly open: boolean;
  readonly waitingFor: readonly string[];
}

/**
 * The gate of the whole guide: at least one test user, and Wisq's confirmation on every one of them
 * (source guide, step 5: more users only after Wisq has confirmed), about the values that arrive now.
 * Once the roll-out was agreed, values may change: people change their titles.
 */
export function rolloutGate(state: SetupState): RolloutGate {
  const waitingFor = state.users
    .filter(
      (user) =>
        user.confirmation === null || (state.rollout === null && confirmedOtherValues(user)),
    )
    .map((user) => user.userId);
  return { open: state.users.length > 0 && waitingFor.length === 0, waitingFor };
}

/** `closed` until the gate opens, `open` then, `agreed` once roll-out is recorded and the gate still holds. */
export function rolloutState(state: SetupState): 'closed' | 'open' | 'agreed' {
  if (!rolloutGate(state).open) return 'closed';
  return state.rollout === null ? 'open' : 'agreed';
}

/** Set up to the end. It hangs on Wisq's word and the agreement, not on what is kept on this computer. */
export function isFinished(state: SetupState): boolean {
  return rolloutState(state) === 'agreed';
}
