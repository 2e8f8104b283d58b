import { type StepId, stepIds } from '../guide/ids.ts';
import type { SetupState } from './state.ts';
import { type Station, station } from './step-status.ts';

export interface DatedStation extends Station {
  /** When it came to stand so, ISO 8601; null where there is no such moment. */
  readonly at: string | null;
}

/** The seven stations with their marks and since when each stands so. */
export function datedStations(state: SetupState): readonly DatedStation[] {
  return stepIds.map((id) => {
    const one = station(state, id);
    return { ...one, at: dateOf(state, one) };
  });
}

function dateOf(state: SetupState, { id, mark }: Station): string | null {
  if (id === 'rollout') return mark === 'said' ? (state.rollout?.at ?? null) : null;
  switch (mark) {
    case 'said':
      return newest(ticksOf(state, id));
    case 'measured':
      return newest(looks(state, id === 'attributes'));
    case 'confirmed':
      return newest(state.users.flatMap((user) => user.confirmation?.at ?? []));
    // Two dates belong to a proof in doubt: they stand in its words.
    case 'stale':
    case 'under-way':
    case 'none':
      return null;
  }
}

function ticksOf(state: SetupState, id: StepId): readonly string[] {
  return Object.entries(state.tasks)
    .filter(([taskId]) => taskId.startsWith(`${id}.`))
    .map(([, said]) => said.at);
}

/** The looks that prove: the newest that found somebody, or that found all five attributes. */
function looks(state: SetupState, complete: boolean): readonly string[] {
  return state.users.flatMap((user) => {
    const proof = complete ? user.lastComplete : user.lastFound;
    return proof === null ? [] : [proof.at];
  });
}

function newest(dates: readonly string[]): string | null {
  return dates.toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1) ?? null;
}
