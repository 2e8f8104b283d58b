// npm run dist:smoke, after npm run dist: installs the app silently, lets an admin go through the
// practice setup in it, and uninstalls it. Windows and macOS; for machines that are thrown away
// afterwards. The keychain is the system's own: the user's Credential Manager, and on macOS a new one
// for the run, which the installed app alone writes and reads. Fetches the locked dependencies and
// no Electron.
import { join } from 'node:path';
import { install } from '../tools/dist/installed.mjs';
import { withOwnKeychain } from '../tools/session/mac-keychain.mjs';
import { root } from '../tools/setup/paths.mjs';
import { run } from '../tools/setup/run.mjs';
import { asScript, say, SetupError } from '../tools/setup/say.mjs';

await asScript(async () => {
  if (process.platform !== 'win32' && process.platform !== 'darwin') {
    throw new SetupError('There is nothing to install on this system.', [
      'npm run dist:check tries the packaged app on Linux.',
    ]);
  }
  const { executable, uninstall } = await install(join(root, 'dist'));
  say(`Installed: ${executable}`);
  const practice = [join(root, 'scripts/practice.mjs'), '--headless', '--app', executable];
  const mac = process.platform === 'darwin';
  const env = { ...process.env, ...(mac && { PRACTICE_OWN_KEYCHAIN: '1' }) };
  const drive = () => run(process.execPath, practice, { env, seconds: 600 });
  const { code } = mac ? await withOwnKeychain(drive) : await drive();
  await uninstall();
  say('Uninstalled');
  return code;
});
