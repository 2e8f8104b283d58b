import { openSession, type KeyringState } from '../../tools/session/keyring.mjs';

/** A session of its own beside the one the tests run in. */
export interface Keyring extends AsyncDisposable {
  /** To lay over the environment of the process under test. */
  readonly env: Record<string, string>;
  /** Ends its daemons and removes its folder. */
  stop: () => Promise<void>;
}

/**
 * Opens a second, separate session with a keychain in the given state. Linux only: elsewhere there
 * is one real keychain, and it is the person's own.
 * @throws when a daemon cannot be started, in its own words
 */
export async function openKeyring(state: KeyringState): Promise<Keyring> {
  if (process.platform !== 'linux') throw new Error('Only Linux can open a second keychain');
  const { env, stop } = await openSession(state);
  return { env, stop, [Symbol.asyncDispose]: stop };
}
