import { randomUUID } from 'node:crypto';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import type { PeopleList } from '../../shared/domain/rollout/list.ts';
import {
  lookVerdicts,
  peopleColumns,
  peopleLine,
  reconcileProgress,
} from '../../shared/messages/terminal.ts';
import { problem } from '../../shared/domain/problems/problem.ts';
import { compareList, type CompareOptions } from '../rollout/compare/compare-list.ts';
import { noCost, type RunEvent } from '../rollout/compare/events.ts';
import { ListState } from '../rollout/compare/list-state.ts';
import { rowOf } from '../rollout/rows.ts';
import { toCsv } from '../storage/to-csv.ts';
import { saveFile } from '../storage/files.ts';
import { problemReport } from './report.ts';
import { reconcileExitCode, reconcileJson, reconcileText } from './reconcile-report.ts';
import { rolloutCodes } from './rollout-codes.ts';
import type { Terminal } from './run.ts';

/** What is compared, with what, and where it goes. */
export interface Reconciling {
  readonly people: PeopleList;
  readonly compare: Omit<CompareOptions, 'state' | 'store' | 'salt' | 'signal' | 'onProgress'>;
  readonly rate: number | null;
  readonly out: string | null;
  readonly json: boolean;
}

/** How often a person at a terminal is told how far it is, in milliseconds. */
const tellEveryMs = 10_000;

/** Compares a list from beginning to end, keeps nothing, and says what it came to. Out: the exit code. */
export async function reconcileOnce(
  { compare, json, out: file, people, rate }: Reconciling,
  { log, out, signal }: Pick<Terminal, 'log' | 'out' | 'signal'>,
): Promise<number> {
  const state = new ListState(people.people);
  const now = compare.now ?? (() => new Date());
  const oneLogin = compare.lookAtPeople !== null;
  const take = (event: RunEvent) => state.take(event);
  take({
    type: 'begin',
    at: now().toISOString(),
    scope: 'everybody',
    oneLogin,
    rate,
    ask: null,
  });
  let toldMs = performance.now();
  const outcome = await compareList({
    ...compare,
    state,
    salt: randomUUID(),
    signal,
    store: async () => {},
    onProgress: () => {
      if (performance.now() - toldMs < tellEveryMs) return;
      toldMs = performance.now();
      log(`${reconcileProgress(state.asked - state.open, state.asked)}\n`);
    },
  });
  if (signal.aborted || outcome.kind === 'stopped') {
    log(`${lookVerdicts.stopped}\n`);
    return rolloutCodes.stopped;
  }
  if (outcome.kind === 'failed') return say(log, outcome.problem, rolloutCodes['not-asked']);
  take({ type: 'end', at: now().toISOString(), end: 'finished', problem: null, cost: noCost });
  const { last: comparison } = state;
  if (comparison === null) throw new Error('a comparison that ended has a record');
  const { duplicates, empty, odd } = people;
  const reconciled = { comparison, duplicates, empty, odd: odd.length };
  out(`${json ? reconcileJson(reconciled) : reconcileText(reconciled)}\n`);
  if (file !== null && !(await saved(state, file))) {
    return say(log, problem('TERMINAL_OUT_UNWRITABLE'), rolloutCodes.usage);
  }
  return reconcileExitCode(reconciled);
}

async function saved(state: ListState, file: string): Promise<boolean> {
  const rows = [...state.names.keys()].map((index) => peopleLine(rowOf(state, index, false)));
  try {
    await saveFile(file, Buffer.from(toCsv([peopleColumns, ...rows])));
    return true;
  } catch {
    return false;
  }
}

function say(log: Terminal['log'], why: Problem, code: number): number {
  log(`${problemReport(why)}\n`);
  return code;
}
