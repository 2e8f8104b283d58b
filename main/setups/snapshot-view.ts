import type { SetupSummary, SetupView } from '../../shared/contract/contract.ts';
import type { Snapshot } from './snapshots.ts';
import { summaryOf } from './summary.ts';

/** A setup as the window may show it before its journal is read. */
export interface SnapshotView {
  readonly summary: SetupSummary;
  readonly view: SetupView;
}

/** In: the setup's snapshot, and the step the admin was at last. */
export function snapshotViewOf(
  setupId: string,
  { state, changedAt }: Snapshot,
  position: string | null,
): SnapshotView {
  return {
    summary: summaryOf(setupId, state, changedAt),
    view: {
      setupId,
      // Before every view of the journal itself.
      revision: -1,
      state,
      notices: [],
      credentialsHealth: null,
      position,
      check: null,
      lookingUp: [],
      watching: [],
      lookingAtOneLogin: false,
      checkingHealth: false,
      namesHidden: false,
    },
  };
}
