import type { SetupSummary, SetupView } from '../../shared/contract/contract.ts';
import type { Remembered } from './snapshots.ts';

/** A set-up as the window may show it before its journal is read. */
export interface Glance {
  readonly summary: SetupSummary;
  readonly view: SetupView;
}

/** In: what is remembered of the set-up, and the step the admin last looked at. */
export function glanceOf(
  setupId: string,
  { state, changedAt }: Remembered,
  position: string | null,
): Glance {
  const { name, oneLoginHost } = state;
  return {
    summary: { setupId, name, oneLoginHost, changedAt },
    view: {
      setupId,
      // Before every view of the journal itself.
      revision: -1,
      state,
      notices: [],
      credentialsHealth: null,
      position,
      check: null,
      looking: [],
      watching: [],
      namesHidden: false,
    },
  };
}
