import type { PeopleRows, PeopleView } from '../../shared/contract/contract.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import type { OddEntry } from '../../shared/domain/rollout/list.ts';
import type { RowFilter, RowSort } from '../../shared/domain/rollout/rows.ts';
import type { OpenList } from '../rollout/desk.ts';
import { pausedProgress } from '../rollout/live-run.ts';
import { keptOrder } from '../rollout/kept-order.ts';
import { rowOf } from '../rollout/rows.ts';
import { keptFacts } from '../rollout/store/kept-list.ts';
import type { SetupSession } from '../setups/setup-session.ts';
import type { Context } from './context.ts';
import { inSetup } from './in-setup.ts';
import { unlessNamesHidden } from './unless-names-hidden.ts';

type ShowDeps = Pick<Context, 'now' | 'rollout' | 'setups'>;

/** What the setup's list comes to, read from disk at the first call. LIST_DAMAGED, SETUP_NOT_FOUND */
export function showPeople(
  context: ShowDeps,
  { setupId }: { readonly setupId: string },
): Promise<Result<PeopleView>> {
  return inSetup(context, setupId, async (session) => {
    const list = await openList(context, session);
    if (!list.ok) return list;
    return ok(list.value === null ? noList : peopleView(context, list.value));
  });
}

/** All that was odd about the list. LIST_MISSING, LIST_DAMAGED */
export function oddPeople(
  context: ShowDeps,
  { setupId }: { readonly setupId: string },
): Promise<Result<readonly OddEntry[]>> {
  return withList(context, setupId, async ({ kept }) => {
    const hidden = context.setups.namesHidden;
    return ok(hidden ? kept.odd.map((entry) => ({ ...entry, text: '' })) : kept.odd);
  });
}

/** Some rows of those that a filter and a search leave, in the order that is kept; masked while names are hidden. LIST_MISSING, LIST_DAMAGED */
export function peopleRows(
  context: ShowDeps,
  {
    anew,
    count,
    from,
    setupId,
    ...which
  }: {
    readonly setupId: string;
    readonly filter: RowFilter;
    readonly search: string;
    readonly sort: RowSort;
    readonly from: number;
    readonly count: number;
    readonly anew?: boolean | undefined;
  },
): Promise<Result<PeopleRows>> {
  return withList(context, setupId, async ({ kept: { state } }) => {
    const hidden = context.setups.namesHidden;
    const chosen = keptOrder(state, { ...which, hidden }, anew === true);
    const rows = chosen.slice(from, from + count).map((index) => rowOf(state, index, hidden));
    return ok({ total: chosen.length, rows, revision: state.revision });
  });
}

/** Names of users at Wisq who are not on the list. NAMES_HIDDEN, OTHERS_UNKNOWN, LIST_MISSING */
export function otherPeople(
  context: ShowDeps,
  {
    count,
    from,
    setupId,
  }: { readonly setupId: string; readonly from: number; readonly count: number },
): Promise<Result<{ readonly total: number; readonly names: readonly string[] }>> {
  return unlessNamesHidden(context, () =>
    withList(context, setupId, async ({ kept, others }) => {
      if (others === null || kept.state.last?.notListed == null) return fail('OTHERS_UNKNOWN');
      return ok({ total: others.length, names: others.slice(from, from + count) });
    }),
  );
}

/** A setup's list; null: there is none. It is closed with its setup. LIST_DAMAGED */
async function openList(
  { rollout }: Pick<Context, 'rollout'>,
  session: SetupSession,
): Promise<Result<OpenList | null>> {
  const list = await rollout.list(session.setupId, session.folder);
  if (list.ok && list.value !== null && !closing.has(session)) {
    closing.add(session);
    const close = () => void session.track(rollout.close(session.setupId));
    session.closing.addEventListener('abort', close, { once: true });
  }
  return list;
}

/** Setups whose list is closed with them. */
const closing = new WeakSet<SetupSession>();

/** Does something with a setup's list. LIST_MISSING, LIST_DAMAGED, SETUP_NOT_FOUND */
export function withList<T>(
  context: Pick<Context, 'rollout' | 'setups'>,
  setupId: string,
  work: (list: OpenList, session: SetupSession) => Promise<Result<T>>,
): Promise<Result<T>> {
  return inSetup(context, setupId, async (session) => {
    const list = await openList(context, session);
    if (!list.ok) return list;
    return list.value === null ? fail('LIST_MISSING') : work(list.value, session);
  });
}

/** The same where nothing else may be done with the list meanwhile. */
export function withListAlone<T>(
  context: Pick<Context, 'rollout' | 'setups'>,
  setupId: string,
  work: (list: OpenList, session: SetupSession) => Promise<Result<T>>,
): Promise<Result<T>> {
  return context.rollout.alone(setupId, () => withList(context, setupId, work));
}

/** No list, as the window sees it. */
export const noList: PeopleView = {
  list: null,
  counts: null,
  progress: null,
  notListed: null,
  othersShown: false,
};

/** A list as the window sees it as a whole. */
export function peopleView(
  { now }: Pick<Context, 'now'>,
  { kept, live, others }: OpenList,
): PeopleView {
  const { at, state } = kept;
  const notListed = state.last?.notListed ?? null;
  return {
    list: { at, ...keptFacts(kept) },
    counts: state.counts,
    progress: live?.progress(state, now()) ?? pausedProgress(state),
    notListed,
    othersShown: others !== null && notListed !== null,
  };
}
