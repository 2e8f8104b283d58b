import { type StepId, stepIds } from '../guide/ids.ts';
import type { SetupState } from './state.ts';
import { type StepStatus, stepStatus } from './step-status.ts';

export interface DatedStepStatus extends StepStatus {
  /** Since when it has this status, ISO 8601; null where there is no such moment. */
  readonly at: string | null;
}

/** The status of the eight stations and since when each has it. */
export function datedStepStatuses(state: SetupState): readonly DatedStepStatus[] {
  return stepIds.map((id) => {
    const one = stepStatus(state, id);
    return { ...one, at: dateOf(state, one) };
  });
}

function dateOf(state: SetupState, { id, mark }: StepStatus): string | null {
  if (id === 'rollout') return mark === 'said' ? (state.rollout?.at ?? null) : null;
  switch (mark) {
    case 'said':
      return newest(ticksOf(state, id));
    case 'measured':
      return newest(lookUpTimes(state, id === 'attributes' || id === 'add-app'));
    case 'confirmed':
      return newest(state.users.flatMap((user) => user.confirmation?.at ?? []));
    case 'failed':
    // Two dates belong to a proof in doubt: they are in its message.
    case 'stale':
    case 'under-way':
    case 'none':
      return null;
  }
}

function ticksOf(state: SetupState, id: StepId): readonly string[] {
  return Object.entries(state.tasks)
    .filter(([taskId]) => taskId.startsWith(`${id}.`))
    .map(([, reported]) => reported.at);
}

/** The lookups that prove: the newest that found somebody, or that found all five attributes. */
function lookUpTimes(state: SetupState, complete: boolean): readonly string[] {
  return state.users.flatMap((user) => {
    const proof = complete ? user.lastComplete : user.lastFound;
    return proof === null ? [] : [proof.at];
  });
}

function newest(dates: readonly string[]): string | null {
  return dates.toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1) ?? null;
}
