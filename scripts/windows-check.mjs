// npm run windows:check [-- words]: the real installer for Windows, run in Wine. Not part of npm test: it
// takes Wine, a compiler and some minutes (docs/testing.md).
import { runVitest } from '../tools/checks/vitest.mjs';
import { asScript, SetupError } from '../tools/setup/say.mjs';
import { fetchSevenZip } from '../tools/setup/seven-zip.mjs';
import { setup } from '../tools/setup/setup.mjs';

await asScript(async () => {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupError('This check runs on x64 Linux: elsewhere there is no Wine to run it in.', [
      'On Windows, install the app itself.',
    ]);
  }
  const ready = await setup('windows');
  await fetchSevenZip(ready.env);
  const { passed, failed } = await runVitest('windows', { ...ready, args: process.argv.slice(2) });
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
});
