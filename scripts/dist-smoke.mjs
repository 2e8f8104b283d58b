// npm run dist:smoke, after npm run dist: installs the app silently, lets an admin go through the
// practice setup in it, and uninstalls it. Windows and macOS; for machines that are thrown away
// afterwards. The keychain is the system's own: the user's Credential Manager, and on macOS a new one
// for the run, which the installed app alone writes and reads. Fetches the locked dependencies and
// no Electron.
import { join } from 'node:path';
import { install } from '../tools/dist/installed.mjs';
import { keychainAnswers, tryOwnKeychain } from '../tools/session/mac-keychain.mjs';
import { root } from '../tools/setup/paths.mjs';
import { run } from '../tools/setup/run.mjs';
import { asScript, say, SetupError, warn } from '../tools/setup/say.mjs';

await asScript(async () => {
  if (process.platform !== 'win32' && process.platform !== 'darwin') {
    throw new SetupError('There is nothing to install on this system.', [
      'npm run dist:check tries the packaged app on Linux.',
    ]);
  }
  const { executable, uninstall } = await install(join(root, 'dist'));
  say(`Installed: ${executable}`);
  const code = process.platform === 'darwin' ? await onMac(executable) : await practice(executable);
  await uninstall();
  say('Uninstalled');
  return code;
});

/**
 * @param {string} executable
 * @param {NodeJS.ProcessEnv} [env]
 */
async function practice(executable, env = process.env) {
  const args = [join(root, 'scripts/practice.mjs'), '--headless', '--app', executable];
  const { code } = await run(process.execPath, args, { env, seconds: 600 });
  return code;
}

/**
 * Without a keychain that answers, no setup can be practiced; the app is started all the same, and
 * what was not tried is said where whoever releases looks.
 * @param {string} executable
 */
async function onMac(executable) {
  const keychain = await tryOwnKeychain();
  try {
    if (keychain !== null && (await keychainAnswers())) {
      return await practice(executable, { ...process.env, PRACTICE_OWN_KEYCHAIN: '1' });
    }
    warn('The keychain of this machine does not answer: the practice setup was not run.');
    const { code, output } = await run(executable, ['--check'], { quiet: true, seconds: 60 });
    if (code === 2 && /no setup/i.test(output)) {
      say('The app starts, finds no setup and says so');
      return 0;
    }
    throw new SetupError(`The app ended with code ${code}:\n${output}`, []);
  } finally {
    await keychain?.close();
  }
}
