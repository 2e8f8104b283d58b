import { describe, expect, it } from 'vitest';
import type { StageResult, StageVerdict } from '../../../shared/domain/check/result.ts';
import {
  checkOwner,
  checkVerdict,
  decisiveProblem,
  worked,
} from '../../../shared/domain/check/verdict.ts';
import { type Problem, problem } from '../../../shared/domain/problems/problem.ts';

const stage = (verdict: StageVerdict, ...problems: readonly Problem[]): StageResult => ({
  id: 'route',
  verdict,
  startMs: 0,
  ms: 1,
  problems,
  evidence: {},
});
const [pass, note, fail, skipped] = [stage('pass'), stage('note'), stage('fail'), stage('skipped')];
const [network, wisq] = [problem('PROXY_TIMEOUT'), problem('SERVER_ERROR')];

describe('the verdict of a check', () => {
  it.each<[string, readonly StageResult[], string]>([
    ['no stage', [], 'works'],
    ['passed and skipped ones', [pass, skipped, pass], 'works'],
    ['a note', [pass, note, pass], 'works-with-notes'],
    ['a failure among notes', [note, pass, fail, note], 'fails'],
  ])('of %s', (_what, stages, verdict) => {
    expect(checkVerdict(stages, false)).toBe(verdict);
    expect(checkVerdict(stages, true)).toBe('cancelled');
  });

  it('says that it works with notes or without, and nothing else', () => {
    const verdicts = ['works', 'works-with-notes', 'fails', 'cancelled'] as const;
    expect(verdicts.filter((verdict) => worked({ verdict }))).toEqual([
      'works',
      'works-with-notes',
    ]);
  });
});

describe('what decides a failed check', () => {
  it('is the first problem of the first stage that failed', () => {
    const stages = [
      stage('note', problem('PROXY_IN_USE')),
      stage('fail', network, wisq),
      stage('fail', wisq),
    ];
    expect(decisiveProblem(stages)).toBe(network);
    expect(checkOwner(stages)).toBe('network');
    expect(checkOwner([stage('fail', wisq)])).toBe('wisq');
  });

  it('is nothing where nothing failed, or nobody said why', () => {
    for (const stages of [[], [pass, stage('note', wisq)], [fail]]) {
      expect(decisiveProblem(stages)).toBeNull();
      expect(checkOwner(stages)).toBeNull();
    }
  });
});
