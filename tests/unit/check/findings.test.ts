import { describe, expect, it } from 'vitest';
import { checkFindings } from '../../../shared/domain/check/findings.ts';
import type { CheckResult, StageVerdict } from '../../../shared/domain/check/result.ts';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import { checked } from '../../support/setup-state.ts';

const entry = checked('works');
if (entry.type !== 'check.finished') throw new Error('not a check');
const works: CheckResult = entry.result;

/** A check whose first stages ended so, with these problems. */
function result(...ended: readonly [StageVerdict, ...Problem[]][]): CheckResult {
  const stages = works.stages.map((stage, index) => {
    const [verdict, ...problems] = ended[index] ?? [stage.verdict];
    return { ...stage, verdict, problems };
  });
  return { ...works, stages };
}

const asked = (typed: boolean): Problem => ({
  code: 'PROXY_SIGN_IN',
  params: { proxy: 'proxy.example:3128', typed },
});
const inUse = (signedIn: boolean): Problem => ({
  code: 'PROXY_IN_USE',
  params: { proxy: 'proxy.example:8080', signedIn },
});
const other: Problem = { code: 'PATH_NOT_FOUND', params: { typed: true, signedIn: true } };

describe('what a check found', () => {
  it('is nothing when every stage passed, whatever a passed or skipped stage carries', () => {
    expect(checkFindings(result(['pass', other], ['skipped', other]))).toEqual({
      failures: [],
      notes: [],
      signInAt: null,
      signedInAt: null,
    });
  });

  it('sorts problems by what their stage came to, in the stages’ order', () => {
    const found = checkFindings(result(['note', inUse(false)], ['fail', other], ['note', other]));
    expect(found.failures).toEqual([other]);
    expect(found.notes).toEqual([inUse(false), other]);
  });

  it('names the proxy whose sign-in can be typed here', () => {
    expect(checkFindings(result(['fail', other, asked(true)])).signInAt).toBe('proxy.example:3128');
    expect(checkFindings(result(['fail', asked(false)])).signInAt).toBeNull();
    expect(checkFindings(result(['note', asked(true)])).signInAt).toBeNull();
    expect(checkFindings(result(['fail', other])).signInAt).toBeNull();
  });

  it('names the proxy where a typed sign-in was used', () => {
    expect(checkFindings(result(['note', inUse(true)])).signedInAt).toBe('proxy.example:8080');
    expect(checkFindings(result(['note', inUse(false)])).signedInAt).toBeNull();
    expect(checkFindings(result(['fail', inUse(true)])).signedInAt).toBeNull();
  });
});
