import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Transport } from '../../../main/connection/transport.ts';
import { type LookUpOptions, lookUpUser } from '../../../main/users/read-back.ts';
import { problem } from '../../../shared/domain/problems/problem.ts';
import { enterpriseUrn, noValues } from '../../../shared/domain/users/attributes.ts';
import { type Reply, list } from '../../../tools/fixtures/scim-answers.ts';
import { scriptedTransport } from '../../support/scripted-transport.ts';

const address = 'maya.okafor@northwind.example';
const maya = {
  id: '1',
  userName: address,
  emails: [{ value: address }],
  active: true,
  meta: { created: '2026-03-01T10:00:00Z' },
};
const users = (...resources: unknown[]): Reply => ({ status: 200, body: list(resources) });
const socks = 'SOCKS s.example:1080';

/** A lookup whose own route ends at a proxy that only the system can use, before any network. */
async function look(
  reply: (query: URLSearchParams, at: number) => Reply,
  options: Partial<LookUpOptions> = {},
) {
  const { transport, sent, state } = scriptedTransport(reply);
  const result = await lookUpUser({
    baseUrl: 'https://acme.wisq.example/scim/v2',
    token: 'wq_live_0123456789',
    userName: address,
    signal: new AbortController().signal,
    now: () => new Date('2026-03-02T10:00:00Z'),
    trust: async () => ({ ca: null, notes: [], failure: null }),
    resolveRoute: async () => socks,
    openSystemRoute: () => transport,
    ...options,
  });
  return { result, sent, state };
}

const codes = ({ result }: Awaited<ReturnType<typeof look>>) =>
  result.problems.map(({ code }) => code);

describe('a user who was found', () => {
  it('has what Wisq holds, and when the lookup was', async () => {
    const { result } = await look(() => users({ ...maya, nickName: 'Mo' }));
    expect(result).toEqual({
      at: '2026-03-02T10:00:00.000Z',
      outcome: 'found',
      received: { ...noValues, email: address },
      active: true,
      userName: address,
      unexpected: ['nickName'],
      createdAt: '2026-03-01T10:00:00.000Z',
      lastModifiedAt: null,
      problems: [],
      ms: expect.any(Number),
    });
  });

  it('has when Wisq changed them last, and that it named no zone', async () => {
    const meta = { created: '2026-03-01T10:00:00', lastModified: '2026-03-02T08:15:00' };
    const { result } = await look(() => users({ ...maya, meta }));
    expect(result).toMatchObject({
      createdAt: '2026-03-01T10:00:00.000Z',
      createdZoneless: true,
      lastModifiedAt: '2026-03-02T08:15:00.000Z',
      lastModifiedZoneless: true,
    });
  });

  it.each<[string, object, readonly object[]]>([
    ['inactive', { active: false }, [problem('USER_INACTIVE', { userName: address })]],
    ['active for all one knows', { active: undefined }, []],
    [
      'by another name',
      { userName: 'mokafor' },
      [problem('USER_FOUND_BY_EMAIL', { asked: address, userName: 'mokafor' })],
    ],
    [
      'by no name',
      { userName: undefined },
      [problem('USER_FOUND_BY_EMAIL', { asked: address, userName: '' })],
    ],
    ['with the standard schema', { [enterpriseUrn]: { department: 'x' } }, []],
    [
      'with a shorter one',
      { 'urn:scim:schemas:extension:enterprise:1.0': { department: 'x' } },
      [problem('ENTERPRISE_URN_SHORT', { urn: 'urn:scim:schemas:extension:enterprise:1.0' })],
    ],
  ])('%s: noted', async (_name, change, notes) => {
    const reply = (query: URLSearchParams) =>
      query.get('filter')?.startsWith('emails') === true ||
      'active' in change ||
      !('userName' in change)
        ? users({ ...maya, ...change })
        : users();
    expect((await look(reply)).result.problems).toEqual(notes);
  });

  it('several times is nobody’s values', async () => {
    const { result } = await look(() => users(maya, { ...maya, id: '2' }, { ...maya, id: '3' }));
    expect(result).toMatchObject({
      outcome: 'several',
      received: noValues,
      active: null,
      userName: null,
      problems: [problem('USER_SEVERAL', { userName: address, count: 3 })],
    });
  });

  it('is looked for by one query alone where that is wanted', async () => {
    const one = await look(() => users(), { queryIndex: 1 });
    expect(one.sent).toEqual([{ filter: `emails.value eq "${address}"` }]);
    expect(one.result.outcome).toBe('not-found');
    expect((await look(() => users())).sent).toHaveLength(2);
  });
});

describe('the token', () => {
  it('is in nothing of the result', async () => {
    const token = 'wq_live_0123456789';
    const { result } = await look(() => users({ ...maya, [`x${token}`]: 1, active: false }), {
      userName: address,
    });
    expect(JSON.stringify(result)).not.toContain(token);
    expect(result.unexpected).toEqual(['x[token]']);
    const { result: missed } = await look(() => users(), { userName: token });
    expect(missed.problems).toEqual([problem('USER_NOT_FOUND', { userName: '[token]' })]);
  });
});

describe('the system’s own route', () => {
  it('is taken where the app’s own could not get through, and closed', async () => {
    const { result, state } = await look(() => users(maya));
    expect([result.outcome, state.closed]).toEqual(['found', 1]);
  });

  it.each([
    ['finds nobody', users(), 'not-found', ['USER_NOT_FOUND']],
    ['fails as well', { status: 500 }, 'failed', ['SOCKS_UNSUPPORTED']],
  ])('that %s', async (_what, reply, outcome, expected) => {
    const looked = await look(() => reply);
    expect([looked.result.outcome, codes(looked)]).toEqual([outcome, expected]);
  });

  it('is not taken where it could not help', async () => {
    const lookup = () => Promise.reject(new Error('no such name'));
    const looked = await look(() => users(maya), { resolveRoute: async () => 'DIRECT', lookup });
    expect([codes(looked), looked.sent]).toEqual([['NAME_NOT_FOUND'], []]);
  });

  it('is not taken once the admin stopped', async () => {
    const stop = new AbortController();
    const resolveRoute = async () => {
      stop.abort();
      return socks;
    };
    const looked = await look(() => users(maya), { signal: stop.signal, resolveRoute });
    expect([codes(looked), looked.sent]).toEqual([['CHECK_CANCELLED'], []]);
  });

  it('need not be there', async () => {
    const bare = { openSystemRoute: undefined } as unknown as Partial<LookUpOptions>;
    expect(codes(await look(() => users(maya), bare))).toEqual(['SOCKS_UNSUPPORTED']);
  });
});

describe('the time of a lookup', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is what it took, and nothing of it is left', async () => {
    const { transport } = scriptedTransport(() => users(maya));
    const slow: Transport = {
      ...transport,
      connect: async (signal) => {
        await new Promise((resolve) => {
          setTimeout(resolve, 700);
        });
        return transport.connect(signal);
      },
    };
    vi.advanceTimersByTime(50);
    const looking = look(() => users(maya), { openSystemRoute: () => slow });
    await vi.advanceTimersByTimeAsync(700);
    const { result } = await looking;
    expect([result.outcome, result.ms]).toEqual(['found', 700]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([
    [{ stageMs: 300 }, 300],
    [{ wholeMs: 300 }, 10_000],
  ])('is bounded: %j', async (limits, limitMs) => {
    const never: LookUpOptions['lookup'] = () => new Promise(() => {});
    const looking = look(() => users(maya), {
      resolveRoute: async () => 'DIRECT',
      lookup: never,
      limits,
    });
    await vi.advanceTimersByTimeAsync(1000);
    const looked = await looking;
    expect(looked.result).toMatchObject({
      outcome: 'failed',
      problems: [problem('CHECK_TIMEOUT', { limitMs })],
    });
    expect(vi.getTimerCount()).toBe(0);
  });
});
