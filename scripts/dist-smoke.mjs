// npm run dist:smoke, after npm run dist: installs the app silently, lets an admin go through the
// practice set-up in it with this system's own keychain, and uninstalls it. Windows and macOS; for
// machines that are thrown away afterwards.
import { join } from 'node:path';
import { install } from '../tools/dist/installed.mjs';
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
  const { code } = await run(process.execPath, practice, { seconds: 600 });
  await uninstall();
  say('Uninstalled');
  return code;
});
