import { type Socket, connect } from 'node:net';
import { TransportFailure, errorCode } from '../transport.ts';
import { type Address, interleaved } from './dns.ts';

/**
 * How long one address has before the next is tried in parallel (RFC 8305 §5 recommends 250 ms). The
 * earlier attempt goes on: slow but good addresses still win. Node's own `autoSelectFamily` gives
 * the earlier one up, which loses a slow network with one dead address.
 */
const besideMs = 250;

/** More addresses than this are not tried: each attempt is one more connection in the air. */
const mostAddresses = 6;

/** What several failed addresses amount to: the first of these that any of them met. */
const weight = ['ETIMEDOUT', 'ECONNRESET', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH'];

/**
 * Opens a TCP connection to one of the addresses: the first that connects wins, the others are
 * closed. In: the port, and the addresses in the name service's order.
 * Rejects with a TransportFailure of phase `connect`, or with the signal's reason; in both cases no
 * socket is left. The caller owns the socket, whose `error` event is listened to for its whole life.
 */
export function openSocket(
  port: number,
  addresses: readonly Address[],
  signal: AbortSignal,
): Promise<Socket> {
  const queue = interleaved(addresses).slice(0, mostAddresses);
  const attempts = new Set<Socket>();
  const codes: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const settle = (keep: Socket | null) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      for (const socket of attempts) if (socket !== keep) socket.destroy();
      attempts.clear();
    };
    const onAbort = () => {
      settle(null);
      reject(signal.reason);
    };
    const next = () => {
      clearTimeout(timer);
      const address = queue.shift();
      if (address === undefined) {
        if (attempts.size > 0) return;
        settle(null);
        reject(new TransportFailure('connect', heaviest(codes)));
        return;
      }
      if (queue.length > 0) timer = setTimeout(next, besideMs);
      const socket = connect({ host: address.address, port, noDelay: true });
      attempts.add(socket);
      socket.once('connect', () => {
        settle(socket);
        resolve(socket);
      });
      // Stays for the socket's life: an error between two owners must not end the process.
      socket.on('error', (error) => {
        codes.push(errorCode(error));
        if (attempts.delete(socket)) next();
      });
    };
    signal.addEventListener('abort', onAbort, { once: true });
    next();
  });
}

function heaviest(codes: readonly string[]): string {
  return weight.find((code) => codes.includes(code)) ?? codes[0] ?? 'UNKNOWN';
}
