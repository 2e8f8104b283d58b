import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../../shared/domain/check/result.ts';
import { problem } from '../../../shared/domain/problems/problem.ts';
import {
  fromStoredCheck,
  fromStoredProblem,
  type StoredCheckResult,
  toStoredCheck,
  toStoredProblem,
} from '../../../shared/domain/setup/stored-keys.ts';
import { checkResult } from '../../../tools/fixtures/check-results.ts';

const outcome = { route: 'direct', verdict: 'fails', stage: 'question', ms: 5 } as const;
const refused = problem('TOKEN_REFUSED', { status: 401 });
const result: CheckResult = {
  ...checkResult({ failed: 'question', why: refused }),
  secondRoute: {
    shown: 'own',
    own: { ...outcome, problem: refused },
    system: { ...outcome, route: 'system', problem: refused },
  },
};

describe('a check result in a journal', () => {
  const stored = toStoredCheck(result);

  it('has the keys that journals have always had', () => {
    expect(stored.move).toBe('admin');
    expect(stored.stages.map(({ problems }) => problems)).toEqual(
      result.stages.map(({ id }) =>
        id === 'question' ? [{ code: 'TOKEN_REFUSED', facts: { status: 401 } }] : [],
      ),
    );
    expect(stored.secondRoute).toEqual({
      shown: 'own',
      own: { ...outcome, problem: { code: 'TOKEN_REFUSED', facts: { status: 401 } } },
      system: {
        ...outcome,
        route: 'system',
        problem: { code: 'TOKEN_REFUSED', facts: { status: 401 } },
      },
    });
    expect(JSON.stringify(stored)).not.toMatch(/"owner"|"params"/);
  });

  it('has them in the order of the result', () => {
    const renamed = Object.keys(result).map((key) => (key === 'owner' ? 'move' : key));
    expect(Object.keys(stored)).toEqual(renamed);
    expect(Object.keys(stored.stages[0] ?? {})).toEqual(Object.keys(result.stages[0] ?? {}));
  });

  it('comes back as it was, with a second route and without', () => {
    expect(fromStoredCheck(stored)).toEqual(result);
    const alone = checkResult();
    expect(fromStoredCheck(toStoredCheck(alone))).toEqual(alone);
    expect(Object.hasOwn(fromStoredCheck(toStoredCheck(alone)), 'secondRoute')).toBe(false);
  });

  it.each<[string, object]>([
    ['stages that are a text', { verdict: 'works', stages: 'none' }],
    ['stages that are nothing', { verdict: 'works', stages: null }],
    ['stages that are no objects', { verdict: 'works', stages: [7, null, 'x', [1]] }],
    ['problems that are no list', { verdict: 'works', stages: [{ problems: { facts: 1 } }] }],
    ['problems that are no objects', { verdict: 'works', stages: [{ problems: [7, null, []] }] }],
    ['a stage without problems', { verdict: 'works', stages: [{ id: 'route' }] }],
    ['a second route that is a number', { verdict: 'works', stages: [], secondRoute: 7 }],
    ['a second route with one side', { verdict: 'works', stages: [], secondRoute: { own: [] } }],
  ])('of any shape is read without an error: %s', (_what, value) => {
    expect(fromStoredCheck(value as StoredCheckResult)).toEqual(value);
  });
});

it('a problem’s values are its facts in a journal', () => {
  expect(toStoredProblem(refused)).toEqual({ code: 'TOKEN_REFUSED', facts: { status: 401 } });
  expect(fromStoredProblem({ code: 'TOKEN_REFUSED', facts: { status: 401 } })).toEqual(refused);
});
