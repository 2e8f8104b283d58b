import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, tail } from '../setup/run.mjs';
import { SetupError } from '../setup/say.mjs';

/**
 * Runs some work on macOS with a new, unlocked keychain as the user's default, where every program
 * puts what it stores, and throws it away afterwards. So no dialog can wait: the keychain does not
 * lock itself, an entry is read by the program that wrote it, and nobody has to remove one. For
 * machines that are thrown away: what other programs store meanwhile is lost with it.
 * @template T
 * @param {() => Promise<T>} work
 * @param {NodeJS.ProcessEnv} [env] where `security` is found
 * @returns {Promise<T>} what the work answers; the keychains are then as they were, also when it throws
 * @throws {SetupError} with the words of `security` when a keychain cannot be made or put back
 */
export async function withOwnKeychain(work, env = process.env) {
  /** @param {string[]} args */
  const security = async (...args) => {
    const { code, output } = await run('security', args, { env, quiet: true, seconds: 60 });
    if (code === 0) return output;
    throw new SetupError(`security ${args[0]} ended with code ${code}:\n${tail(output)}`, []);
  };
  const [standard = ''] = pathsIn(await security('default-keychain', '-d', 'user'));
  const searched = pathsIn(await security('list-keychains', '-d', 'user'));
  const folder = mkdtempSync(join(tmpdir(), 'wisq-keychain-'));
  const file = join(folder, 'practice.keychain-db');
  const password = randomBytes(24).toString('base64url');
  let made = false;
  try {
    await security('create-keychain', '-p', password, file);
    made = true;
    // Without -l and -t: it locks neither when the computer sleeps nor after a time.
    await security('set-keychain-settings', file);
    await security('unlock-keychain', '-p', password, file);
    await security('list-keychains', '-d', 'user', '-s', file, ...searched);
    await security('default-keychain', '-d', 'user', '-s', file);
    return await work();
  } finally {
    await security('default-keychain', '-d', 'user', '-s', standard);
    await security('list-keychains', '-d', 'user', '-s', ...searched);
    if (made) await security('delete-keychain', file);
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The paths that `security` lists, one a line, indented and in quotation marks.
 * @param {string} output
 */
function pathsIn(output) {
  return [...output.matchAll(/^\s*"(.+)"\s*$/gm)].map(([, path = '']) => path);
}
