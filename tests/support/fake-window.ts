import { vi } from 'vitest';
import type { AppEvent, AppFacts, CallName, SetupSummary } from '../../shared/contract/contract.ts';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import type { Result } from '../../shared/domain/problems/result.ts';

export { viewOf } from '../../tools/fixtures/setup-view.ts';

type Answers = Partial<Record<CallName, Result<unknown>>>;

/** A window whose main answers so; what is not in `answers` is answered with null. */
export function fakeWindow(answers: Answers) {
  const asked: [CallName, unknown][] = [];
  let listener: (event: AppEvent) => void = () => {};
  vi.stubGlobal('window', {
    addEventListener: () => {},
    wisq: {
      call: async (name: CallName, input: unknown) => {
        asked.push([name, input]);
        return answers[name] ?? { ok: true, value: null };
      },
      on: (heard: typeof listener) => {
        listener = heard;
        return () => {};
      },
    },
  });
  return { asked, tell: (event: AppEvent) => listener(event) };
}

export const answer = (value: unknown): Result<unknown> => ({ ok: true, value });
export const refusal = (problem: Problem): Result<unknown> => ({ ok: false, problem });

export const fault: Problem = { code: 'JOURNAL_UNWRITABLE', params: {} };

/** What main tells of itself at start. */
export function factsWith(lastSetupId: string | null): AppFacts {
  return {
    version: '0.1.0',
    platform: 'linux',
    mode: 'practice',
    electron: '45.0.0',
    lastSetupId,
    docked: false,
    adminName: null,
    someReports: false,
    strategistName: null,
    namesHidden: true,
    problems: [],
    policy: { alwaysMaskNames: false, forbidSessionOnly: false, supportContact: null },
    policySource: null,
  };
}

export const summary = (setupId: string): SetupSummary => ({
  setupId,
  name: setupId,
  oneLoginHost: null,
  changedAt: '2026-11-23T10:00:00.000Z',
  next: { owner: 'admin', action: { code: 'paste-credentials' }, step: 'before' },
});
