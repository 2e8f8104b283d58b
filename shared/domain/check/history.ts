import type { Problem } from '../problems/problem.ts';
import type { CheckResult } from './result.ts';
import { decisiveProblem, worked } from './verdict.ts';

/** What an earlier result says about a failed one. The messages are in shared/messages/history.ts. */
export type HistoryNote =
  /** It worked then (ISO 8601); `now` is what decides today. */
  | { readonly code: 'worked'; readonly at: string; readonly now: Problem | null }
  | { readonly code: 'never-worked'; readonly tests: number }
  /** Whether the stored token is the one of then; null: one of the two results does not say. */
  | { readonly code: 'token'; readonly same: boolean | null; readonly refused: boolean }
  | { readonly code: 'host-changed'; readonly from: string; readonly to: string }
  /** The same host, another address there. */
  | { readonly code: 'path-changed' }
  | { readonly code: 'route-changed'; readonly from: string; readonly to: string }
  | { readonly code: 'network-changed' }
  | { readonly code: 'issuer-changed'; readonly from: string; readonly to: string };

/**
 * What changed between a failed newest result and the last one that worked.
 * In: a setup's results, newest first. Out: empty when there is nothing to explain or to compare.
 */
export function checkHistory(checks: readonly CheckResult[]): readonly HistoryNote[] {
  const [newest, ...earlier] = checks;
  if (newest === undefined || newest.verdict !== 'fails') return [];
  const before = earlier.find(worked);
  if (before === undefined) {
    const tests = checks.filter((one) => one.verdict === 'fails').length;
    return tests < 2 ? [] : [{ code: 'never-worked', tests }];
  }
  const now = decisiveProblem(newest.stages);
  return [
    { code: 'worked', at: before.at, now },
    ...addressNotes(before, newest),
    {
      code: 'token',
      same: sameOf(before.tokenFingerprint, newest.tokenFingerprint),
      refused: now?.code === 'TOKEN_REFUSED' || now?.code === 'TOKEN_FORBIDDEN',
    },
    ...wayNotes(before, newest),
  ];
}

function addressNotes(before: CheckResult, newest: CheckResult): readonly HistoryNote[] {
  // A result that failed on this computer names no host.
  if (before.host !== newest.host && newest.host !== '') {
    return [{ code: 'host-changed', from: before.host, to: newest.host }];
  }
  const same = sameOf(before.urlFingerprint, newest.urlFingerprint);
  return same === false ? [{ code: 'path-changed' }] : [];
}

function wayNotes(before: CheckResult, newest: CheckResult): readonly HistoryNote[] {
  const notes: HistoryNote[] = [];
  if (before.route !== newest.route) {
    notes.push({ code: 'route-changed', from: before.route, to: newest.route });
  }
  if (sameOf(before.networkFingerprint, newest.networkFingerprint) === false) {
    notes.push({ code: 'network-changed' });
  }
  const [from, to] = [issuerOf(before), issuerOf(newest)];
  if (from !== null && to !== null && from !== to) notes.push({ code: 'issuer-changed', from, to });
  return notes;
}

function sameOf(before: string | undefined, now: string | undefined): boolean | null {
  return before === undefined || now === undefined ? null : before === now;
}

/** Who issued the certificate that was seen. */
function issuerOf(result: CheckResult): string | null {
  const secure = result.stages.find((stage) => stage.id === 'secure');
  return secure?.evidence.certificate?.issuer ?? null;
}
