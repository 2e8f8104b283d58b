// npm run setup [-- --for start|dev|practice|test]
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { asScript, say, SetupError } from '../tools/setup/say.mjs';
import { hasNoScreen, isPurpose, setup } from '../tools/setup/setup.mjs';

await asScript(async () => {
  const { values } = parseArgs({ options: { for: { type: 'string', default: 'practice' } } });
  const purpose = values.for;
  if (!isPurpose(purpose)) {
    throw new SetupError(`There is no setup for "${purpose}".`, [
      'npm run setup -- --for start|dev|practice|test',
    ]);
  }
  const { runtime } = await setup(purpose, { headless: hasNoScreen() });
  const seconds = (performance.now() / 1000).toFixed(1);
  say(`Ready for ${purpose}: Electron ${runtime.version} (${runtime.source}), ${seconds} s`);
});
