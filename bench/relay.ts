import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * A relay in front of a server that makes the way to it as long as `latencyMs` there and back.
 * TCP's own first round trip happens in the system and cannot be held up, so the client's first
 * bytes wait for it here: its sum is the same as if connecting had taken that long.
 */
export function startRelay(targetPort: number, latencyMs: number): Server {
  return createServer({ noDelay: true }, (client) => {
    const server = connect({ port: targetPort, host: '127.0.0.1', noDelay: true });
    const opened = performance.now();
    pipeLate(client, server, latencyMs / 2, opened + latencyMs);
    pipeLate(server, client, latencyMs / 2, opened);
  });
}

/** Hands bytes on `delayMs` after they came, and no earlier than `from` plus that. */
function pipeLate(source: Socket, sink: Socket, delayMs: number, from: number): void {
  const later = (work: () => void) => {
    const now = performance.now();
    setTimeout(work, Math.max(now, from) - now + delayMs);
  };
  source.on('data', (bytes) => later(() => sink.write(bytes)));
  source.on('end', () => later(() => sink.end()));
  source.on('error', () => sink.destroy());
  source.on('close', () => later(() => sink.destroy()));
}
