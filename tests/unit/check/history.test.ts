import { describe, expect, it } from 'vitest';
import { checkHistory } from '../../../shared/domain/check/history.ts';
import type { CheckResult } from '../../../shared/domain/check/result.ts';
import { problem } from '../../../shared/domain/problems/problem.ts';
import { historyMessage } from '../../../shared/messages/history.ts';
import { fold } from '../../../shared/domain/setup/fold.ts';
import { checkResult } from '../../../tools/fixtures/check-results.ts';

const prints = { urlFingerprint: 'u1', tokenFingerprint: 't1', networkFingerprint: 'n1' };
const tuesday = '2026-11-17T10:43:00';
const friday = new Date('2026-11-20T09:00:00');
const before = checkResult({ at: tuesday, ...prints });
const failed = (rest: Parameters<typeof checkResult>[0] = {}) =>
  checkResult({ failed: 'question', at: '2026-11-20T08:00:00', ...prints, ...rest });
const said = (...checks: readonly CheckResult[]) =>
  checkHistory(checks)
    .map((note) => historyMessage(note, friday))
    .filter((text) => text !== '');

describe('what changed since it last worked', () => {
  it('the same token, refused now: it was replaced at Wisq', () => {
    const texts = said(failed(), before);
    expect(texts[0]).toMatch(
      /^Worked on \S+ at .*10.43.*\. Now: Wisq refuses the token \(401\)\.$/,
    );
    expect(texts.slice(1)).toEqual([
      'The stored token is the same as then, so Wisq has probably replaced or revoked it.',
    ]);
  });

  it.each<[string, CheckResult, string[]]>([
    ['another token', failed({ tokenFingerprint: 't2' }), ['The token has changed since.']],
    [
      'another host',
      failed({ host: 'other.example', urlFingerprint: 'u2' }),
      [
        'The URL’s host has changed since: scim.wisq.example then, other.example now.',
        'The stored token is the same as then, so Wisq has probably replaced or revoked it.',
      ],
    ],
    [
      'another path, and the token is not what fails',
      failed({ urlFingerprint: 'u2', why: problem('TENANT_NOT_FOUND', { status: 404 }) }),
      [
        'The host is the same, but the URL’s path has changed since.',
        'The stored token is the same as then.',
      ],
    ],
    [
      'another network and route',
      failed({
        networkFingerprint: 'n2',
        route: 'proxy proxy.northwind.example:8080',
        tokenFingerprint: 't2',
      }),
      [
        'The token has changed since.',
        'The route has changed since: without a proxy then, through the proxy proxy.northwind.example:8080 now.',
        'This computer is on a different network than then.',
      ],
    ],
  ])('%s', (_name, newest, expected) => {
    expect(said(newest, before).slice(1)).toEqual(expected);
  });

  it('an issuer that changed on the way', () => {
    const shown = (issuer: string) => ({
      subject: 'CN=scim.wisq.example',
      issuer,
      validFrom: '2026-01-01T00:00:00.000Z',
      validTo: '2027-01-01T00:00:00.000Z',
    });
    const secured = (result: CheckResult, issuer: string): CheckResult => ({
      ...result,
      stages: result.stages.map((stage) =>
        stage.id === 'secure' ? { ...stage, evidence: { certificate: shown(issuer) } } : stage,
      ),
    });
    const notes = checkHistory([secured(failed(), 'CN=Gateway'), secured(before, 'CN=Public')]);
    expect(notes.at(-1)).toEqual({ code: 'issuer-changed', from: 'CN=Public', to: 'CN=Gateway' });
  });

  it('tells each thing as it is, with both sides', () => {
    const now = problem('TOKEN_FORBIDDEN', { status: 403 });
    const newest = failed({
      host: 'other.example',
      route: 'system',
      networkFingerprint: 'n2',
      why: now,
    });
    expect(checkHistory([newest, before])).toEqual([
      { code: 'worked', at: tuesday, now },
      { code: 'host-changed', from: 'scim.wisq.example', to: 'other.example' },
      { code: 'token', same: true, refused: true },
      { code: 'route-changed', from: 'direct', to: 'system' },
      { code: 'network-changed' },
    ]);
    expect(checkHistory([failed({ urlFingerprint: 'u2' }), before])[1]).toEqual({
      code: 'path-changed',
    });
    expect(checkHistory([failed(), failed(), checkResult({ verdict: 'cancelled' })])).toEqual([
      { code: 'never-worked', tests: 2 },
    ]);
  });

  it('says of the token that it is refused only where that is what decides', () => {
    const token = (why: Parameters<typeof problem>[0]) =>
      checkHistory([failed({ why: problem(why), tokenFingerprint: 't2' }), before])[1];
    expect(token('TOKEN_REFUSED')).toEqual({ code: 'token', same: false, refused: true });
    expect(token('TOKEN_FORBIDDEN')).toEqual({ code: 'token', same: false, refused: true });
    expect(token('SERVER_ERROR')).toEqual({ code: 'token', same: false, refused: false });
  });

  it('names no other host for a result that failed on this computer', () => {
    const codes = checkHistory([failed({ host: '' }), before]).map(({ code }) => code);
    expect(codes).toEqual(['worked', 'token']);
  });

  it('tells nothing of an issuer that one of the two did not see, or that is the same', () => {
    const seen = (result: CheckResult, issuer: string | null): CheckResult => ({
      ...result,
      stages: result.stages.map((stage) => {
        if (stage.id !== 'secure' || issuer === null) return stage;
        const certificate = { subject: 'CN=a', issuer, validFrom: tuesday, validTo: tuesday };
        return { ...stage, evidence: { certificate } };
      }),
    });
    const changed = (then: string | null, now: string | null) =>
      checkHistory([seen(failed(), now), seen(before, then)]).some(
        ({ code }) => code === 'issuer-changed',
      );
    expect(changed('CN=Public', 'CN=Gateway')).toBe(true);
    expect(changed('CN=Public', 'CN=Public')).toBe(false);
    expect(changed('CN=Public', null)).toBe(false);
    expect(changed(null, 'CN=Gateway')).toBe(false);
    const withoutStages = { ...failed(), stages: [] };
    expect(checkHistory([withoutStages, before])[0]).toEqual({
      code: 'worked',
      at: tuesday,
      now: null,
    });
  });

  it('reads results of older versions, which carry no fingerprints', () => {
    const old = checkResult({ at: tuesday });
    const notes = checkHistory([checkResult({ failed: 'question' }), old]);
    expect(notes.map((note) => note.code)).toEqual(['worked', 'token']);
    expect(notes[1]).toEqual({ code: 'token', same: null, refused: true });
    const texts = said(checkResult({ failed: 'question', why: problem('SERVER_ERROR') }), old);
    expect(texts).toHaveLength(1);
  });

  it('takes nothing for changed that only one of the two says', () => {
    const {
      tokenFingerprint: _token,
      urlFingerprint: _url,
      networkFingerprint: _network,
      ...silent
    } = failed();
    expect(checkHistory([silent, before])).toMatchObject([
      { code: 'worked' },
      { code: 'token', same: null },
    ]);
    expect(checkHistory([failed(), checkResult({ at: tuesday })])).toMatchObject([
      { code: 'worked' },
      { code: 'token', same: null },
    ]);
  });

  it('compares with the last one that worked, whatever came between', () => {
    const older = checkResult({ at: '2026-11-01T10:00:00' });
    const notes = checkHistory([
      failed(),
      failed(),
      checkResult({ verdict: 'cancelled' }),
      before,
      older,
    ]);
    expect(notes[0]).toMatchObject({ code: 'worked', at: tuesday });
  });

  it('says nothing without a failure or without anything to compare', () => {
    expect(said()).toEqual([]);
    expect(said(before, failed())).toEqual([]);
    expect(said(failed())).toEqual([]);
    expect(said(checkResult({ verdict: 'cancelled' }), before)).toEqual([]);
    expect(said(failed(), failed())).toEqual(['None of the last 2 tests passed.']);
  });
});

describe('the results a setup keeps', () => {
  const finished = (result: CheckResult, index: number) => ({
    v: 1 as const,
    id: `entry-${index}`,
    at: '2026-11-23T10:00:00.000Z',
    type: 'check.finished' as const,
    result: { ...result, checkId: String(index) },
  });
  it('are the newest 20, newest first', () => {
    const { checks } = fold(Array.from({ length: 25 }, (_, index) => finished(before, index)));
    expect(checks.map((one) => one.checkId)).toEqual(
      Array.from({ length: 20 }, (_, index) => String(24 - index)),
    );
  });

  it('keep the last one that worked, however often it failed since', () => {
    const results = [before, before, ...Array<CheckResult>(40).fill(failed())];
    const { checks } = fold(results.map(finished));
    expect(checks).toHaveLength(20);
    expect(checks.at(-1)?.checkId).toBe('1');
    expect(checkHistory(checks)[0]).toMatchObject({ code: 'worked', at: tuesday });
  });
});
