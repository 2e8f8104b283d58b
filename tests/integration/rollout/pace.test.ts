import { afterEach, describe, expect, it } from 'vitest';
import { CompanyServer, type Company, member, names } from '../../support/company-server.ts';
import { compareWith, statesOf } from '../../support/comparing.ts';

let server = new CompanyServer();

async function started(more: Partial<Company>): Promise<CompanyServer> {
  server = new CompanyServer(more);
  await server.start();
  return server;
}

afterEach(() => server.stop());

const users = (count: number) => names(count).map((name) => member(name));
/** When each request arrived, from a moment on: never before it was sent, however busy the machine is. */
const since = (startMs: number) => server.asked.map(({ atMs }) => atMs - startMs);

describe('the pace', () => {
  it('is bounded to so many requests a second', async () => {
    await started({ users: users(60), pageSize: 10 });
    const beganMs = performance.now();
    await compareWith(server, names(60), { rate: 20 });
    expect(server.asked.length).toBeGreaterThan(5);
    for (const [at, ms] of since(beganMs).entries()) expect(ms).toBeGreaterThan(at * 50 - 5);
  });

  it('is four at a time where it is not bounded', async () => {
    await started({ users: users(100), pageSize: 10, latencyMs: 20 });
    await compareWith(server, names(100));
    expect(server.mostAtOnce).toBe(4);
  });

  it.each([
    ['seconds', () => '1'],
    ['a date', () => new Date(Date.now() + 1800).toUTCString()],
  ])('waits as long as Retry-After says in %s, for all requests', async (_name, retryAfter) => {
    let limitedAt = 0;
    await started({
      users: users(60),
      pageSize: 10,
      before(_request, response, number) {
        if (number !== 3) return false;
        limitedAt = performance.now();
        response.writeHead(429, { 'retry-after': retryAfter() }).end();
        return true;
      },
    });
    const { outcome, state } = await compareWith(server, names(60), { rate: 100 });
    expect(outcome.kind).toBe('finished');
    expect(new Set(statesOf(state))).toEqual(new Set(['complete']));
    const after = server.asked.filter(({ atMs }) => atMs > limitedAt + 30);
    // What was under way when it was said may still have come.
    for (const { atMs } of after) expect(atMs - limitedAt).toBeGreaterThan(700);
  });

  it('doubles its wait where a server does not say how long', async () => {
    await started({
      users: users(5),
      before(_request, response, number) {
        if (number > 2) return false;
        response.writeHead(503).end();
        return true;
      },
    });
    const beganMs = performance.now();
    const { outcome } = await compareWith(server, names(5), { pauseMs: 100 });
    expect(outcome.kind).toBe('finished');
    const [, second = 0, third = 0] = since(beganMs);
    expect(second).toBeGreaterThan(95);
    expect(third).toBeGreaterThan(295);
  });

  it('gets through a server that takes two requests a second', async () => {
    const times: number[] = [];
    await started({
      users: users(50),
      pageSize: 10,
      before(_request, response) {
        const now = performance.now();
        const recent = times.filter((time) => now - time < 500);
        if (recent.length > 0) {
          response.writeHead(429, { 'retry-after': '1' }).end();
          return true;
        }
        times.push(now);
        return false;
      },
    });
    const { outcome, state } = await compareWith(server, names(50));
    expect(outcome).toEqual({ kind: 'finished' });
    expect(new Set(statesOf(state))).toEqual(new Set(['complete']));
  }, 30_000);
});

describe('what goes wrong', () => {
  it('a connection that breaks is opened again', async () => {
    await started({
      users: users(60),
      pageSize: 10,
      before(request, _response, number) {
        if (number !== 2 && number !== 5) return false;
        request.socket.destroy();
        return true;
      },
    });
    const { outcome, state } = await compareWith(server, names(60));
    expect(outcome).toEqual({ kind: 'finished' });
    expect(new Set(statesOf(state))).toEqual(new Set(['complete']));
  });

  it('a body that is cut off is asked for again', async () => {
    await started({
      users: users(20),
      pageSize: 10,
      before(_request, response, number) {
        if (number !== 2) return false;
        response.writeHead(200, { 'content-length': '500' });
        response.write('{"totalResults": 20');
        setImmediate(() => response.destroy());
        return true;
      },
    });
    const { outcome, state } = await compareWith(server, names(20));
    expect(outcome).toEqual({ kind: 'finished' });
    expect(statesOf(state)).toEqual(names(20).map(() => 'complete'));
  });

  it('three failures end it with their problem, and it goes on from there', async () => {
    let broken = true;
    await started({
      users: users(120),
      pageSize: 10,
      before(request, response) {
        if (!broken || !request.url?.includes('startIndex=71')) return false;
        response.writeHead(502).end();
        return true;
      },
    });
    const first = await compareWith(server, names(120));
    expect(first.outcome).toMatchObject({ kind: 'failed', problem: { code: 'SERVER_ERROR' } });
    const asked = server.pages.filter((url) => url.includes('startIndex=71'));
    expect(asked).toHaveLength(3);
    const before = new Set(server.pages);
    broken = false;
    server.asked.length = 0;
    const second = await compareWith(server, [], { list: first.state });
    expect(second.outcome).toEqual({ kind: 'finished' });
    expect(statesOf(first.state)).toEqual(names(120).map(() => 'complete'));
    const twice = server.pages.filter((url) => before.has(url));
    expect(twice.filter((url) => !url.includes('startIndex=71'))).toEqual([]);
  });

  it('a server that is gone ends it', async () => {
    await started({ users: users(60), pageSize: 10, latencyMs: 5 });
    const { company } = server;
    company.before = (_request, _response, number) => {
      if (number === 3) void server.stop();
      return false;
    };
    const { outcome } = await compareWith(server, names(60));
    expect(outcome).toMatchObject({
      kind: 'failed',
      problem: { code: expect.stringMatching(/^(?:CONNECT_|ANSWER_CUT_OFF)/) },
    });
  });

  it('a token that is refused ends it at once', async () => {
    await started({ users: users(5) });
    const { outcome } = await compareWith(server, names(5), { token: 'another-token-123456' });
    expect(outcome).toMatchObject({ kind: 'failed', problem: { code: 'TOKEN_REFUSED' } });
    expect(server.asked).toHaveLength(1);
  });

  it('a server that fails for one name alone does not end it', async () => {
    await started({
      users: users(12),
      listing: 403,
      before(request, response) {
        if (!request.url?.includes('user5%40')) return false;
        response.writeHead(500).end();
        return true;
      },
    });
    const { outcome, state } = await compareWith(server, names(12));
    expect(outcome).toEqual({ kind: 'finished' });
    expect(statesOf(state)[5]).toBe('cannot-tell');
    expect(statesOf(state).filter((one) => one === 'complete')).toHaveLength(11);
  });

  it('is stopped in the middle of a wait', async () => {
    await started({
      users: users(5),
      before(_request, response) {
        response.writeHead(429, { 'retry-after': '60' }).end();
        return true;
      },
    });
    const stop = new AbortController();
    const comparing = compareWith(server, names(5), {
      signal: stop.signal,
      onProgress: ({ heldMs }) => {
        if (heldMs > 0) stop.abort();
      },
    });
    expect((await comparing).outcome).toEqual({ kind: 'stopped' });
    expect(server.asked).toHaveLength(1);
  });

  it('a wait of hours is not waited for', async () => {
    await started({
      users: users(5),
      before(_request, response) {
        response.writeHead(429, { 'retry-after': '7200' }).end();
        return true;
      },
    });
    const { outcome } = await compareWith(server, names(5));
    expect(outcome).toMatchObject({
      kind: 'failed',
      problem: { code: 'RATE_LIMITED', params: { retryAfterSeconds: 7200 } },
    });
  });
});

describe('checking again', () => {
  it('asks only about those who were not complete, by searches where that is less', async () => {
    await started({ users: users(2000) });
    const list = [...names(1998), 'new1@x.example', 'new2@x.example'];
    const first = await compareWith(server, list);
    expect(first.state.counts.states).toMatchObject({ complete: 1998, 'not-there': 2 });
    server.asked.length = 0;
    server.company.users = [...server.company.users, member('new1@x.example')];
    const again = await compareWith(server, [], { list: first.state, scope: 'not-complete' });
    expect(again.state.last).toMatchObject({
      scope: 'not-complete',
      way: 'searches',
      why: 'fewer',
      of: 2,
    });
    expect(again.state.counts.states).toMatchObject({ complete: 1999, 'not-there': 1 });
    expect(server.asked.length).toBeLessThan(8);
  });

  it('walks pages where no search works', async () => {
    await started({ users: users(1500), filter: 400 });
    const first = await compareWith(server, [...names(1500), 'new@x.example']);
    server.company.users = [...server.company.users, member('new@x.example')];
    const again = await compareWith(server, [], { list: first.state, scope: 'not-complete' });
    expect(again.state.last).toMatchObject({ way: 'pages', why: 'no-filter' });
    expect(again.state.counts.states.complete).toBe(1501);
  });

  it('searches where the pages could not be trusted', async () => {
    await started({
      users: users(250),
      page: (page, { startIndex }) => (startIndex > 1 ? { ...page, totalResults: 249 } : page),
    });
    const first = await compareWith(server, [...names(250), 'nobody@x.example']);
    expect(statesOf(first.state).at(-1)).toBe('cannot-tell');
    const again = await compareWith(server, [], { list: first.state, scope: 'not-complete' });
    expect(again.state.last).toMatchObject({ way: 'searches', why: 'doubted' });
    expect(statesOf(first.state).at(-1)).toBe('not-there');
  });
});
