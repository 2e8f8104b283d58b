// npm run bench:open [-- --write]: reports of the size limit, long journals, many set-ups and test users,
// opened in the app itself. With --write the table goes to docs/benchmarks/open.md.
import { withDesktop } from '../tools/session/with-desktop.mjs';
import { asScript } from '../tools/setup/say.mjs';
import { setup } from '../tools/setup/setup.mjs';
import { typescriptFlags } from '../tools/setup/typescript-flags.mjs';

await asScript(async () => {
  const { node, env } = await setup('practice', { headless: true });
  const file = 'bench/open.ts';
  const words = [...typescriptFlags, file, ...process.argv.slice(2)];
  return withDesktop({ display: true, keyring: 'unlocked' }, node, words, env);
});
