// npm run bench:start [-- --rounds N] [--memory-rounds N] [--write]: our start beside a bare Electron
// app's, on one machine in one run. With --write the table goes to docs/benchmarks/start.md.
import { withDesktop } from '../tools/session/with-desktop.mjs';
import { asScript } from '../tools/setup/say.mjs';
import { setup } from '../tools/setup/setup.mjs';
import { typescriptFlags } from '../tools/setup/typescript-flags.mjs';

await asScript(async () => {
  const { node, env } = await setup('practice', { headless: true });
  const file = 'bench/start.ts';
  const words = [...typescriptFlags, file, ...process.argv.slice(2)];
  return withDesktop({ display: true, keyring: 'unlocked' }, node, words, env);
});
