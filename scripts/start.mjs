// npm start: the app on real data, on the official Electron or one you name, never another.
import { cleanEnv } from '../tools/setup/clean-env.mjs';
import { electronFlags } from '../tools/setup/electron-flags.mjs';
import { root } from '../tools/setup/paths.mjs';
import { run } from '../tools/setup/run.mjs';
import { asScript, say, sayBeside } from '../tools/setup/say.mjs';
import { setup } from '../tools/setup/setup.mjs';

// The check's report is all that may stand on standard output.
if (process.argv.includes('--check')) sayBeside();

await asScript(async () => {
  const { env, runtime } = await setup('start');
  const flags = electronFlags();
  if (flags.includes('--no-sandbox')) say('Running as root: without Chromium’s sandbox');
  say(`Starting on Electron ${runtime.version} (${runtime.source})`);
  const { code, output } = await run(
    runtime.executable,
    [...flags, root, ...process.argv.slice(2)],
    { env: { ...cleanEnv(env), WISQ_RUNTIME_SOURCE: runtime.source } },
  );
  if (output) console.error(output);
  return code;
});
