import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, tail } from '../setup/run.mjs';
import { SetupError, warn } from '../setup/say.mjs';

/**
 * Makes a new, unlocked keychain on macOS the user's default, where every program puts what it stores.
 * So no dialog can wait: the keychain does not lock itself, an entry is read by the program that wrote
 * it, and nobody has to remove one. For machines that are thrown away: what other programs store
 * meanwhile is lost with it.
 * @param {NodeJS.ProcessEnv} [env] where `security` is found
 * @returns {Promise<{ close: () => Promise<void> }>} `close` throws it away and puts the keychains back
 * @throws {SetupError} with the words of `security` when it cannot be made or put back; the keychains
 *   are then as they were, as far as `security` allows it
 */
export async function openOwnKeychain(env = process.env) {
  /** @param {string[]} args */
  const ask = (...args) => run('security', args, { env, quiet: true, seconds: 60 });
  /** @param {string[]} args */
  const demand = async (...args) => {
    const { code, output } = await ask(...args);
    if (code === 0) return output;
    throw new SetupError(`security ${args[0]} ended with code ${code}:\n${tail(output)}`, []);
  };
  // A machine for builds may have none: this fails there (actions/runner-images, issue 4519).
  const [standard] = pathsIn((await ask('default-keychain', '-d', 'user')).output);
  const searched = pathsIn(await demand('list-keychains', '-d', 'user'));
  const folder = mkdtempSync(join(tmpdir(), 'wisq-keychain-'));
  const file = join(folder, 'practice.keychain-db');
  const password = randomBytes(24).toString('base64url');
  let made = false;
  const close = async () => {
    if (standard !== undefined) await demand('default-keychain', '-d', 'user', '-s', standard);
    await demand('list-keychains', '-d', 'user', '-s', ...searched);
    if (made) await demand('delete-keychain', file);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await demand('create-keychain', '-p', password, file);
    made = true;
    // Without -l and -t: it locks neither when the computer sleeps nor after a time.
    await demand('set-keychain-settings', file);
    await demand('unlock-keychain', '-p', password, file);
    await demand('list-keychains', '-d', 'user', '-s', file, ...searched);
    await demand('default-keychain', '-d', 'user', '-s', file);
    return { close };
  } catch (error) {
    // What failed first says more than what then could not be put back.
    await close().catch(() => undefined);
    throw error;
  }
}

/**
 * The same for whoever goes on without: what cannot be made is said, and the user's own stays.
 * @returns {Promise<{ close: () => Promise<void> } | null>}
 */
export async function tryOwnKeychain() {
  try {
    return await openOwnKeychain();
  } catch (error) {
    warn(`No keychain for this run: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

/** Writes, reads and removes an entry; a value that comes back otherwise is a failure, too. */
const probe = `
  const { default: keytar } = await import('keytar');
  const entry = ['Wisq Setup for OneLogin (probe)', 'may be deleted'];
  await keytar.setPassword(...entry, 'probe');
  const read = await keytar.getPassword(...entry);
  await keytar.deletePassword(...entry);
  process.exit(read === 'probe' ? 0 : 1);`;

/**
 * Whether this machine's keychain answers a program that reads what it wrote itself. On machines for
 * builds it may be refused or wait for a dialog that nobody sees (actions/runner-images, issue 13476).
 * @returns {Promise<boolean>} no after 30 s without an answer
 */
export async function keychainAnswers() {
  const args = ['--input-type=module', '--eval', probe];
  const { code } = await run(process.execPath, args, { quiet: true, seconds: 30 });
  return code === 0;
}

/**
 * The paths that `security` lists, one a line, indented and in quotation marks.
 * @param {string} output
 */
function pathsIn(output) {
  return [...output.matchAll(/^\s*"(.+)"\s*$/gm)].map(([, path = '']) => path);
}
