import { createHmac, randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import md4 from 'js-md4';
import { tunnel } from './proxy.ts';
import { socketServer, type TestServer } from './server.ts';

export interface NtlmProxy extends TestServer {
  /** For each proof that came: the name it was for, and whether it was right. */
  readonly proofs: { readonly user: string; readonly right: boolean }[];
}

/**
 * A proxy on loopback that wants NTLM and nothing else, and checks the NTLMv2 proof as [MS-NLMP]
 * §3.3.2 describes it. A connection signs in by itself: the challenge and the proof share it.
 */
export async function ntlmProxy(user: string, password: string): Promise<NtlmProxy> {
  const proofs: NtlmProxy['proofs'] = [];
  const serve = (socket: Socket) => {
    const challenge = randomBytes(8);
    let head = '';
    socket.on('error', () => {});
    const onHead = (bytes: Buffer) => {
      head += bytes.toString('latin1');
      if (!head.includes('\r\n\r\n')) return;
      const [asked, given] = [head, /^proxy-authorization: NTLM (.*)$/im.exec(head)?.[1]];
      head = '';
      const message = Buffer.from(given ?? '', 'base64');
      const type = message.length < 12 ? 0 : message.readUInt32LE(8);
      if (type === 3) {
        const right = isProof(message, challenge, { user, password });
        proofs.push({ user: fieldOf(message, 36).toString('utf16le'), right });
        if (!right) return ask(socket, 'NTLM');
        socket.off('data', onHead);
        return void tunnel(socket, Number(/^CONNECT [^ ]*:(\d+) /.exec(asked)?.[1]));
      }
      ask(socket, type === 1 ? `NTLM ${challengeMessage(challenge).toString('base64')}` : 'NTLM');
    };
    socket.on('data', onHead);
  };
  return { ...(await socketServer(serve)), proofs };
}

/** Asks for a sign-in and keeps the connection, which is what NTLM is bound to. */
function ask(socket: Socket, challenge: string): void {
  socket.write(
    [
      'HTTP/1.1 407 Proxy Authentication Required',
      `proxy-authenticate: ${challenge}`,
      'proxy-connection: keep-alive',
      'content-length: 0',
      '',
      '',
    ].join('\r\n'),
  );
}

/** Unicode, target name, NTLM, session security, target info, 128 and 56 bit ([MS-NLMP] §2.2.2.5). */
const flags = 0xa0_88_82_05;
const domain = Buffer.from('NORTHWIND', 'utf16le');

/** A CHALLENGE_MESSAGE ([MS-NLMP] §2.2.1.2). */
function challengeMessage(challenge: Buffer): Buffer {
  const info = Buffer.concat([pair(2, domain), pair(0, Buffer.alloc(0))]);
  const message = Buffer.alloc(56);
  message.write('NTLMSSP\0', 'latin1');
  message.writeUInt32LE(2, 8);
  writeField(message, 12, domain.length, 56);
  message.writeUInt32LE(flags, 20);
  challenge.copy(message, 24);
  writeField(message, 40, info.length, 56 + domain.length);
  return Buffer.concat([message, domain, info]);
}

function pair(id: number, value: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id, 0);
  head.writeUInt16LE(value.length, 2);
  return Buffer.concat([head, value]);
}

function writeField(message: Buffer, at: number, length: number, offset: number): void {
  message.writeUInt16LE(length, at);
  message.writeUInt16LE(length, at + 2);
  message.writeUInt32LE(offset, at + 4);
}

/** A field of a message, by where its length and offset stand. */
function fieldOf(message: Buffer, at: number): Buffer {
  const offset = message.readUInt32LE(at + 4);
  return message.subarray(offset, offset + message.readUInt16LE(at));
}

const hmac = (key: Uint8Array, ...parts: Uint8Array[]) =>
  createHmac('md5', key).update(Buffer.concat(parts)).digest();

/** Whether an AUTHENTICATE_MESSAGE (§2.2.1.3) proves that its sender knows the password. */
function isProof(
  message: Buffer,
  challenge: Buffer,
  wanted: { readonly user: string; readonly password: string },
): boolean {
  const [response, from, user] = [20, 28, 36].map((at) => fieldOf(message, at));
  if (response === undefined || from === undefined || user === undefined) return false;
  if (user.toString('utf16le') !== wanted.user || response.length < 24) return false;
  const key = new Uint8Array(md4.arrayBuffer(Buffer.from(wanted.password, 'utf16le')));
  const upper = Buffer.from(wanted.user.toUpperCase(), 'utf16le');
  const proof = hmac(hmac(key, upper, from), challenge, response.subarray(16));
  return proof.equals(response.subarray(0, 16));
}
