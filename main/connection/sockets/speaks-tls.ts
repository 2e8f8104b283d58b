import type { Socket } from 'node:net';

/**
 * A TLS 1.2 ClientHello without a server name (RFC 5246 §7.4.1.2): one cipher suite that every server
 * knows, no extensions. Never finished: only the first byte that comes back is of interest.
 */
const body = Buffer.concat([
  Buffer.from([0x03, 0x03]),
  Buffer.alloc(32, 0x57),
  Buffer.from([0x00, 0x00, 0x02, 0xc0, 0x2f, 0x01, 0x00]),
]);
const clientHello = Buffer.concat([
  Buffer.from([0x16, 0x03, 0x01, 0x00, body.length + 4, 0x01, 0x00, 0x00, body.length]),
  body,
]);

/**
 * Whether the other end of a fresh connection responds to a ClientHello with TLS: a handshake
 * or an alert record. Sends nothing else; the connection is closed afterwards. Never rejects.
 */
export function speaksTls(socket: Socket, limitMs: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const done = (speaks: boolean) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      socket.destroy();
      resolve(speaks);
    };
    const onAbort = () => done(false);
    const timer = setTimeout(onAbort, limitMs);
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) onAbort();
    socket.once('data', (bytes: Buffer) => {
      const kind = bytes[0];
      done((kind === 0x16 || kind === 0x15) && bytes[1] === 0x03);
    });
    socket.once('close', onAbort);
    socket.write(clientHello);
  });
}
