import { describe, expect, it } from 'vitest';
import { exitCodeOf, jsonReport, problemReport, textReport } from '../../../main/cli/report.ts';
import type { CheckResult } from '../../../shared/domain/check/result.ts';
import { problem } from '../../../shared/domain/problems/problem.ts';

const result: CheckResult = {
  checkId: '00000000-0000-4000-8000-000000000000',
  at: '2026-03-02T10:00:00.000Z',
  verdict: 'fails',
  owner: 'wisq',
  route: 'proxy proxy.northwind.example:8080',
  host: 'scim.wisq.example',
  oneLoginWouldShow: 'not-enabled',
  stages: [
    { id: 'address', verdict: 'pass', problems: [], evidence: {}, startMs: 0, ms: 3 },
    {
      id: 'question',
      verdict: 'fail',
      problems: [problem('SERVER_ERROR', { status: 500 }), problem('TOKEN_NOT_CHECKED', {})],
      evidence: {},
      startMs: 60,
      ms: 1234,
    },
    { id: 'token-matters', verdict: 'skipped', problems: [], evidence: {}, startMs: 0, ms: 0 },
  ],
  ms: 1300,
};

describe('the report as JSON', () => {
  it('says in codes and milliseconds what each stage came to', () => {
    expect(JSON.parse(jsonReport(result))).toEqual({
      verdict: 'fails',
      move: 'wisq',
      route: 'proxy proxy.northwind.example:8080',
      stages: [
        { id: 'address', verdict: 'pass', codes: [], ms: 3 },
        { id: 'question', verdict: 'fail', codes: ['SERVER_ERROR', 'TOKEN_NOT_CHECKED'], ms: 1234 },
        { id: 'token-matters', verdict: 'skipped', codes: [], ms: 0 },
      ],
    });
    expect(jsonReport(result)).not.toContain('\n');
  });
});

describe('the report in words', () => {
  it('gives each stage a line with its time, and none to what did not run', () => {
    const lines = textReport(result).split('\n');
    expect(lines.slice(0, 2)).toEqual(['Doesn’t work: scim.wisq.example', 'Waiting for Wisq']);
    expect(lines.some((line) => /failed +1,234 ms$/.test(line))).toBe(true);
    expect(lines.some((line) => line.endsWith('not run'))).toBe(true);
    expect(lines.at(-1)).toContain('through the proxy proxy.northwind.example:8080.');
  });

  it('has what changed since it last worked before the stages', () => {
    const blocks = textReport(result, ['Worked yesterday.']).split('\n\n');
    expect(blocks[1]).toBe('Worked yesterday.');
  });

  it('shows nothing of a server’s that moves the cursor', () => {
    const nasty = problem('NAME_NOT_FOUND', { host: 'a\u001b[2Jb\u202ec' });
    // oxlint-disable-next-line no-control-regex
    expect(problemReport(nasty)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });
});

describe('the exit code', () => {
  it.each([
    ['works', 0],
    ['works-with-notes', 0],
    ['fails', 1],
    ['cancelled', 130],
  ] as const)('of a check that %s is %i', (verdict, code) => {
    expect(exitCodeOf({ verdict })).toBe(code);
  });
});
