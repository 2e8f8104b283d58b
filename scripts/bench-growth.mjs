// npm run bench:growth [-- --rounds N] [--write]: many entries, test users and set-ups, each beside few, in
// the app itself. With --write the table goes to docs/benchmarks/growth.md.
import { withDesktop } from './session/with-desktop.mjs';
import { asScript } from './setup/say.mjs';
import { setup } from './setup/setup.mjs';
import { typescriptFlags } from './setup/typescript-flags.mjs';

await asScript(async () => {
  const { node, env } = await setup('practice', { headless: true });
  const file = 'scripts/bench/growth.ts';
  const words = [...typescriptFlags, file, ...process.argv.slice(2)];
  return withDesktop({ display: true, keyring: 'unlocked' }, node, words, env);
});
