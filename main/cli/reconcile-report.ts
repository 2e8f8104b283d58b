import type { Comparison } from '../../shared/domain/rollout/comparison.ts';
import type { PeopleCounts } from '../../shared/domain/rollout/counts.ts';
import { oneLoginStates } from '../../shared/domain/rollout/onelogin-state.ts';
import { wisqStates } from '../../shared/domain/rollout/wisq-state.ts';
import {
  countLine,
  oneLoginStateNames,
  reconcileLabels,
  reconcileWay,
  wisqStateNames,
} from '../../shared/messages/terminal.ts';
import { problem } from '../../shared/domain/problems/problem.ts';
import { mostAtOneLogin } from '../rollout/compare/ask-onelogin.ts';
import { blocks, problemLines } from './report.ts';
import { rolloutCodes } from './rollout-codes.ts';

/** A comparison that is over, and what was odd about its list. */
export interface Reconciled {
  readonly comparison: Comparison;
  readonly duplicates: number;
  readonly empty: number;
  readonly odd: number;
}

/** As one line of JSON. The states are Wisq's side and add up to `listed`. */
export function reconcileJson({ comparison, duplicates }: Reconciled): string {
  const { counts, ms, notListed, oneLoginRequests, requests, way } = comparison;
  return JSON.stringify({
    listed: counts.listed,
    duplicates,
    states: counts.states,
    notListed,
    oneLogin: oneLoginRequests === null ? null : oneLoginCounts(counts),
    way,
    requests: requests + (oneLoginRequests ?? 0),
    ms,
  });
}

/** In words. */
export function reconcileText({ comparison, duplicates, empty, odd }: Reconciled): string {
  const { counts, doubt, notListed, oneLoginLeft, oneLoginRequests } = comparison;
  const states = wisqStates.filter((state) => counts.states[state] > 0);
  const asked = oneLoginCounts(counts);
  const atOneLogin = oneLoginStates.filter((state) => asked[state] > 0);
  return blocks([
    [reconcileLabels.listed(counts.listed, counts.states.complete)],
    states.map((state) => countLine(wisqStateNames[state], counts.states[state])),
    oneLoginRequests === null || atOneLogin.length === 0
      ? []
      : [
          reconcileLabels.oneLogin,
          ...atOneLogin.map((state) => countLine(oneLoginStateNames[state], asked[state])),
        ],
    notListed === null ? [] : [reconcileLabels.notListed(notListed)],
    duplicates + empty + odd === 0 ? [] : [reconcileLabels.odd(duplicates, empty, odd)],
    doubt === null ? [] : problemLines(problem('PAGES_UNRELIABLE', { reason: doubt })),
    oneLoginLeft === 0
      ? []
      : problemLines(
          problem('ONELOGIN_ASKED_ENOUGH', { left: oneLoginLeft, limit: mostAtOneLogin }),
        ),
    [reconcileWay(comparison)],
  ]);
}

/** 0 where everybody is there with all attributes. */
export function reconcileExitCode({ comparison: { counts } }: Reconciled): number {
  return counts.states.complete === counts.listed ? rolloutCodes.well : rolloutCodes.found;
}

function oneLoginCounts({ oneLogin }: PeopleCounts): NonNullable<PeopleCounts['oneLogin']> {
  if (oneLogin !== null) return oneLogin;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(oneLoginStates.map((state) => [state, 0])) as NonNullable<
    PeopleCounts['oneLogin']
  >;
}
