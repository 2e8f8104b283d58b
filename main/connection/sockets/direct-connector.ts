import type { Target } from '../target.ts';
import type { NameFacts, RouteFacts } from '../transport.ts';
import { openSocket } from './connect.ts';
import { type Address, type Lookup, resolveTarget } from './dns.ts';
import { type Opened, type Connector, since } from './connector.ts';

/** Directly to the target. */
export class DirectConnector implements Connector {
  readonly route = 'direct';
  readonly through = null;
  readonly #target: Target;
  readonly #lookup: Lookup;
  #addresses: readonly Address[] = [];
  #nameMs: number | null = null;

  constructor(target: Target, lookup: Lookup) {
    this.#target = target;
    this.#lookup = lookup;
  }

  async reach(): Promise<RouteFacts> {
    return { notes: [], times: {} };
  }

  async resolve(): Promise<NameFacts> {
    const started = performance.now();
    const { addresses, literal } = await resolveTarget(this.#target, this.#lookup);
    this.#addresses = addresses;
    this.#nameMs = literal ? null : since(started);
    return { addresses: addresses.map((one) => one.address), literal };
  }

  /** The name was looked up once: only the first connection's times hold that. */
  async open(signal: AbortSignal): Promise<Opened> {
    const name = this.#nameMs === null ? {} : { name: this.#nameMs };
    this.#nameMs = null;
    const started = performance.now();
    const socket = await openSocket(this.#target.port, this.#addresses, signal);
    return { socket, times: { ...name, connect: since(started) } };
  }

  timeout(): null {
    return null;
  }

  close(): void {}
}
