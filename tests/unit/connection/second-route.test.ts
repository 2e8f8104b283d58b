import { describe, expect, it } from 'vitest';
import { CheckRecorder } from '../../../main/connection/check-recorder.ts';
import type { Attempt } from '../../../main/connection/run-route.ts';
import {
  compareRoutes,
  otherRouteCouldHelp,
  problemsNeedSystem,
} from '../../../main/connection/second-route.ts';
import { type StageId, stageIds } from '../../../shared/domain/check/result.ts';
import { type Problem, problem } from '../../../shared/domain/problems/problem.ts';
import { checkResult } from '../../../tools/fixtures/check-results.ts';

const late = problem('TRUST_STORE_LATE', { reason: 'late' });

describe('the system’s own route could help', () => {
  it.each<[string, readonly Problem[], boolean]>([
    ['NTLM', [problem('PROXY_SIGN_IN', { schemes: 'Basic, NTLM' })], true],
    ['Negotiate', [problem('PROXY_SIGN_IN', { schemes: 'Negotiate' })], true],
    ['Kerberos', [problem('PROXY_SIGN_IN', { schemes: 'Kerberos' })], true],
    ['Basic alone', [problem('PROXY_SIGN_IN', { schemes: 'Basic' })], false],
    ['schemes nobody named', [problem('PROXY_SIGN_IN')], false],
    ['SOCKS', [problem('SOCKS_UNSUPPORTED')], true],
    ['a client certificate', [problem('TLS_CLIENT_CERTIFICATE')], true],
    ['an issuer, the system’s list being late', [problem('TLS_UNKNOWN_ISSUER'), late], true],
    ['a chain, the system’s list being late', [problem('TLS_INCOMPLETE_CHAIN'), late], true],
    ['one signed by itself, likewise', [problem('TLS_SELF_SIGNED'), late], true],
    ['a proxy’s certificate, likewise', [problem('PROXY_TLS'), late], true],
    ['an issuer, the list having been read', [problem('TLS_UNKNOWN_ISSUER')], false],
    [
      'an issuer, with another note',
      [problem('TLS_UNKNOWN_ISSUER'), problem('PROXY_SIGN_IN')],
      false,
    ],
    ['an expired one', [problem('TLS_EXPIRED'), late], false],
    ['the list being late alone', [late], false],
    ['nothing', [], false],
  ])('against %s', (_name, problems, could) => expect(problemsNeedSystem(problems)).toBe(could));

  it('when the stage that failed says so', () => {
    const { stages } = checkResult({ failed: 'route', why: problem('SOCKS_UNSUPPORTED') });
    expect(otherRouteCouldHelp(stages)).toBe(true);
    expect(otherRouteCouldHelp(checkResult({ failed: 'name' }).stages)).toBe(false);
    expect(otherRouteCouldHelp(checkResult().stages)).toBe(false);
    const noted = stages.map((one) => ({ ...one, verdict: 'note' as const }));
    expect(otherRouteCouldHelp(noted)).toBe(false);
  });
});

/** A route that got through all stages, or failed at one of them with a problem. */
async function attempt(route: string, failed?: StageId, why?: Problem): Promise<Attempt> {
  const recorder = new CheckRecorder(
    (text) => text,
    () => {},
  );
  for (const id of stageIds) {
    const problems = id === failed && why !== undefined ? [why] : [];
    await recorder.run(id, async () => ({
      verdict: id === failed ? 'fail' : 'pass',
      problems,
      evidence: {},
    }));
    if (id === failed) break;
  }
  return { recorder, view: 'unknown', route, ms: route.length };
}

const notes = ({ recorder }: Attempt) =>
  recorder
    .results()
    .flatMap(({ id, problems }) => problems.map(({ code, params }) => ({ at: id, code, params })));

describe('two routes side by side', () => {
  const socks = problem('SOCKS_UNSUPPORTED');

  it('show the system’s when it got further, and it says instead of what', async () => {
    const own = await attempt('direct', 'route', socks);
    const system = await attempt('system', 'question', problem('SERVER_ERROR'));
    expect(compareRoutes(own, system)).toEqual({
      shown: 'system',
      own: { route: 'direct', verdict: 'fails', stage: 'route', problem: socks, ms: 6 },
      system: {
        route: 'system',
        verdict: 'fails',
        stage: 'question',
        problem: problem('SERVER_ERROR'),
        ms: 6,
      },
    });
    expect(notes(system)[0]).toEqual({
      at: 'route',
      code: 'SECOND_ROUTE_USED',
      params: { because: 'SOCKS_UNSUPPORTED', route: 'direct' },
    });
    expect(notes(own)).toHaveLength(1);
  });

  it('show the system’s when it got through', async () => {
    const own = await attempt('direct', 'secure', problem('TLS_CLIENT_CERTIFICATE'));
    const system = await attempt('system');
    expect(compareRoutes(own, system)).toMatchObject({
      shown: 'system',
      system: { verdict: 'works', stage: null, problem: null },
    });
  });

  it('show the app’s own, which shows more, when the system’s got no further', async () => {
    const own = await attempt('direct', 'secure', problem('TLS_CLIENT_CERTIFICATE'));
    const system = await attempt('system', 'secure', problem('TLS_FAILED'));
    expect(compareRoutes(own, system).shown).toBe('own');
    expect(notes(own)[1]).toEqual({
      at: 'secure',
      code: 'SECOND_ROUTE_FAILED',
      params: { problem: 'TLS_FAILED' },
    });
    expect(notes(system)).toHaveLength(1);
  });

  it('show the system’s when the admin’s sign-in was refused there', async () => {
    const own = await attempt('proxy', 'route', problem('PROXY_SIGN_IN', { schemes: 'NTLM' }));
    const system = (refused: boolean) =>
      attempt('system', 'route', problem('PROXY_SIGN_IN', { refused }));
    expect(compareRoutes(own, await system(true)).shown).toBe('system');
    expect(compareRoutes(own, await system(false)).shown).toBe('own');
  });

  it('show the app’s own when both got through, with nothing to note', async () => {
    const [own, system] = [await attempt('direct'), await attempt('system')];
    expect(compareRoutes(own, system).shown).toBe('own');
    expect([notes(own), notes(system)]).toEqual([[], []]);
  });
});
