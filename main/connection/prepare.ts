import { rehearse } from './rehearse.ts';
import { rootsReady } from './sockets/trusted-roots.ts';
import { PendingTrust } from './sockets/trusting.ts';
import type { Trust } from './trust/load-trust.ts';

/**
 * Reads and makes what the first check of a process would wait for: the trusted authorities, what
 * TLS needs of them, and the code itself (rehearse.ts). Does not use the network, keeps what it made
 * for every later check, and may be called at any time and again. Never rejects: the check reports
 * what cannot be read.
 */
export async function prepareCheck(trust: () => Promise<Trust>): Promise<void> {
  const pendingTrust = new PendingTrust(trust);
  const settled = await pendingTrust.settled(new AbortController().signal).catch(() => null);
  rootsReady();
  if (settled === null || rehearsed) return;
  rehearsed = true;
  await rehearse(pendingTrust, settled.judge.context).catch(() => {});
}

let rehearsed = false;
