import { type Socket, createServer } from 'node:net';
import { type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSocket } from '../../../main/connection/sockets/connect.ts';
import { interleaved } from '../../../main/connection/sockets/dns.ts';
import { blackHole } from '../../support/black-hole.ts';
import { linux, needs } from '../../support/needs.ts';

const never = new AbortController().signal;
const v4 = (address: string) => ({ address, family: 4 });
const v6 = (address: string) => ({ address, family: 6 });

async function listening(host: string, port = 0) {
  const seen: Socket[] = [];
  const server = createServer((socket) => {
    seen.push(socket);
    socket.on('error', () => {});
    socket.resume();
  });
  server.listen(port, host);
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of seen) socket.destroy();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, seen };
}

async function open(port: number, addresses: Parameters<typeof openSocket>[1]) {
  const socket = await openSocket(port, addresses, never);
  onTestFinished(() => void socket.destroy());
  return socket.remoteAddress;
}

describe('connecting to a name with several addresses', () => {
  it('alternates the families, beginning with the first', () => {
    expect(
      interleaved([v6('a'), v6('b'), v6('c'), v4('1'), v4('2')]).map((one) => one.address),
    ).toEqual(['a', '1', 'b', '2', 'c']);
    expect(interleaved([])).toEqual([]);
  });

  it('IPv6 alone', async () => {
    const { port } = await listening('::1');
    expect(await open(port, [v6('::1')])).toBe('::1');
  });

  it('a first one that refuses', async () => {
    const { port } = await listening('127.0.0.1');
    expect(await open(port, [v6('::1'), v4('127.0.0.1')])).toBe('127.0.0.1');
  });

  it(
    'a first one that never answers',
    needs(linux, 'a port that never answers, which only Linux can make without a network'),
    async () => {
      const hole = await blackHole();
      onTestFinished(() => hole.close());
      await listening('127.0.0.1', hole.port);
      // The system would wait for minutes; this test's own limit is far below that.
      expect(await open(hole.port, [v4('127.0.0.2'), v4('127.0.0.1')])).toBe('127.0.0.1');
    },
  );

  it(
    'all of them, until it is stopped',
    needs(linux, 'a port that never answers, which only Linux can make without a network'),
    async () => {
      const hole = await blackHole();
      onTestFinished(() => hole.close());
      const addresses = [v4('127.0.0.2'), v4('127.0.0.2')];
      const limit = AbortSignal.timeout(400);
      await expect(openSocket(hole.port, addresses, limit)).rejects.toThrow('timeout');
    },
  );

  it('reports what most of them met', async () => {
    // Held by another address of this computer, so that nobody listens where it tries.
    const { port } = await listening('::1');
    const addresses = [v4('127.0.0.1'), v4('127.0.0.1')];
    await expect(openSocket(port, addresses, never)).rejects.toMatchObject({
      phase: 'connect',
      code: 'ECONNREFUSED',
    });
    await expect(openSocket(port, [], never)).rejects.toMatchObject({ phase: 'connect' });
  });

  it('an error later on reaches nobody and opens nothing', async () => {
    const { port, seen } = await listening('127.0.0.1');
    const socket = await openSocket(port, [v4('127.0.0.1'), v4('127.0.0.1')], never);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.destroy(Object.assign(new Error('gone'), { code: 'ECONNRESET' }));
    await closed;
    expect(seen.length).toBeLessThanOrEqual(1);
  });
});
