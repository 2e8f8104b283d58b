import { once } from 'node:events';
import { type Socket, connect } from 'node:net';
import { type TestServer, socketServer } from './server.ts';

/** A SOCKS5 proxy without sign-in (RFC 1928), which connects to the port asked for on loopback. */
export function socksServer(): Promise<TestServer> {
  return socketServer((socket) => {
    socket.once('data', () => {
      socket.write(Buffer.from([5, 0]));
      socket.once(
        'data',
        (asked: Buffer) => void open(socket, asked.readUInt16BE(asked.length - 2)),
      );
    });
  });
}

async function open(socket: Socket, port: number): Promise<void> {
  const upstream = connect(port, '127.0.0.1');
  upstream.on('error', () => socket.destroy());
  socket.on('close', () => upstream.destroy());
  upstream.on('close', () => socket.destroy());
  await once(upstream, 'connect');
  socket.write(Buffer.from([5, 0, 0, 1, 127, 0, 0, 1, 0, 0]));
  socket.pipe(upstream).pipe(socket);
}
