// npm run practice: sets up, then hands over to practice/index.ts in a throw-away desktop session.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withDesktop } from '../tools/session/with-desktop.mjs';
import { asScript } from '../tools/setup/say.mjs';
import { hasNoScreen, setup, setupToDrive } from '../tools/setup/setup.mjs';

await asScript(async () => {
  const args = process.argv.slice(2);
  const headless = args.includes('--headless') || hasNoScreen();
  const { node, env, source } = await readyFor(args, headless);
  const profile = process.env['PRACTICE_USER_DATA'];
  const folder = profile ?? mkdtempSync(join(tmpdir(), 'wisq-practice-'));
  try {
    return await withDesktop(
      { display: headless, keyring: 'unlocked' },
      node,
      [
        'practice/index.ts',
        ...args,
        ...(headless && !args.includes('--headless') ? ['--headless'] : []),
      ],
      {
        ...env,
        WISQ_PRACTICE: '1',
        WISQ_USER_DATA: folder,
        WISQ_RUNTIME_SOURCE: source,
      },
    );
  } finally {
    // A profile that was asked for by name is the person's to keep.
    if (!profile) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});

/**
 * @param {readonly string[]} args
 * @param {boolean} headless
 * @returns {Promise<{ node: string, env: NodeJS.ProcessEnv, source: string }>} `source`: where the
 *   Electron is from, for result.json
 */
async function readyFor(args, headless) {
  if (args.includes('--app')) return { ...(await setupToDrive()), source: 'packaged' };
  const { node, env, runtime } = await setup('practice', { headless });
  return { node, env, source: runtime.source };
}
