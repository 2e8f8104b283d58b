// npm run dev: the app with live reload. On the registry's Electron only with a practice profile.
import { join } from 'node:path';
import { electronFlags } from '../tools/setup/electron-flags.mjs';
import { runtimeFolder } from '../tools/setup/paths.mjs';
import { commandFile, run } from '../tools/setup/run.mjs';
import { asScript, say, SetupError } from '../tools/setup/say.mjs';
import { hasNoScreen, setup } from '../tools/setup/setup.mjs';

await asScript(async () => {
  if (hasNoScreen()) {
    throw new SetupError('There is no screen here to show the app on.', [
      'Run it in a desktop session.',
      'Or drive it without one: npm run practice -- --headless.',
    ]);
  }
  const { env, node, runtime } = await setup('dev');
  const practice =
    runtime.source === 'registry'
      ? { WISQ_PRACTICE: '1', WISQ_USER_DATA: join(runtimeFolder, 'dev-profile') }
      : {};
  if (runtime.source === 'registry') {
    say('No official Electron here: a practice profile, no real credentials please');
  }
  say('The gallery of screens, parts and drawings: gallery.html at the address of the dev server');
  const { code } = await run(
    node,
    [commandFile('electron-vite'), 'dev', '--', ...electronFlags(), ...process.argv.slice(2)],
    {
      env: {
        ...env,
        ...practice,
        WISQ_RUNTIME_SOURCE: runtime.source,
        ELECTRON_EXEC_PATH: runtime.executable,
      },
    },
  );
  return code;
});
