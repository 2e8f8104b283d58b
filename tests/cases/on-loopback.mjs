import { once } from 'node:events';
import { createServer } from 'node:http';

/**
 * Does something with a server on loopback, which is gone afterwards.
 * @template T
 * @param {import('node:http').RequestListener} handler
 * @param {(baseUrl: string) => Promise<T>} use
 */
export async function onLoopback(handler, use) {
  const server = createServer(handler).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = address === null || typeof address === 'string' ? 0 : address.port;
  try {
    return await use(`http://127.0.0.1:${port}/scim/v2`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
