// npm run bench:people [-- --rounds N] [--write]: a list of 20,000 people in the app itself, compared,
// scrolled and opened again. With --write the table goes to docs/benchmarks/people.md.
import { withDesktop } from '../tools/session/with-desktop.mjs';
import { asScript } from '../tools/setup/say.mjs';
import { setup } from '../tools/setup/setup.mjs';
import { typescriptFlags } from '../tools/setup/typescript-flags.mjs';

await asScript(async () => {
  const { node, env } = await setup('practice', { headless: true });
  const file = 'bench/people.ts';
  const words = [...typescriptFlags, file, ...process.argv.slice(2)];
  return withDesktop({ display: true, keyring: 'unlocked' }, node, words, env);
});
