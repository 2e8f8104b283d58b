import { SecretMask, maskTexts, openTexts } from '../../connection/mask.ts';
import type { Asker } from './asker.ts';
import { type Cost, noCost, type RunEvent } from './events.ts';
import type { ListState } from './list-state.ts';
import { NameIndex } from './name-index.ts';

type Costless = RunEvent extends infer E ? (E extends { cost: Cost } ? Omit<E, 'cost'> : E) : never;

/**
 * A comparison at work: what its parts share. Whatever it finds is an event that is stored first and
 * then counts, with what it cost since the one before.
 */
export class Comparing {
  readonly state: ListState;
  readonly asker: Asker;
  readonly index: NameIndex;
  /** For digests of users' ids. */
  readonly salt: string;
  /** Takes the token out of what a server wrote. */
  readonly mask: (text: string) => string;
  /** Gets the names of users who are not on the list, page by page. */
  readonly onOthers: (names: readonly string[]) => void;
  readonly #store: (events: readonly RunEvent[]) => Promise<void>;
  #requests = 0;
  #sinceMs = performance.now();

  constructor(parts: {
    readonly state: ListState;
    readonly asker: Asker;
    readonly salt: string;
    readonly baseUrl: string;
    readonly store: (events: readonly RunEvent[]) => Promise<void>;
    readonly onOthers: (names: readonly string[]) => void;
  }) {
    this.state = parts.state;
    this.asker = parts.asker;
    this.salt = parts.salt;
    this.index = new NameIndex(parts.state.names);
    this.mask = new SecretMask(parts.asker.token, openTexts(parts.baseUrl)).apply;
    this.onOthers = parts.onOthers;
    this.#store = parts.store;
  }

  /** Now, ISO 8601. */
  get at(): string {
    return this.asker.now().toISOString();
  }

  /** Stores what was found, all of it or nothing, and takes it in. */
  async found(...events: readonly Costless[]): Promise<void> {
    await this.#found(events, this.#sinceLast());
  }

  /** The same for what OneLogin said, whose requests are counted by itself. */
  async foundAtOneLogin(
    event: Extract<Costless, { type: 'onelogin' }>,
    requests: number,
  ): Promise<void> {
    await this.#found([event], requests);
  }

  async #found(events: readonly Costless[], requests: number): Promise<void> {
    const now = performance.now();
    const whole = events.map((event, at) => {
      const cost = at === 0 ? { requests, ms: now - this.#sinceMs } : noCost;
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const costing = { ...event, cost } as RunEvent;
      // Of a page, nothing that a server wrote is kept.
      return event.type === 'page' ? costing : maskTexts(costing, this.mask);
    });
    this.#sinceMs = now;
    await this.#store(whole);
    for (const event of whole) this.state.take(event);
  }

  #sinceLast(): number {
    const since = this.asker.requests - this.#requests;
    this.#requests = this.asker.requests;
    return since;
  }
}
