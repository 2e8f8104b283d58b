import type { PeopleView } from '../../shared/contract/contract.ts';
import { type Problem, problem } from '../../shared/domain/problems/problem.ts';
import { type Result, ok } from '../../shared/domain/problems/result.ts';
import type { Comparison, ComparisonEnd } from '../../shared/domain/rollout/comparison.ts';
import { noCost, type RunEvent } from '../rollout/compare/events.ts';
import { ComparisonFailed } from '../rollout/compare/failure.ts';
import { addOthers, type OpenList } from '../rollout/desk.ts';
import type { LiveRun } from '../rollout/live-run.ts';
import type { SetupSession } from '../setups/setup-session.ts';
import type { Context } from './context.ts';
import { secretsOf } from './credentials-health.ts';
import { addressOf } from './look-at-onelogin.ts';

export type CompareDeps = Pick<
  Context,
  | 'apiCredentials'
  | 'comparePeople'
  | 'credentials'
  | 'now'
  | 'oneLoginAddress'
  | 'rollout'
  | 'send'
  | 'setups'
>;

/** How often the window is told how a comparison goes, in milliseconds. */
const tellEveryMs = 250;

/** Begins a comparison in the list; one that is under way there is given up for it. LIST_UNWRITABLE */
export async function begin(
  context: CompareDeps,
  session: SetupSession,
  { file, kept }: OpenList,
  options: Omit<Extract<RunEvent, { type: 'begin' }>, 'type' | 'at'>,
): Promise<Result<null>> {
  const { state } = kept;
  if (state.run !== null) {
    const given = await end(context, session, { file, kept }, 'stopped');
    if (!given.ok) return given;
  }
  // The file holds what is known and no more: it does not grow from one comparison to the next.
  const written = await file.write(kept);
  if (!written.ok) return written;
  const event: RunEvent = { type: 'begin', at: context.now().toISOString(), ...options };
  const stored = await file.append([event]);
  if (!stored.ok) return stored;
  state.take(event);
  return ok(null);
}

/** Works on a comparison until it ends, is stopped or fails. */
export async function work(
  context: CompareDeps,
  session: SetupSession,
  list: OpenList,
  live: LiveRun,
  oneLogin: WayToOneLogin,
): Promise<void> {
  const { kept } = list;
  // A fault of ours must not leave one that seems to run for ever.
  const outcome = await outcomeOf(context, session, list, live, oneLogin).catch(
    () => ({ kind: 'failed', problem: problem('INTERNAL', { where: 'rollout' }) }) as const,
  );
  // It counts as running until all of it is written: nobody replaces the list meanwhile.
  let why = outcome.kind === 'failed' ? outcome.problem : null;
  if (outcome.kind === 'finished' && kept.state.run !== null) {
    const ended = await end(context, session, list, 'finished');
    if (!ended.ok) why = ended.problem;
  }
  live.ended(why);
  live.settle();
  if (kept.state.run === null) list.live = null;
  tell(context, session, list);
}

async function outcomeOf(
  context: CompareDeps,
  session: SetupSession,
  list: OpenList,
  live: LiveRun,
  oneLogin: WayToOneLogin,
): ReturnType<Context['comparePeople']> {
  const failed = (why: Problem) => ({ kind: 'failed', problem: why }) as const;
  const { file, kept } = list;
  const secrets = await secretsOf(context, session);
  if (!secrets.ok) return failed(secrets.problem);
  let toldMs = 0;
  return context.comparePeople({
    baseUrl: secrets.value.url,
    token: secrets.value.token,
    state: kept.state,
    salt: kept.salt,
    appName: session.state.displayName,
    oneLogin,
    signal: AbortSignal.any([live.abort.signal, session.closing]),
    async store(events) {
      const stored = await file.append(events);
      if (!stored.ok) throw new ComparisonFailed(stored.problem);
    },
    onOthers: (names) => addOthers(list, names),
    onProgress({ heldMs }) {
      live.note(kept.state, heldMs);
      if (performance.now() - toldMs < tellEveryMs) return;
      toldMs = performance.now();
      tell(context, session, list);
    },
  });
}

/** The way to OneLogin; null: it is not asked. */
type WayToOneLogin = Parameters<Context['comparePeople']>[0]['oneLogin'];

/** ONELOGIN_NOT_CONNECTED, ONELOGIN_HOST_MISSING, KEYCHAIN_* where it is to be asked and cannot be. */
export async function oneLoginOf(
  context: Pick<Context, 'apiCredentials' | 'oneLoginAddress'>,
  session: SetupSession,
  wanted: boolean,
): Promise<Result<WayToOneLogin>> {
  if (!wanted) return ok(null);
  const tokens = await context.apiCredentials.keeper(session);
  if (!tokens.ok) return tokens;
  const address = addressOf(context, session);
  return address.ok ? ok({ address: address.value, tokens: tokens.value }) : address;
}

/** Ends a comparison in the list and in the record. LIST_UNWRITABLE, JOURNAL_* */
export async function end(
  { now }: CompareDeps,
  session: SetupSession,
  { file, kept }: Pick<OpenList, 'file' | 'kept'>,
  how: ComparisonEnd,
): Promise<Result<null>> {
  const event: RunEvent = {
    type: 'end',
    at: now().toISOString(),
    end: how,
    problem: null,
    cost: noCost,
  };
  const stored = await file.append([event]);
  if (!stored.ok) return stored;
  kept.state.take(event);
  const { last } = kept.state;
  return last === null
    ? ok(null)
    : session.append({ type: 'rollout.compared', comparison: plain(last) });
}

/** Tells the window how a comparison goes, or that it is over. */
export function tell({ now, send }: CompareDeps, { setupId }: SetupSession, list: OpenList): void {
  const { kept, live } = list;
  const { counts, revision } = kept.state;
  const progress: PeopleView['progress'] = live?.progress(kept.state, now()) ?? null;
  send({ type: 'rollout.progress', setupId, progress, counts, revision, problem: null });
}

/** As an entry has it: what is read-only here is only written. */
function plain(comparison: Comparison): EntryComparison {
  return structuredClone(comparison) as EntryComparison;
}

type EntryComparison = Extract<
  Parameters<SetupSession['append']>[0],
  { type: 'rollout.compared' }
>['comparison'];
