import * as dns from 'node:dns/promises';
import { isIP } from 'node:net';
import { isLoopbackHost } from '../../../shared/domain/credentials/base-url.ts';
import type { Target } from '../target.ts';
import { TransportFailure, errorCode } from '../transport.ts';

export interface Address {
  readonly address: string;
  readonly family: number;
}

/** Looks a name's addresses up, in the order in which they should be tried. */
export type Lookup = (host: string) => Promise<readonly Address[]>;

/**
 * The addresses with the families alternating, beginning with the first one's (RFC 8305 §4): a
 * family that does not work here costs one attempt and not all of them.
 */
export function interleaved(addresses: readonly Address[]): readonly Address[] {
  const first = addresses[0]?.family;
  const same = addresses.filter((one) => one.family === first);
  const other = addresses.filter((one) => one.family !== first);
  const longest = Math.max(same.length, other.length);
  return Array.from({ length: longest }, (_, at) => [same[at], other[at]])
    .flat()
    .filter((one) => one !== undefined);
}

/** The system's own lookup: hosts file, VPN and company name servers included. */
export const systemLookup: Lookup = (host) => dns.lookup(host, { all: true });

/**
 * The addresses of a target. Rejects with a TransportFailure of phase `name`.
 * Plain http stays on this computer: a name that leads elsewhere fails with NOT_LOOPBACK.
 */
export async function resolveTarget(
  target: Target,
  lookup: Lookup,
): Promise<{ readonly addresses: readonly Address[]; readonly literal: boolean }> {
  const family = isIP(target.host);
  if (family !== 0) return { addresses: [{ address: target.host, family }], literal: true };
  let found: readonly Address[];
  try {
    found = await lookup(target.host);
  } catch (error) {
    throw new TransportFailure('name', errorCode(error));
  }
  const usable = target.plain ? found.filter((one) => isLoopbackHost(one.address)) : found;
  if (found.length === 0) throw new TransportFailure('name', 'ENOTFOUND');
  if (usable.length === 0) throw new TransportFailure('name', 'NOT_LOOPBACK');
  return { addresses: usable, literal: false };
}
