// npm run bench:growth [-- --rounds N] [--write]: many entries, test users and set-ups, each beside few, in
// the app itself. With --write the table goes to docs/benchmarks/growth.md.
import { withDesktop } from '../tools/session/with-desktop.mjs';
import { asScript } from '../tools/setup/say.mjs';
import { setup } from '../tools/setup/setup.mjs';
import { typescriptFlags } from '../tools/setup/typescript-flags.mjs';

await asScript(async () => {
  const { node, env } = await setup('practice', { headless: true });
  const file = 'bench/growth.ts';
  const words = [...typescriptFlags, file, ...process.argv.slice(2)];
  return withDesktop({ display: true, keyring: 'unlocked' }, node, words, env);
});
