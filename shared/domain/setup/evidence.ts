import type { TaskId } from '../guide/ids.ts';
import type { Problem } from '../problems/problem.ts';
import { userLabel } from '../users/label.ts';
import { userProgress } from '../users/progress.ts';
import { measuredOf } from './measured-tasks.ts';
import { type Doubt, proofOf } from './proof.ts';
import type { SetupState } from './state.ts';
import { contradiction, currentCheck, type Mark } from './step-status.ts';

/**
 * One thing that is known of a setup, or is not yet, as a code with its values. `at`: when it was
 * said or measured, ISO 8601; null: not yet. shared/messages has the sentences.
 */
export type EvidenceFact =
  | { readonly code: 'app' | 'enabled'; readonly at: string | null }
  /** Read through OneLogin's API. `connector`: its name in the catalog; null: not known here. */
  | { readonly code: 'app-measured'; readonly at: string; readonly connector: string | null }
  | { readonly code: 'app-contradicted'; readonly at: string; readonly problem: Problem }
  | { readonly code: 'provisioning'; readonly at: string; readonly on: boolean }
  | { readonly code: 'connection'; readonly at: string | null }
  | { readonly code: 'connection-fails'; readonly at: string }
  /** `names`: who arrived, as called on screen; none of them: looked up and not found. */
  | { readonly code: 'arrival'; readonly at: string | null; readonly names: readonly string[] }
  /** Proven once by `name`, and something measured later speaks against it. */
  | {
      readonly code: 'arrival-stale';
      readonly at: string;
      readonly name: string;
      readonly doubt: Doubt;
    }
  | { readonly code: 'attributes'; readonly complete: number; readonly total: number }
  | { readonly code: 'confirmation'; readonly confirmed: number; readonly total: number };

/** A fact with the mark of how it is known. */
export type Evidence = EvidenceFact & { readonly mark: Mark };

/** The facts that both people on a call ask for, each with how and when it is known. */
export function evidenceOf(state: SetupState): readonly Evidence[] {
  return [
    appEvidence(state),
    connectionEvidence(state),
    said(state, 'enabled', 'configure.save'),
    ...provisioningEvidence(state),
    ...userEvidence(state),
    confirmationEvidence(state),
  ];
}

function said(state: SetupState, code: 'app' | 'enabled', taskId: TaskId): Evidence {
  const at = state.tasks[taskId]?.at ?? null;
  return { code, at, mark: at === null ? 'none' : 'said' };
}

/** The app as OneLogin has it, where it was read and is the right one; else the admin's word. */
function appEvidence(state: SetupState): Evidence {
  const problem = contradiction(state, 'add-app');
  const at = state.oneLogin.app?.at;
  if (problem !== null && at !== undefined) {
    return { code: 'app-contradicted', at, problem, mark: 'failed' };
  }
  const connector = measuredOf(state, 'add-app.connector');
  return connector?.code === 'connector' && connector.verdict === 'right'
    ? { code: 'app-measured', at: connector.at, connector: connector.name, mark: 'measured' }
    : said(state, 'app', 'add-app.save');
}

/** Whether provisioning is on, where OneLogin said so and the admin did not say otherwise since. */
function provisioningEvidence(state: SetupState): readonly Evidence[] {
  const measured = measuredOf(state, 'provisioning.enable');
  if (measured?.code !== 'provisioning' || measured.before) return [];
  const { at, markedAt, on } = measured;
  // Off before the admin came to it is no fault.
  const off = markedAt === null ? 'none' : 'failed';
  return [{ code: 'provisioning', at, on, mark: on ? 'measured' : off }];
}

function connectionEvidence(state: SetupState): Evidence {
  const check = currentCheck(state);
  if (check === null) return { code: 'connection', at: null, mark: 'none' };
  const { at } = check;
  return check.verdict === 'fails'
    ? { code: 'connection-fails', at, mark: 'failed' }
    : { code: 'connection', at, mark: 'measured' };
}

/** Whether test users arrive, and, once one did, whether they arrive complete. */
function userEvidence(state: SetupState): readonly Evidence[] {
  const at = newestLookUp(state);
  if (at === null) return [{ code: 'arrival', at, names: [], mark: 'none' }];
  const stale = staleEvidence(state);
  if (stale !== null) return [stale];
  const arrived = state.users.filter((user) => userProgress(user).arrived);
  if (arrived.length === 0) return [{ code: 'arrival', at, names: [], mark: 'under-way' }];
  const complete = arrived.filter((user) => userProgress(user).complete).length;
  const total = state.users.length;
  return [
    { code: 'arrival', at, names: arrived.map(userLabel), mark: 'measured' },
    {
      code: 'attributes',
      complete,
      total,
      mark: complete === total ? 'measured' : 'under-way',
    },
  ];
}

function newestLookUp(state: SetupState): string | null {
  const times = state.users.flatMap(({ lastLookUp }) => lastLookUp?.at ?? []);
  return times.toSorted().at(-1) ?? null;
}

function staleEvidence(state: SetupState): Evidence | null {
  const proof = proofOf(state, 'arrived');
  if (proof === null || proof.stale === null) return null;
  const { at, by, stale } = proof;
  return { code: 'arrival-stale', at, name: by, doubt: stale, mark: 'stale' };
}

function confirmationEvidence(state: SetupState): Evidence {
  const total = state.users.length;
  const confirmed = state.users.filter((user) => user.confirmation !== null).length;
  const all = total > 0 && confirmed === total;
  return { code: 'confirmation', confirmed, total, mark: all ? 'confirmed' : 'none' };
}
