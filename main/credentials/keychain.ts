import { randomUUID } from 'node:crypto';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import { keychainService } from '../../shared/domain/setup/keychain-names.ts';
import { timedOut, timeLimit } from '../time/time-limit.ts';
import { type KeychainAttempt, keychainProblem } from './classify-keychain.ts';
import type { Vault } from './vault.ts';

/** The three calls of keytar that are used. Never `findCredentials`: it can end the process. */
export interface Keytar {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, password: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
}

export interface KeychainOptions {
  /** The name a person finds in the system's list of secrets. */
  readonly service: string;
  /** Called at the first use, so that starting the app loads no native code. */
  readonly load: () => Promise<Keytar>;
  readonly platform: string;
  /** How long one call may take; a prompt for the keychain's password counts. */
  readonly timeoutMs: number;
  /** Called when a call ends after its time-out: `undone`, or why not. */
  readonly onLate?: (outcome: 'undone' | 'not-undone' | 'ended') => void;
}

/** A prompt for the keychain's password needs a person's time; a hanging service must still end. */
const callMs = 30_000;

/** The keychain of this system. */
export function systemKeychain(
  practice: boolean,
  log: (code: string, detail: string) => void,
): Keychain {
  return new Keychain({
    service: keychainService(practice),
    load: async () => (await import('keytar')).default,
    platform: process.platform,
    timeoutMs: callMs,
    onLate: (outcome) => log('keychain.late', outcome),
  });
}

/**
 * The system's keychain. Calls run one at a time: each blocks one of the few threads that the file
 * system and name lookups need as well, and a prompt can keep it for ever.
 */
export class Keychain implements Vault {
  readonly #options: KeychainOptions;
  #keytar: Promise<Keytar> | null = null;
  /** Settles when the call that is running has ended, late or not. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: KeychainOptions) {
    this.#options = options;
  }

  get(account: string): Promise<Result<string | null>> {
    return this.#call('get', (keytar) => keytar.getPassword(this.#options.service, account));
  }

  async set(account: string, secret: string, before: string | null): Promise<Result<null>> {
    const { service } = this.#options;
    const undo = (keytar: Keytar) =>
      before === null
        ? keytar.deletePassword(service, account)
        : keytar.setPassword(service, account, before);
    const set = (keytar: Keytar) => keytar.setPassword(service, account, secret);
    const done = await this.#call('set', set, undo);
    return done.ok ? ok(null) : done;
  }

  delete(account: string): Promise<Result<boolean>> {
    return this.#call('delete', (keytar) => keytar.deletePassword(this.#options.service, account));
  }

  async reach(): Promise<Result<null>> {
    const account = `test entry ${randomUUID()}`;
    const written = await this.set(account, 'may be deleted', null);
    if (!written.ok) return written;
    const removed = await this.delete(account);
    return removed.ok ? ok(null) : removed;
  }

  async #call<T>(
    attempt: KeychainAttempt,
    work: (keytar: Keytar) => Promise<T>,
    undo?: (keytar: Keytar) => Promise<unknown>,
  ): Promise<Result<T>> {
    const { timeoutMs, platform } = this.#options;
    const limit = timeLimit(timeoutMs);
    try {
      const timeout = fail('KEYCHAIN_TIMEOUT', { attempt, seconds: Math.round(timeoutMs / 1000) });
      const before = this.#last;
      const { promise: ended, resolve: release } = deferred();
      this.#last = ended;
      const previous = await limit.race(before);
      if (previous === timedOut) {
        // Never started: the next one waits for the call before this one.
        void before.then(release);
        return timeout;
      }
      const keytar = await this.#load();
      if (!keytar.ok) {
        release();
        return keytar;
      }
      // keytar throws synchronously for an empty value: inside a function it becomes a rejection.
      const working = (async () => work(keytar.value))();
      const outcome = await limit.race(
        working.then(
          (value) => ({ value }),
          (error: unknown) => ({ error }),
        ),
      );
      if (outcome === timedOut) {
        void this.#endLate(working, keytar.value, undo).then(release);
        return timeout;
      }
      release();
      if ('value' in outcome) return ok(outcome.value);
      return { ok: false, problem: keychainProblem(outcome.error, attempt, platform) };
    } finally {
      limit.stop();
    }
  }

  async #load(): Promise<Result<Keytar>> {
    try {
      this.#keytar ??= this.#options.load();
      return ok(await this.#keytar);
    } catch (error) {
      this.#keytar = null;
      return { ok: false, problem: keychainProblem(error, 'load', this.#options.platform) };
    }
  }

  /** A call that ended after it was reported as failed: a write is undone. */
  async #endLate(
    working: Promise<unknown>,
    keytar: Keytar,
    undo: ((keytar: Keytar) => Promise<unknown>) | undefined,
  ): Promise<void> {
    const onLate = this.#options.onLate ?? (() => {});
    const written = await working.then(
      () => true,
      () => false,
    );
    if (!written || undo === undefined) return onLate('ended');
    await undo(keytar).then(
      () => onLate('undone'),
      () => onLate('not-undone'),
    );
  }
}

/** Promise.withResolvers, which the older Electron's types and target do not promise. */
function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve: (() => void) | undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve: () => resolve?.() };
}
