import { once } from 'node:events';
import { type Socket, connect } from 'node:net';
import { type SecureContextOptions, type TLSSocket, createServer as createTls } from 'node:tls';
import { type TestServer, listen, socketServer } from './server.ts';

export interface TestProxy extends TestServer {
  /** Each request for a tunnel: its whole head, as it came. */
  readonly heads: string[];
  /** All bytes that the proxy could read, tunnels included. */
  readonly read: Buffer[];
}

/** What a proxy does with a request for a tunnel; `open` connects to the port on loopback. */
export type ProxyAnswer = (
  head: string,
  socket: Socket,
  open: (port: number) => Promise<void>,
) => void;

/** A proxy on loopback, over TLS when a certificate is given. */
export async function proxyServer(
  answer: ProxyAnswer = allow,
  tls?: SecureContextOptions,
): Promise<TestProxy> {
  const heads: string[] = [];
  const read: Buffer[] = [];
  const serve = (socket: Socket | TLSSocket) => {
    let head = '';
    socket.on('error', () => {});
    socket.on('data', (bytes: Buffer) => void read.push(bytes));
    const onHead = (bytes: Buffer) => {
      head += bytes.toString('latin1');
      if (!head.includes('\r\n\r\n')) return;
      socket.off('data', onHead);
      heads.push(head);
      answer(head, socket, (port) => tunnel(socket, port));
    };
    socket.on('data', onHead);
  };
  const server =
    tls === undefined ? await socketServer(serve) : await listen(createTls(tls, serve), []);
  return { ...server, heads, read };
}

/** Joins a socket to a port on loopback, after the proxy's yes. */
export async function tunnel(socket: Socket, port: number): Promise<void> {
  const upstream = connect(port, '127.0.0.1');
  upstream.on('error', () => socket.destroy());
  socket.on('close', () => upstream.destroy());
  upstream.on('close', () => socket.destroy());
  await once(upstream, 'connect');
  socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
  socket.pipe(upstream).pipe(socket);
}

/** Lets everything through, to the same port on loopback whatever the name. */
export const allow: ProxyAnswer = (head, _socket, open) => {
  void open(Number(/^CONNECT [^ ]*:(\d+) /.exec(head)?.[1]));
};

/** Answers with a status and hangs up, as proxies do. */
export const refuseWith =
  (status: string, ...headers: string[]): ProxyAnswer =>
  (_head, socket) => {
    const body = 'Refused by policy of Northwind';
    socket.end(
      [`HTTP/1.1 ${status}`, ...headers, `content-length: ${body.length}`, '', body].join('\r\n'),
    );
  };

/** Wants this sign-in (Basic) and lets through whoever has it. */
export const basicProxy =
  (user: string, password: string): ProxyAnswer =>
  (head, socket, open) => {
    const wanted = Buffer.from(`${user}:${password}`).toString('base64');
    const given = /^proxy-authorization: Basic (.*)$/im.exec(head)?.[1];
    if (given === wanted) allow(head, socket, open);
    else {
      const challenge =
        'proxy-authenticate: Basic realm="Northwind, outside, NTLM", charset="UTF-8"';
      refuseWith('407 Proxy Authentication Required', challenge)(head, socket, open);
    }
  };
