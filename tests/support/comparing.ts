import {
  compareList,
  type CompareOptions,
  type CompareOutcome,
} from '../../main/rollout/compare/compare-list.ts';
import type { RunEvent } from '../../main/rollout/compare/events.ts';
import { ListState } from '../../main/rollout/compare/list-state.ts';
import type { Scope } from '../../shared/domain/rollout/comparison.ts';
import { type CompanyServer, companyToken } from './company-server.ts';

/** A list, what was found of it, and every event that led there. */
export interface Compared {
  readonly state: ListState;
  readonly events: readonly RunEvent[];
  readonly outcome: CompareOutcome;
  readonly others: readonly string[];
}

type More = Partial<CompareOptions> & {
  readonly scope?: Scope;
  readonly rate?: number | null;
  readonly oneLogin?: boolean;
  /** A list with which it was compared before. */
  readonly list?: ListState;
};

/** Begins a comparison of a list, if none is under way, and works on it until it ends. */
export async function compareWith(
  server: CompanyServer,
  people: readonly string[],
  { list, oneLogin = false, rate = null, scope = 'everybody', ...more }: More = {},
): Promise<Compared> {
  const state = list ?? new ListState(people);
  const events: RunEvent[] = [];
  const others: string[] = [];
  if (state.run === null) {
    const notComplete = [...state.names.keys()].filter(
      (index) => state.person(index)?.atWisq?.state !== 'complete',
    );
    const ask = scope === 'everybody' ? null : notComplete;
    const begin = {
      type: 'begin',
      at: new Date().toISOString(),
      scope,
      oneLogin,
      rate,
      ask,
    } as const;
    events.push(begin);
    state.take(begin);
  }
  const outcome = await compareList({
    baseUrl: server.baseUrl,
    token: companyToken,
    state,
    store: async (found) => void events.push(...found),
    salt: 'salt',
    lookAtPeople: null,
    appName: 'Wisq',
    signal: new AbortController().signal,
    pauseMs: 5,
    onOthers: (found) => others.push(...found),
    ...more,
  });
  if (outcome.kind === 'finished') {
    const cost = { requests: 0, ms: 0 };
    const end = {
      type: 'end',
      at: new Date().toISOString(),
      end: 'finished',
      problem: null,
      cost,
    } as const;
    events.push(end);
    state.take(end);
  }
  return { state, events, outcome, others };
}

/** The state of everybody, in order. */
export function statesOf(state: ListState): readonly (string | null)[] {
  return state.names.map((_name, index) => state.person(index)?.atWisq?.state ?? null);
}
