import { rootsReady } from './sockets/trusted-roots.ts';
import { Trusting } from './sockets/trusting.ts';
import type { Trust } from './trust/load-trust.ts';

/**
 * Reads and makes what the first check of a process would wait for: the trusted authorities and what
 * TLS needs of them. Asks nothing of the network, keeps what it made for every later check, and may
 * be called at any time and again. Never rejects: what cannot be read is the check's to say.
 */
export async function prepareCheck(trust: () => Promise<Trust>): Promise<void> {
  await new Trusting(trust).settled(new AbortController().signal).catch(() => {});
  rootsReady();
}
