import type { SetupSummary } from '../../shared/contract/contract.ts';
import { nextAction } from '../../shared/domain/setup/next-action.ts';
import { tokenEnd } from '../../shared/domain/setup/token-end.ts';
import type { SetupState } from '../../shared/domain/setup/state.ts';

/** A setup as the list shows it. In: its state as it may be shown, and when it changed last (ISO 8601). */
export function summaryOf(setupId: string, state: SetupState, changedAt: string): SetupSummary {
  const { name, oneLoginHost } = state;
  const end = tokenEnd(state);
  return { setupId, name, oneLoginHost, changedAt, next: nextAction(state), tokenEnd: end };
}
