import { describe, expect, it } from 'vitest';
import { problemCodes } from '../../../shared/domain/problems/codes.ts';
import { problem } from '../../../shared/domain/problems/problem.ts';
import { fail, ok } from '../../../shared/domain/problems/result.ts';
import { problemOwners } from '../../../shared/domain/problems/owners.ts';

describe('problems', () => {
  it('have codes that can be looked up, each once', () => {
    for (const code of problemCodes) expect(code).toMatch(/^[A-Z]+(_[A-Z0-9]+)*$/);
    expect(new Set(problemCodes).size).toBe(problemCodes.length);
  });

  it('have somebody who acts on each, or nobody', () => {
    expect(Object.keys(problemOwners)).toEqual([...problemCodes]);
    for (const owner of Object.values(problemOwners)) {
      expect(['admin', 'network', 'wisq', 'wait', null]).toContain(owner);
    }
  });

  it('come with values, or without any', () => {
    expect(problem('TOKEN_REFUSED')).toEqual({ code: 'TOKEN_REFUSED', params: {} });
    expect(problem('TOKEN_REFUSED', { status: 401 })).toEqual({
      code: 'TOKEN_REFUSED',
      params: { status: 401 },
    });
  });

  it('are an answer, as a value is', () => {
    expect(ok(7)).toEqual({ ok: true, value: 7 });
    expect(fail('TOKEN_REFUSED')).toEqual({ ok: false, problem: problem('TOKEN_REFUSED') });
    expect(fail('TOKEN_REFUSED', { status: 401 })).toEqual({
      ok: false,
      problem: problem('TOKEN_REFUSED', { status: 401 }),
    });
  });
});
