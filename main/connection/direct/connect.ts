import { type Socket, connect } from 'node:net';
import type { Target } from '../target.ts';
import { TransportFailure, errorCode } from '../transport.ts';
import type { Address } from './name.ts';

/**
 * How long one address may take before the next is tried beside it (RFC 8305 §5 recommends 250 ms;
 * Node gives up the earlier attempt, so slow but good addresses need more).
 */
const attemptMs = 800;

/** What several failed addresses amount to: the first of these that any of them met. */
const weight = ['ETIMEDOUT', 'ECONNRESET', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH'];

/**
 * Opens a TCP connection to one of the addresses.
 * Rejects with a TransportFailure of phase `connect`, or with the signal's reason; either way no
 * socket is left. The caller owns the socket.
 */
export function openSocket(
  target: Target,
  addresses: readonly Address[],
  signal: AbortSignal,
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const socket = connect({
      host: target.host,
      port: target.port,
      noDelay: true,
      autoSelectFamily: true,
      autoSelectFamilyAttemptTimeout: attemptMs,
      lookup: (_host, options, done) => {
        const first = addresses[0];
        if (options.all === true) done(null, [...addresses]);
        else done(null, first?.address ?? '', first?.family ?? 4);
      },
    });
    const onAbort = () => {
      socket.destroy();
      reject(signal.reason);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    socket.once('connect', () => {
      signal.removeEventListener('abort', onAbort);
      resolve(socket);
    });
    // Stays for the socket's life: an error between two owners must not end the process.
    socket.on('error', (error) => {
      signal.removeEventListener('abort', onAbort);
      reject(new TransportFailure('connect', combinedCode(error)));
    });
  });
}

function combinedCode(error: unknown): string {
  const errors = error instanceof AggregateError ? error.errors : [error];
  const codes = errors.map(errorCode);
  return weight.find((code) => codes.includes(code)) ?? codes[0] ?? 'UNKNOWN';
}
