import type { PeopleView } from '../../shared/contract/contract.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import type { Comparison, ComparisonEnd, Scope } from '../../shared/domain/rollout/comparison.ts';
import { type Problem, problem } from '../../shared/domain/problems/problem.ts';
import { usualRate } from '../rollout/compare/pace.ts';
import { noCost, type RunEvent } from '../rollout/compare/events.ts';
import { ComparisonFailed } from '../rollout/compare/failure.ts';
import { addOthers, type OpenList } from '../rollout/desk.ts';
import { LiveRun } from '../rollout/live-run.ts';
import type { SetupSession } from '../setups/setup-session.ts';
import type { Context } from './context.ts';
import { secretsOf } from './credentials-health.ts';
import { addressOf } from './look-at-onelogin.ts';
import { withList } from './show-people.ts';

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

/**
 * Begins a comparison; one that is paused or failed is given up for it. LIST_MISSING,
 * COMPARISON_RUNNING, COMPARISON_NOBODY, CREDENTIALS_MISSING, KEYCHAIN_*, LIST_UNWRITABLE
 */
export function comparePeople(
  context: CompareDeps,
  {
    oneLogin,
    rate = usualRate,
    scope,
    setupId,
  }: {
    readonly setupId: string;
    readonly scope: Scope;
    readonly oneLogin: boolean;
    readonly rate?: number | null | undefined;
  },
): Promise<Result<null>> {
  return withList(context, setupId, async (list, session) => {
    if (list.live?.running === true) return fail('COMPARISON_RUNNING');
    if (session.state.credentials === null) return fail('CREDENTIALS_MISSING');
    const ask = scope === 'everybody' ? null : notComplete(list);
    if (ask?.length === 0) return fail('COMPARISON_NOBODY');
    const { unwritable } = context.setups;
    if (unwritable !== null) return { ok: false, problem: unwritable };
    const live = new LiveRun();
    // Before anything is waited for: of two that begin, one is refused.
    list.live = live;
    const begun = await begin(context, session, list, { oneLogin, rate, scope, ask });
    if (!begun.ok) {
      list.live = null;
      live.ended(begun.problem);
      live.settle();
      return begun;
    }
    list.others = [];
    void session.track(work(context, session, list, live));
    tell(context, session, list);
    return ok(null);
  });
}

/** Pauses a comparison: what is under way is stopped. Does nothing where none runs. */
export function pauseComparison(
  context: CompareDeps,
  { setupId }: { readonly setupId: string },
): Promise<Result<null>> {
  return withList(context, setupId, async ({ live }) => {
    live?.abort.abort();
    return ok(null);
  });
}

/** Goes on with a comparison that is paused or failed. COMPARISON_NONE, COMPARISON_RUNNING, CREDENTIALS_MISSING */
export function goOnComparing(
  context: CompareDeps,
  { setupId }: { readonly setupId: string },
): Promise<Result<null>> {
  return withList(context, setupId, async (list, session) => {
    if (list.live?.running === true) return fail('COMPARISON_RUNNING');
    if (list.kept.state.run === null) return fail('COMPARISON_NONE');
    if (session.state.credentials === null) return fail('CREDENTIALS_MISSING');
    const live = new LiveRun();
    list.live = live;
    void session.track(work(context, session, list, live));
    tell(context, session, list);
    return ok(null);
  });
}

/** Ends a comparison: what it found stays. LIST_UNWRITABLE, JOURNAL_* */
export function cancelComparison(
  context: CompareDeps,
  { setupId }: { readonly setupId: string },
): Promise<Result<null>> {
  return withList(context, setupId, async (list, session) => {
    const { live } = list;
    live?.abort.abort();
    await live?.stopped;
    if (list.kept.state.run === null) return ok(null);
    const ended = await end(context, session, list, 'stopped');
    tell(context, session, list);
    return ended;
  });
}

async function begin(
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
async function work(
  context: CompareDeps,
  session: SetupSession,
  list: OpenList,
  live: LiveRun,
): Promise<void> {
  const { kept } = list;
  // A fault of ours must not leave one that seems to run for ever.
  const outcome = await outcomeOf(context, session, list, live).catch(
    () => ({ kind: 'failed', problem: problem('INTERNAL', { where: 'rollout' }) }) as const,
  );
  live.ended(outcome.kind === 'failed' ? outcome.problem : null);
  if (outcome.kind === 'finished' && kept.state.run !== null) {
    const ended = await end(context, session, list, 'finished');
    if (!ended.ok) live.ended(ended.problem);
  }
  live.settle();
  if (kept.state.run === null) list.live = null;
  tell(context, session, list);
}

async function outcomeOf(
  context: CompareDeps,
  session: SetupSession,
  list: OpenList,
  live: LiveRun,
): ReturnType<Context['comparePeople']> {
  const failed = (why: Problem) => ({ kind: 'failed', problem: why }) as const;
  const { file, kept } = list;
  const secrets = await secretsOf(context, session);
  if (!secrets.ok) return failed(secrets.problem);
  const oneLogin = await oneLoginOf(context, session, kept.state.run?.begin.oneLogin === true);
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

/** The way to OneLogin; null: it is not asked, or not connected. */
async function oneLoginOf(
  context: Pick<Context, 'apiCredentials' | 'oneLoginAddress'>,
  session: SetupSession,
  wanted: boolean,
): Promise<Parameters<Context['comparePeople']>[0]['oneLogin']> {
  if (!wanted) return null;
  const address = addressOf(context, session);
  const tokens = await context.apiCredentials.keeper(session);
  return address.ok && tokens.ok ? { address: address.value, tokens: tokens.value } : null;
}

/** Ends a comparison in the list and in the record. LIST_UNWRITABLE, JOURNAL_* */
async function end(
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

function notComplete({ kept: { state } }: OpenList): readonly number[] {
  return [...state.names.keys()].filter(
    (index) => state.known(index)?.atWisq?.state !== 'complete',
  );
}

function tell({ now, send }: CompareDeps, { setupId }: SetupSession, list: OpenList): void {
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
