import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CheckRecorder } from '../../../main/connection/check-recorder.ts';
import { type StageProgress, stageIds } from '../../../shared/domain/check/result.ts';
import { problem } from '../../../shared/domain/problems/problem.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function recorderAt(startedAt?: number) {
  const told: (readonly StageProgress[])[] = [];
  const mask = (text: string) => text.replaceAll('secret', '[token]');
  const recorder = new CheckRecorder(mask, (stages) => told.push(stages), startedAt);
  const states = () => told.at(-1)?.map(({ state }) => state) ?? [];
  return { recorder, told, states };
}

const passed = { verdict: 'pass', problems: [], evidence: {} } as const;
const rest = (state: string) => Array.from({ length: stageIds.length - 1 }, () => state);

describe('a check on its way', () => {
  it('waits for all its stages, runs one, and has its result', async () => {
    const { recorder, told, states } = recorderAt();
    expect(told).toEqual([stageIds.map((id) => ({ id, state: 'waiting' }))]);
    const result = await recorder.run('address', async () => {
      expect(states()).toEqual(['running', ...rest('waiting')]);
      return passed;
    });
    expect(result).toMatchObject({ id: 'address', ...passed });
    expect(told.at(-1)?.[0]).toEqual({ id: 'address', state: 'done', result });
    expect(recorder.results()).toEqual([result]);
  });

  it('is timed from its own start, stage by stage', async () => {
    const { recorder, told } = recorderAt(performance.now() - 5000);
    const result = await recorder.run('address', async () => {
      expect(told.at(-1)?.[0]).toEqual({ id: 'address', state: 'running', startMs: 5000 });
      vi.advanceTimersByTime(70);
      return passed;
    });
    expect([result.startMs, result.ms, recorder.elapsedMs]).toEqual([5000, 70, 5070]);
    const bare = recorderAt();
    vi.advanceTimersByTime(30);
    expect(bare.recorder.elapsedMs).toBe(30);
  });

  it('skips what has not run', async () => {
    const { recorder, states } = recorderAt();
    await recorder.run('address', async () => passed);
    recorder.skipRest();
    expect(states()).toEqual(['done', ...rest('done')]);
    expect(recorder.results().slice(1)).toEqual(
      stageIds.slice(1).map((id) => ({
        id,
        startMs: 0,
        ms: 0,
        verdict: 'skipped',
        problems: [],
        evidence: {},
      })),
    );
    expect(recorder.results()[0]?.verdict).toBe('pass');
  });

  it('starts again with the address it had', async () => {
    const { recorder, states, told } = recorderAt();
    const address = await recorder.run('address', async () => passed);
    await recorder.run('route', async () => passed);
    vi.advanceTimersByTime(5000);
    const again = recorder.restart();
    expect(states()).toEqual(['done', ...rest('waiting')]);
    expect(again.results()).toEqual([address]);
    expect(again.elapsedMs).toBe(5000);
    const before = told.length;
    again.skip('route');
    expect(told.length).toBe(before + 1);
  });
});

describe('a note about a stage', () => {
  const note = problem('SECOND_ROUTE_USED');

  it.each([
    ['pass', 'note'],
    ['note', 'note'],
    ['fail', 'fail'],
    ['skipped', 'skipped'],
  ] as const)('that was %s makes it %s', async (verdict, after) => {
    const { recorder } = recorderAt();
    const first = problem('PROXY_IN_USE');
    await recorder.run('route', async () => ({ verdict, problems: [first], evidence: {} }));
    recorder.note('route', note);
    expect(recorder.results()).toMatchObject([{ verdict: after, problems: [first, note] }]);
  });

  it('that has not run is dropped', () => {
    const { recorder } = recorderAt();
    recorder.note('route', note);
    expect(recorder.results()).toEqual([]);
  });
});

describe('the token', () => {
  it('is in nothing that leaves the check', async () => {
    const { recorder, told } = recorderAt();
    const time = { firstByte: 1, whole: 2 };
    const result = await recorder.run('question', async () => ({
      verdict: 'fail',
      problems: [problem('STATUS_UNEXPECTED', { status: 418, path: '/secret', html: true })],
      evidence: {
        request: 'GET /secret',
        status: 418,
        contentType: 'text/secret',
        bodyStart: 'the secret',
        times: [{ request: 'GET /secret', ...time }],
      },
    }));
    expect(result.problems[0]?.params).toEqual({ status: 418, path: '/[token]', html: true });
    expect(result.evidence).toEqual({
      request: 'GET /[token]',
      status: 418,
      contentType: 'text/[token]',
      bodyStart: 'the [token]',
      times: [{ request: 'GET /[token]', ...time }],
    });
    expect(JSON.stringify(told)).not.toContain('secret');
  });

  it('is looked for before a body is cut, and blanks are one', async () => {
    const { recorder } = recorderAt();
    const bodyStart = async (text: string) =>
      (await recorder.run('question', async () => ({ ...passed, evidence: { bodyStart: text } })))
        .evidence.bodyStart;
    expect(await bodyStart(' \r\n\u0000a\t\tb ')).toBe('a b');
    expect(await bodyStart(`${'x'.repeat(195)}secret`)).toBe(`${'x'.repeat(195)}[toke`);
    expect(await bodyStart('🙂'.repeat(300))).toBe('🙂'.repeat(200));
    expect(await bodyStart(' '.repeat(20_000) + 'late')).toBe('');
  });

  it('leaves evidence that is not there out', async () => {
    const { recorder } = recorderAt();
    const { evidence } = await recorder.run('name', async () => ({
      ...passed,
      evidence: { addresses: ['192.0.2.1'] },
    }));
    expect(evidence).toStrictEqual({ addresses: ['192.0.2.1'] });
  });
});
