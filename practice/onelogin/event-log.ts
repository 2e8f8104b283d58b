/** Events as OneLogin numbers them. Source: event map of Cortex XSIAM's OneLogin pack. */
export const eventTypes = {
  added: 206,
  notSignedIn: 85,
  configuration: 250,
  done: { create: 51, update: 52, delete: 55 },
  failed: { create: 64, update: 65, delete: 63 },
  /** Somebody changed the app, or one of its parameters. */
  appChanged: 601,
  parameterChanged: 802,
} as const;

export interface LoggedEvent {
  readonly id: number;
  readonly at: Date;
  readonly type: number;
  readonly userId: number | null;
  /** Why it failed; null: nothing is given. */
  readonly text: string | null;
  /** Who did it; null: OneLogin itself. */
  readonly actor: string | null;
}

/** OneLogin's event log, oldest first. */
export class EventLog {
  readonly #events: LoggedEvent[] = [];

  all(): readonly LoggedEvent[] {
    return this.#events;
  }

  add(type: number, userId: number | null, text: string | null, actor: string | null = null): void {
    const id = 8_123_456_000 + this.#events.length;
    this.#events.push({ id, at: new Date(), type, userId, text, actor });
  }
}
