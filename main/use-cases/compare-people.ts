import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import type { Scope } from '../../shared/domain/rollout/comparison.ts';
import { usualRate } from '../rollout/compare/pace.ts';
import type { OpenList } from '../rollout/desk.ts';
import { LiveRun } from '../rollout/live-run.ts';
import { begin, type CompareDeps, end, oneLoginOf, tell, work } from './comparison-at-work.ts';
import { withList, withListAlone } from './show-people.ts';

/**
 * Begins a comparison; one that is paused or failed is given up for it. Once the URL is another one,
 * everybody is asked about, whatever the scope. LIST_MISSING, COMPARISON_RUNNING, COMPARISON_NOBODY,
 * CREDENTIALS_MISSING, ONELOGIN_NOT_CONNECTED, ONELOGIN_HOST_MISSING, KEYCHAIN_*, LIST_UNWRITABLE
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
  return withListAlone(context, setupId, async (list, session) => {
    if (isRunning(list)) return fail('COMPARISON_RUNNING');
    const { credentials } = session.state;
    if (credentials === null) return fail('CREDENTIALS_MISSING');
    const url = credentials.urlFingerprint;
    // Who is complete is so at the Wisq that was asked: of another one nobody is.
    const elsewhere = list.kept.state.url !== url;
    const ask = scope === 'everybody' || elsewhere ? null : notComplete(list);
    if (ask?.length === 0) return fail('COMPARISON_NOBODY');
    const { unwritable } = context.setups;
    if (unwritable !== null) return { ok: false, problem: unwritable };
    const way = await oneLoginOf(context, session, oneLogin);
    if (!way.ok) return way;
    const asked = ask === null ? 'everybody' : scope;
    const options = { oneLogin, rate, scope: asked, ask, url };
    const begun = await begin(context, session, list, options);
    if (!begun.ok) return begun;
    const live = new LiveRun();
    list.live = live;
    list.others = [];
    void session.track(work(context, session, list, live, way.value));
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
  return withListAlone(context, setupId, async (list, session) => {
    if (isRunning(list)) return fail('COMPARISON_RUNNING');
    if (list.kept.state.run === null) return fail('COMPARISON_NONE');
    const { run } = list.kept.state;
    const { credentials } = session.state;
    if (credentials === null) return fail('CREDENTIALS_MISSING');
    if (run.begin.url !== credentials.urlFingerprint) {
      // It was begun at another Wisq: what it found there says nothing of this one.
      const ended = await end(context, session, list, 'stopped');
      tell(context, session, list);
      return ended.ok ? fail('COMPARISON_NONE') : ended;
    }
    const way = await oneLoginOf(context, session, run.begin.oneLogin);
    if (!way.ok) return way;
    const live = new LiveRun();
    list.live = live;
    void session.track(work(context, session, list, live, way.value));
    tell(context, session, list);
    return ok(null);
  });
}

/** Ends a comparison: what it found stays. LIST_UNWRITABLE, JOURNAL_* */
export function cancelComparison(
  context: CompareDeps,
  { setupId }: { readonly setupId: string },
): Promise<Result<null>> {
  return withListAlone(context, setupId, async (list, session) => {
    const { live } = list;
    live?.abort.abort();
    await live?.stopped;
    if (list.kept.state.run === null) return ok(null);
    const ended = await end(context, session, list, 'stopped');
    tell(context, session, list);
    return ended;
  });
}

function notComplete({ kept: { state } }: OpenList): readonly number[] {
  return [...state.names.keys()].filter(
    (index) => state.known(index)?.atWisq?.state !== 'complete',
  );
}

/** Whether one is at work. */
function isRunning({ live }: OpenList): boolean {
  return live?.running === true;
}
