import { Socket } from 'node:net';
import { type SecureContext, connect, rootCertificates } from 'node:tls';
import { listResponseUrn } from '../../shared/domain/scim/list-response.ts';
import { CheckRecorder } from './check-recorder.ts';
import { Deadline } from './deadline.ts';
import { defaultLimits } from './limits.ts';
import { runRoute } from './run-route.ts';
import { describeChain } from './sockets/chain.ts';
import type { Connector } from './sockets/connector.ts';
import { SocketTransport } from './sockets/socket-transport.ts';
import type { PendingTrust } from './sockets/trusting.ts';
import { targetOf } from './target.ts';

/** Nobody listens there, and nothing is sent. */
const baseUrl = 'http://127.0.0.1:9/scim/v2';
const token = 'rehearsal';

/**
 * A whole check that meets nobody: its requests are answered in memory. What a process does for the
 * first time takes several times as long as later (undici compiles its parser, functions are read),
 * and the first check is the one an admin waits for.
 */
export async function rehearse(pendingTrust: PendingTrust, context: SecureContext): Promise<void> {
  greet(context);
  describeChain(rootCertificates.slice(0, 1));
  const target = targetOf(baseUrl);
  const limits = { ...defaultLimits, wholeMs: 2_000 };
  const { signal } = new AbortController();
  const deadline = new Deadline(signal, limits.wholeMs);
  try {
    await runRoute({
      options: { checkId: '', baseUrl, token, tryWrongToken: true, signal },
      limits,
      deadline,
      recorder: new CheckRecorder(
        (text) => text,
        () => {},
      ),
      target,
      transport: new SocketTransport({ target, limits, connector: inMemory, pendingTrust }),
      now: () => new Date(),
    });
  } finally {
    deadline.close();
  }
}

/** The begin of a TLS handshake, to nobody. */
function greet(secureContext: SecureContext): void {
  const raw = new AnsweringSocket(() => '');
  const socket = connect({
    socket: raw,
    secureContext,
    servername: 'localhost',
    ALPNProtocols: ['http/1.1'],
    rejectUnauthorized: true,
  });
  // Closed at once; that is an error to TLS.
  socket.on('error', () => {});
  raw.on('error', () => {});
  setImmediate(() => {
    socket.destroy();
    raw.destroy();
  });
}

const inMemory: Connector = {
  route: 'direct',
  through: null,
  reach: async () => ({ notes: [], times: {} }),
  resolve: async () => ({ addresses: ['127.0.0.1'], literal: true }),
  open: async () => ({ socket: new AnsweringSocket(answerTo), times: {} }),
  timeout: () => null,
  close() {},
};

/** A socket that is connected to nothing and answers what is written to it. */
class AnsweringSocket extends Socket {
  readonly #answer: (request: string) => string;

  constructor(answer: (request: string) => string) {
    super();
    this.#answer = answer;
  }

  override _read(): void {}

  // undici writes text, one piece at a time or several at once.
  override _write(chunk: unknown, _encoding: string, done: () => void): void {
    this.#take(String(chunk), done);
  }

  override _writev(chunks: readonly { readonly chunk: unknown }[], done: () => void): void {
    this.#take(chunks.map(({ chunk }) => String(chunk)).join(''), done);
  }

  override _final(done: () => void): void {
    done();
  }

  #take(text: string, done: () => void): void {
    const answer = this.#answer(text);
    if (answer !== '') setImmediate(() => this.push(answer));
    done();
  }
}

const list = JSON.stringify({
  schemas: [listResponseUrn],
  totalResults: 0,
  startIndex: 1,
  itemsPerPage: 0,
  Resources: [],
});

function answerTo(request: string): string {
  const known = request.includes(`Bearer ${token}\r\n`);
  return [
    `HTTP/1.1 ${known ? 200 : 401}`,
    'content-type: application/scim+json',
    `content-length: ${list.length}`,
    '',
    list,
  ].join('\r\n');
}
