import { once } from 'node:events';
import { createServer as createHttp } from 'node:http';
import { type ServerOptions, createServer as createHttps } from 'node:https';
import { type AddressInfo, type Server, type Socket, createServer as createTcp } from 'node:net';
import type { Handler } from '../../tools/fixtures/scim-answers.ts';

export type { Handler };

/** A server on loopback that counts what was done to it. */
export interface TestServer {
  readonly port: number;
  /** Method, path and query of each request, with its Authorization header. */
  readonly seen: { readonly line: string; readonly authorization: string }[];
  /** Connections open now, the most that were open at once, and all there ever were. */
  readonly connections: { open: number; peak: number; total: number };
  /** Resolves when no connection is open. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** An http server, or https with the options given. */
export async function httpServer(handler: Handler, tls?: ServerOptions): Promise<TestServer> {
  const seen: TestServer['seen'] = [];
  const listener: Handler = (request, response) => {
    seen.push({
      line: `${request.method} ${request.url}`,
      authorization: request.headers.authorization ?? '',
    });
    handler(request, response);
  };
  const server = tls === undefined ? createHttp(listener) : createHttps(tls, listener);
  return listen(server, seen);
}

/** A server below http: gets each socket as it is. */
export function socketServer(handler: (socket: Socket) => void): Promise<TestServer> {
  const server = createTcp((socket) => {
    handler(socket);
    // Read on, or the end of the connection goes unnoticed.
    socket.resume();
  });
  return listen(server, []);
}

/** A server that writes these bytes as soon as it was asked something, then does what is told. */
export function scriptedServer(
  bytes: string | Buffer,
  then: (socket: Socket) => void = () => {},
): Promise<TestServer> {
  return socketServer((socket) => {
    socket.once('data', () => {
      socket.write(bytes);
      then(socket);
    });
  });
}

/** Listens on loopback and counts what is done to it. */
export async function listen(server: Server, seen: TestServer['seen']): Promise<TestServer> {
  const sockets = new Set<Socket>();
  const connections = { open: 0, peak: 0, total: 0 };
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    connections.total += 1;
    connections.open = sockets.size;
    connections.peak = Math.max(connections.peak, sockets.size);
    socket.once('close', () => {
      sockets.delete(socket);
      connections.open = sockets.size;
      if (sockets.size === 0) server.emit('idle');
    });
  });
  server.on('tlsClientError', () => {});
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    seen,
    connections,
    idle: async () => {
      if (sockets.size > 0) await once(server, 'idle');
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      if (server.listening) await once(server, 'close');
    },
  };
}
