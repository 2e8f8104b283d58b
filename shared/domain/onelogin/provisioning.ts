import type { JsonObject } from '../scim/keys.ts';
import { flagOf, idOf, someText } from './values.ts';

/** An app on a user's own page. */
export interface UserApp {
  readonly id: number;
  readonly name: string | null;
  readonly enabled: boolean | null;
  /** OneLogin's own word; null: not said. */
  readonly state: string | null;
  readonly status: string | null;
}

/**
 * What a provisioning state means.
 * - `approval`: an action waits for the admin.
 * - `working`: OneLogin is at it, or has it in its queue.
 * - `done`: OneLogin says it is done.
 * - `failed`: it went wrong; an event may say why.
 * - `removed`: suspended or deleted on the other side, as OneLogin was told.
 * - `none`: nothing was ever sent.
 * - `unknown`: a word that is not known here.
 */
export type StateMeaning =
  | 'approval'
  | 'working'
  | 'done'
  | 'failed'
  | 'removed'
  | 'none'
  | 'unknown';

/** The states of OneLogin's SDK and documentation. The readings are ours: no page explains them. */
const meanings: Readonly<Record<string, StateMeaning>> = {
  nonexistent: 'none',
  provisioning_pending_approval: 'approval',
  modifying_pending_approval: 'approval',
  modifying_pending_approval_then_disabled: 'approval',
  deleting_pending_approval: 'approval',
  provisioning: 'working',
  modifying: 'working',
  linking: 'working',
  deleting: 'working',
  provisioned: 'done',
  provisioning_failed: 'failed',
  modifying_failed: 'failed',
  linking_failed: 'failed',
  deleting_failed: 'failed',
  disabled: 'removed',
  deleted: 'removed',
};

/** What a state means; `unknown` also for none. OneLogin's own word `unknown` says nothing either. */
export function stateMeaning(state: string | null): StateMeaning {
  const word = state?.trim().toLowerCase() ?? '';
  return Object.hasOwn(meanings, word) ? (meanings[word] ?? 'unknown') : 'unknown';
}

/** What waits or went wrong, of a state such as `modifying_failed`. */
export function stateAction(state: string | null): 'create' | 'update' | 'delete' {
  const word = state?.trim().toLowerCase() ?? '';
  if (word.startsWith('deleting')) return 'delete';
  return word.startsWith('modifying') ? 'update' : 'create';
}

/** One row of a user's apps; null where it is none. */
export function readUserApp(row: JsonObject): UserApp | null {
  const id = idOf(row, 'id');
  if (id === null) return null;
  return {
    id,
    name: someText(row, 'name'),
    enabled: flagOf(row, 'provisioning_enabled'),
    state: someText(row, 'provisioning_state'),
    status: someText(row, 'provisioning_status'),
  };
}
