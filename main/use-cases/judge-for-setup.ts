import { judgingConfirmation } from '../../shared/domain/handover/confirm.ts';
import type { CleanOptions } from '../../shared/domain/handover/clean.ts';
import type { Confirmation } from '../../shared/domain/handover/format.ts';
import type { ConfirmationPreview } from '../../shared/domain/handover/opened-file.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import { rolloutGate } from '../../shared/domain/setup/rollout-gate.ts';
import { latestDate } from '../../shared/domain/text/dates.ts';
import { cleanOptionsOf } from '../handover/clean-options.ts';
import { sha256 } from '../handover/sha256.ts';
import { inSlices } from '../storage/yielding.ts';
import type { SetupSession } from '../setups/setup-session.ts';
import type { Context } from './context.ts';
import { inSetup } from './in-setup.ts';

type JudgeDeps = Pick<Context, 'credentials' | 'now' | 'setups'>;
type Judged = Result<Omit<ConfirmationPreview, 'fileId'>>;

/**
 * Whether a confirmation fits its setup as it is now, and what it would record. CONFIRMATION_FUTURE
 * for a day that has begun nowhere yet, as for one typed by hand (rules.ts); CONFIRMATION_OTHER_SETUP
 * when this computer has no such setup; else see `judgeConfirmation`.
 */
export async function judgeForSetup(
  context: JudgeDeps,
  confirmation: Confirmation,
): Promise<Judged> {
  const judged = await inSetup(context, confirmation.setupId, async (session) => {
    const { clean } = await cleanOptionsOf(context.credentials, session, false);
    return judgeIn(context, session, { confirmation, clean });
  });
  return !judged.ok && judged.problem.code === 'SETUP_NOT_FOUND'
    ? fail('CONFIRMATION_OTHER_SETUP', { setup: confirmation.setupName })
    : judged;
}

/**
 * The same in a setup that is open, without a wait for a person: whoever records by it can hold the
 * setup's lock. Reads the journal's file where memory has not all of it.
 * In: how the setup's journal is cleaned before it leaves (clean-options.ts).
 */
export async function judgeIn(
  { now }: Pick<JudgeDeps, 'now'>,
  session: SetupSession,
  { confirmation, clean }: { readonly confirmation: Confirmation; readonly clean: CleanOptions },
): Promise<Judged> {
  const { setupId, by, on, basedOn } = confirmation;
  // ISO dates order as text.
  if (on > latestDate(now())) return fail('CONFIRMATION_FUTURE', { on });
  const history = await session.history();
  if (!history.ok) return history;
  const rows = await inSlices(judgingConfirmation(confirmation, history.value, clean, sha256));
  const show = (text: string) => session.shownText(text);
  if (!rows.ok) {
    const { users } = rows.problem.params;
    return typeof users === 'string' ? fail(rows.problem.code, { users: show(users) }) : rows;
  }
  const shown = rows.value.map((row) => ({
    ...row,
    name: show(row.name),
    note: show(row.note),
  }));
  const confirmed = new Set(
    rows.value.filter(({ answer }) => answer === 'confirmed').map(({ userId }) => userId),
  );
  const opensRollout =
    confirmed.size === rows.value.length &&
    rolloutGate(session.state).waitingFor.every((userId) => confirmed.has(userId));
  return ok({
    setupId,
    by,
    on,
    reportSavedAt: basedOn.savedAt,
    rows: shown,
    opensRollout,
  });
}
